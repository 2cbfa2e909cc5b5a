package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that decide by catalogues or look at them: what these may hold, and how large they may be. */
final class LoadingOptions {

    @Option(names = "--allow-opaque")
    private boolean allowOpaque;

    @Mixin
    private SizeOptions sizes = new SizeOptions();

    EngineOptions with(Engine engine) {
        EngineOptions options = sizes.limit(EngineOptions.DEFAULT.with(engine));
        return allowOpaque ? options.withOpaqueRules() : options;
    }
}

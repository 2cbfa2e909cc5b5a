package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Limits;
import dev.switchboard.cli.WholeNumberOption.Cells;
import dev.switchboard.cli.WholeNumberOption.Megabytes;
import picocli.CommandLine.Option;

/** The options of every command that reads catalogues: what these may hold, and how large they may be. */
final class LoadingOptions {

    @Option(names = "--allow-opaque")
    private boolean allowOpaque;

    @Option(names = "--max-megabytes", paramLabel = "${bundle:label.number}", converter = Megabytes.class)
    private int megabytes = (int) (Limits.DEFAULT.bytes() >> 20);

    @Option(names = "--max-cells", paramLabel = "${bundle:label.number}", converter = Cells.class)
    private int cells = Limits.DEFAULT.cells();

    EngineOptions with(Engine engine) {
        Limits limits = Limits.DEFAULT.withBytes((long) megabytes << 20).withCells(cells);
        EngineOptions options = EngineOptions.DEFAULT.with(engine).with(limits);
        return allowOpaque ? options.withOpaqueRules() : options;
    }
}

package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Limits;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.LoadedCatalog;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of commands that work with one catalogue: which, and what decides. */
final class CatalogChoice {

    @Option(names = "--catalog", paramLabel = "FOLDER")
    private Optional<Path> catalog = Optional.empty();

    @Option(names = "--engine", paramLabel = "diagram|drools|fastest")
    private Engine engine = Engine.FASTEST;

    @Option(names = "--allow-opaque")
    private boolean allowOpaque;

    CatalogEngine open() {
        return new CatalogName(catalog).open(new EngineOptions(allowOpaque, engine, Limits.DEFAULT));
    }

    /** The catalogue from its tables and rules, for those who look at it rather than decide by it. */
    LoadedCatalog load() {
        return new CatalogName(catalog).load(new EngineOptions(allowOpaque, Engine.FASTEST, Limits.DEFAULT));
    }
}

package dev.switchboard.cli;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A catalogue as an argument names it.
 *
 * @param path where it is; empty for the bundled one
 */
record CatalogName(Optional<Path> path) {

    private static final String BUNDLED = "bundled";

    /** A folder or workbook, or {@code bundled}; a folder of that name is {@code ./bundled}. */
    static CatalogName of(String argument) {
        return new CatalogName(argument.equals(BUNDLED) ? Optional.empty() : Optional.of(Path.of(argument)));
    }

    CatalogEngine open(EngineOptions options) {
        CatalogEngines engines = new CatalogEngines();
        return path.map(place -> engines.load(CatalogSource.path(place), options))
                .orElseGet(() -> engines.bundled(options));
    }

    /** The catalogue as it was read, for those who look at it rather than decide by it. */
    LoadedCatalog load(EngineOptions options) {
        return path.map(place -> CatalogLoader.withAllLanguages().load(CatalogSource.path(place), options))
                .orElseGet(() -> new CatalogEngines().loadBundled());
    }
}

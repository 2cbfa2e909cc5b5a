package dev.switchboard.cli;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A catalogue as an argument names it.
 *
 * @param folder where it is; empty for the bundled one
 */
record CatalogName(Optional<Path> folder) {

    private static final String BUNDLED = "bundled";

    /** A folder, or {@code bundled}; a folder of that name is {@code ./bundled}. */
    static CatalogName of(String argument) {
        return new CatalogName(argument.equals(BUNDLED) ? Optional.empty() : Optional.of(Path.of(argument)));
    }

    CatalogEngine open(EngineOptions options) {
        CatalogEngines engines = new CatalogEngines();
        return folder.map(path -> engines.load(CatalogSource.path(path), options))
                .orElseGet(() -> engines.bundled(options));
    }

    /** The catalogue from its tables and rules, for those who look at it rather than decide by it. */
    LoadedCatalog load(EngineOptions options) {
        return folder.map(path -> CatalogLoader.withAllLanguages().load(CatalogSource.path(path), options))
                .orElseGet(() -> new CatalogEngines().bundledSources());
    }

    /** What the catalogue says, whatever it was made of. */
    Catalog catalog(EngineOptions options) {
        return folder.isPresent()
                ? load(options).catalog()
                : new CatalogEngines().bundled(options).model();
    }
}

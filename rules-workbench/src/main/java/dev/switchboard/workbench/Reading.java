package dev.switchboard.workbench;

import dev.switchboard.Problem;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * What a catalogue's files came to at one moment.
 *
 * @param sheets all tables, those that are comments among them
 * @param loaded the catalogue; empty if it has problems
 * @param engine decides by the catalogue as it was when it had no problems last; empty if it always had some
 */
record Reading(
        List<Sheet> sheets, Optional<LoadedCatalog> loaded, Optional<CatalogEngine> engine, List<Problem> problems) {

    Reading {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
    }

    /**
     * The catalogue that is decided by.
     *
     * @throws IllegalStateException if it always had problems
     */
    Catalog catalog() {
        return engine.map(CatalogEngine::model).orElseThrow(() -> new IllegalStateException("no catalogue"));
    }
}

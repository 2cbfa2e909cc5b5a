package dev.switchboard.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.loading.CatalogLoader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A catalogue as somebody writes it, table by table. */
public final class CatalogTables {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** No tables yet. */
    public CatalogTables() {}

    /** Adds a table, or replaces it. */
    public CatalogTables with(String name, String text) {
        files.put(name + ".csv", text.getBytes(UTF_8));
        return this;
    }

    public Catalog catalog() {
        return new CatalogLoader(List.of(), List.of())
                .load(CatalogSource.bytes(files), EngineOptions.DEFAULT)
                .catalog();
    }
}

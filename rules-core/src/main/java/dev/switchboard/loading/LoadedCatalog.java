package dev.switchboard.loading;

import dev.switchboard.catalog.Catalog;
import java.util.List;

/**
 * A catalogue and the files it was read from, for engines that compile the files themselves.
 *
 * @param files all files that hold rules
 */
public record LoadedCatalog(Catalog catalog, List<CatalogFile> files) {
    public LoadedCatalog {
        files = List.copyOf(files);
    }
}

package dev.switchboard.loading;

import dev.switchboard.analysis.Acceptance;
import dev.switchboard.catalog.Catalog;
import java.util.List;

/**
 * A catalogue and the files it was read from, for engines that compile the files themselves.
 *
 * @param accepted findings of a verification that its authors accept
 * @param files all files that hold rules
 */
public record LoadedCatalog(Catalog catalog, List<Acceptance> accepted, List<CatalogFile> files) {
    public LoadedCatalog {
        accepted = List.copyOf(accepted);
        files = List.copyOf(files);
    }
}

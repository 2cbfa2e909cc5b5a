package dev.switchboard.imports;

import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.loading.LoadedCatalog;
import java.util.List;
import java.util.Map;

/**
 * A catalogue that is made of a foreign file.
 *
 * @param files the same as tables, by the names of their files
 * @param mapping what became of each thing
 * @param lost what the catalogue does not say
 */
public record ImportedCatalog(LoadedCatalog catalog, Map<String, byte[]> files, Mapping mapping, List<Lost> lost) {

    public ImportedCatalog {
        lost = List.copyOf(lost);
    }
}

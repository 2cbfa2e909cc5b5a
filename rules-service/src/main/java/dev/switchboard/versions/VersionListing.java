package dev.switchboard.versions;

import dev.switchboard.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogues of a folder of versions.
 *
 * @param catalogs by their paths, in the order of the manifest or of their names
 * @param isWhole whether these are all; a manifest with a mistake says nothing of any
 * @param problems what is wrong
 */
public record VersionListing(Map<Path, ValidFrom> catalogs, boolean isWhole, List<Problem> problems) {

    public VersionListing {
        catalogs = Collections.unmodifiableMap(new LinkedHashMap<>(catalogs));
        problems = List.copyOf(problems);
    }
}

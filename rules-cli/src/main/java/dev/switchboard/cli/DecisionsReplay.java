package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.Problem;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.log.Replay;
import dev.switchboard.log.ReplayReport;
import dev.switchboard.versions.VersionFolder;
import dev.switchboard.versions.VersionListing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides logs of decisions again, each entry by the catalogue that decided it.
 *
 * @param catalogs catalogues and folders of versions; none for the bundled one
 */
record DecisionsReplay(List<String> catalogs, EngineOptions options) {

    ReplayReport of(List<Path> logs) throws UnusableException, IOException {
        List<CatalogEngine> engines = new ArrayList<>();
        try {
            boolean isOne = open(engines);
            Optional<CatalogEngine> other = isOne ? Optional.of(engines.get(0)) : Optional.empty();
            return new Replay(engines, other).of(FileArgument.inputs(logs));
        } finally {
            engines.forEach(CatalogEngine::close);
        }
    }

    /** Opens what the options name, and tells whether that is one catalogue rather than versions. */
    private boolean open(List<CatalogEngine> engines) throws UnusableException {
        if (catalogs.isEmpty()) {
            engines.add(CatalogName.BUNDLED.open(options));
            return true;
        }
        List<Problem> problems = new ArrayList<>();
        boolean areVersions = catalogs.size() > 1;
        for (String argument : catalogs) {
            CatalogName name = CatalogName.of(argument);
            Optional<VersionListing> versions = name.path().flatMap(DecisionsReplay::versions);
            if (versions.isEmpty()) {
                engines.add(name.open(options));
            } else {
                areVersions = true;
                problems.addAll(versions.get().problems());
                for (Path version : versions.get().catalogs().keySet()) {
                    engines.add(CatalogName.of(version.toString()).open(options));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableException(problems);
        }
        return !areVersions;
    }

    /** What a folder lists that has a manifest, or is no catalogue itself and has something with a date. */
    private static Optional<VersionListing> versions(Path path) {
        if (!Files.isDirectory(path) || (CatalogName.isCatalog(path) && !VersionFolder.hasManifest(path))) {
            return Optional.empty();
        }
        VersionListing versions = VersionFolder.of(path);
        boolean areVersions =
                VersionFolder.hasManifest(path) || !versions.catalogs().isEmpty();
        return areVersions ? Optional.of(versions) : Optional.empty();
    }
}

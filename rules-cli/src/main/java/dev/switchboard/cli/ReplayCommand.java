package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code switchboard replay}: decides a log of decisions again and tells what comes out otherwise. */
@Command(name = "replay", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.decisions}", descriptionKey = "decisions")
    private List<Path> logs = List.of();

    @Option(names = "--catalog", paramLabel = "${bundle:label.path}", descriptionKey = "catalogs")
    private List<String> catalogs = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private LoadingOptions loading = new LoadingOptions();

    ReplayCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        List<CatalogEngine> engines = new ArrayList<>();
        try {
            boolean isOne = open(engines);
            Optional<CatalogEngine> other = isOne ? Optional.of(engines.get(0)) : Optional.empty();
            ReplayReport report = new Replay(engines, other).of(FileArgument.inputs(logs));
            if (json) {
                console.out().println(ReplayJson.of(report, locale));
            } else {
                new ReplayText(report, locale).lines().forEach(console.out()::println);
            }
            return report.isAlike() ? ExitCode.OK : ExitCode.ERRORS;
        } finally {
            engines.forEach(CatalogEngine::close);
        }
    }

    /** Opens what the options name, and tells whether that is one catalogue rather than versions. */
    private boolean open(List<CatalogEngine> engines) throws UnusableException {
        EngineOptions options = loading.with(Engine.FASTEST);
        if (catalogs.isEmpty()) {
            engines.add(CatalogName.BUNDLED.open(options));
            return true;
        }
        List<Problem> problems = new ArrayList<>();
        boolean areVersions = catalogs.size() > 1;
        for (String argument : catalogs) {
            CatalogName name = CatalogName.of(argument);
            Optional<VersionListing> versions = name.path().flatMap(ReplayCommand::versions);
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

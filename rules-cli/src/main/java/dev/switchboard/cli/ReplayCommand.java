package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Problem;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.log.Replay;
import dev.switchboard.log.ReplayReport;
import dev.switchboard.versions.VersionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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

    private static final String CATALOG = "catalog.csv";

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
            List<Problem> ofFolder = new ArrayList<>();
            Collection<Path> versions =
                    name.path().map(path -> versions(path, ofFolder)).orElse(List.of());
            if (versions.isEmpty()) {
                engines.add(name.open(options));
            } else {
                areVersions = true;
                problems.addAll(ofFolder);
                for (Path version : versions) {
                    engines.add(CatalogName.of(version.toString()).open(options));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableException(problems);
        }
        return !areVersions;
    }

    /** Those in a folder that is no catalogue itself: it has neither tables nor a workbook without a date. */
    private static Collection<Path> versions(Path path, List<Problem> problems) {
        return Files.isDirectory(path) && !Files.exists(path.resolve(CATALOG))
                ? VersionFolder.of(path, problems).values()
                : List.of();
    }
}

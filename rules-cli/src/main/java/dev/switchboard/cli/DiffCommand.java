package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.analysis.CatalogDiff;
import dev.switchboard.analysis.LogDiff;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.LogColumns;
import dev.switchboard.loading.LoadedCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code switchboard diff}: what one catalogue decides differently from another. */
@Command(name = "diff", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class DiffCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Parameters(index = "0", paramLabel = "${bundle:label.old}", descriptionKey = "old")
    private String before = "";

    @Parameters(index = "1", paramLabel = "${bundle:label.new}", descriptionKey = "new")
    private String after = "";

    @Option(names = "--inquiries", paramLabel = "${bundle:label.log}", descriptionKey = "log")
    private Optional<String> inquiries = Optional.empty();

    @Option(names = "--pass-through", paramLabel = "${bundle:label.name}")
    private List<String> passThrough = new ArrayList<>();

    /** One form or the other. */
    static final class Form {

        @Option(names = "--json")
        private boolean json;

        @Option(names = "--markdown")
        private boolean markdown;
    }

    @ArgGroup
    private Form form = new Form();

    @Mixin
    private LoadingOptions loading = new LoadingOptions();

    DiffCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        EngineOptions options = loading.with(Engine.FASTEST);
        CatalogName one = CatalogName.of(before);
        CatalogName other = CatalogName.of(after);
        Stream.of(one, other)
                .flatMap(name -> name.warnings().stream())
                .distinct()
                .forEach(warning -> new Warnings(console, locale).print(List.of(warning)));
        CatalogDiff diff = CatalogDiff.of(load(one, options), load(other, options));
        Optional<LogDiff> log =
                inquiries.isPresent() ? Optional.of(decideAll(inquiries.get(), one, other, options)) : Optional.empty();
        print(diff, log);
        return diff.alwaysAlike() ? ExitCode.OK : ExitCode.ERRORS;
    }

    private Catalog load(CatalogName name, EngineOptions options) {
        LoadedCatalog loaded = name.load(options);
        new Warnings(console, locale).print(loaded.warnings());
        return loaded.catalog();
    }

    private void print(CatalogDiff diff, Optional<LogDiff> log) throws IOException {
        if (form.json) {
            console.out().println(DiffJson.of(diff, log, locale));
            return;
        }
        DiffWords words = new DiffWords(locale);
        List<String> lines = form.markdown
                ? new DiffMarkdown(diff, log, words).lines()
                : new DiffText(diff, log, words, console).lines();
        lines.forEach(console.out()::println);
    }

    private LogDiff decideAll(String file, CatalogName one, CatalogName other, EngineOptions options)
            throws UnusableException, IOException {
        try (BatchInput input = BatchInput.open(file, locale, console);
                CatalogEngine old = one.open(options);
                CatalogEngine current = other.open(options);
                CsvFile log = CsvFile.open(
                        input.name(), input.in(), current.model().vocabulary().factCodes()::contains)) {
            List<Problem> misspelt = LogColumns.misspelt(
                    new Place(input.name(), (int) log.headerLine(), 0),
                    log.header(),
                    old.model().vocabulary(),
                    current.model().vocabulary(),
                    PassThrough.of(passThrough, log.header()));
            if (!misspelt.isEmpty()) {
                throw new UnusableException(misspelt);
            }
            return LogDiff.of(input.name(), log, old, current);
        } catch (CsvException unreadable) {
            throw new UnusableException(List.of(unreadable.problem()));
        }
    }
}

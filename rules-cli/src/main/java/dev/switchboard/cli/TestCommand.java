package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.InvalidCasesException;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.cli.html.HtmlReport;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.suite.Thresholds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code switchboard test}: whether a catalogue decides cases as they expect, and how much the cases look at. */
@Command(name = "test", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class TestCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "CASES", descriptionKey = "cases")
    private List<Path> cases = List.of();

    @Option(names = "--junit-xml", paramLabel = "FILE")
    private Optional<Path> junitXml = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--markdown", paramLabel = "FILE")
    private Optional<Path> markdown = Optional.empty();

    @Option(names = "--mutants")
    private boolean mutants;

    @Option(names = "--min-coverage", paramLabel = "N")
    private Optional<Integer> minCoverage = Optional.empty();

    @Option(names = "--min-mutation", paramLabel = "N")
    private Optional<Integer> minMutation = Optional.empty();

    @Mixin
    private CatalogChoice choice;

    TestCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws IOException, UnusableException {
        Thresholds thresholds =
                new Thresholds(percent("--min-coverage", minCoverage), percent("--min-mutation", minMutation));
        try (CatalogEngine engine = choice.open()) {
            CaseSuite suite = read(cases, engine.model().vocabulary());
            SuiteReport report = SuiteReport.of(suite, engine, mutants, thresholds);
            if (junitXml.isPresent()) {
                write(junitXml.get(), new JUnitXml(report, locale).text());
            }
            if (html.isPresent()) {
                write(html.get(), new HtmlReport(report, locale).text());
            }
            if (markdown.isPresent()) {
                write(markdown.get(), new SuiteMarkdown(report, locale).text());
            }
            new SuiteText(report, locale).lines().forEach(console.out()::println);
            return report.passed() ? ExitCode.OK : ExitCode.ERRORS;
        }
    }

    private Optional<Integer> percent(String option, Optional<Integer> number) {
        number.filter(percent -> percent < 0 || percent > 100).ifPresent(percent -> {
            throw new UsageException(
                    spec.commandLine(),
                    new Text(
                            "`%s %s`: ожидаются проценты от 0 до 100".formatted(option, percent),
                            "`%s %s`: a percentage from 0 to 100 is expected".formatted(option, percent)));
        });
        return number;
    }

    /** Reads case files; what is wrong with them is for the user to mend. */
    static CaseSuite read(List<Path> cases, Vocabulary vocabulary) throws UnusableException {
        try {
            return CaseSuite.read(cases, vocabulary);
        } catch (InvalidCasesException invalid) {
            throw new UnusableException(invalid.problems());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}

package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Text;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.InvalidCasesException;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.cli.WholeNumberOption.Percentage;
import dev.switchboard.cli.html.HtmlReport;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.suite.Thresholds;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code switchboard test}: whether a catalogue decides cases as they expect, and how much the cases look at. */
@Command(name = "test", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class TestCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Parameters(arity = "0..*", paramLabel = "${bundle:label.cases}", descriptionKey = "cases")
    private List<Path> cases = List.of();

    @Option(names = "--junit-xml", paramLabel = "${bundle:label.file}")
    private Optional<String> junitXml = Optional.empty();

    @Option(names = "--html", paramLabel = "${bundle:label.file}")
    private Optional<String> html = Optional.empty();

    @Option(names = "--markdown", paramLabel = "${bundle:label.file}")
    private Optional<String> markdown = Optional.empty();

    @Option(names = "--uncovered")
    private boolean uncovered;

    @Option(names = "--mutants")
    private boolean mutants;

    @Option(names = "--min-coverage", paramLabel = "${bundle:label.number}", converter = Percentage.class)
    private Optional<Integer> minCoverage = Optional.empty();

    @Option(names = "--min-mutation", paramLabel = "${bundle:label.number}", converter = Percentage.class)
    private Optional<Integer> minMutation = Optional.empty();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private CatalogChoice choice;

    TestCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws IOException, UnusableException {
        if (!choice.isNamed() && cases.size() == 1 && CatalogName.isCatalog(cases.get(0))) {
            choice.name(cases.get(0));
            cases = List.of();
        }
        Thresholds thresholds = new Thresholds(minCoverage, minMutation);
        Outputs to = new Outputs(new Inputs(choice.name()).andCases(cases), outputs.overwriting(), console);
        Optional<Output> junitXmlTo = output(to, junitXml);
        Optional<Output> htmlTo = output(to, html);
        Optional<Output> markdownTo = output(to, markdown);
        Optional<LoadedCatalog> withCases = cases.isEmpty() ? Optional.of(choice.load()) : Optional.empty();
        try (CatalogEngine engine = withCases.isPresent() ? choice.open(withCases.get()) : choice.open()) {
            CaseSuite suite = withCases.isPresent()
                    ? brought(withCases.get(), choice.name())
                    : read(cases, engine.model().vocabulary());
            SuiteReport report = SuiteReport.of(suite, engine, mutants, thresholds);
            if (junitXmlTo.isPresent()) {
                junitXmlTo.get().write(JUnitXml.of(report, locale).getBytes(UTF_8));
            }
            if (htmlTo.isPresent()) {
                htmlTo.get().write(new HtmlReport(report, locale).text().getBytes(UTF_8));
            }
            if (markdownTo.isPresent()) {
                markdownTo.get().write(new SuiteMarkdown(report, locale).text().getBytes(UTF_8));
            }
            // Standard output is a report's alone, when it goes there.
            PrintWriter text = to.takeStandardOutput() ? console.err() : console.out();
            new SuiteText(report, uncovered, locale).lines().forEach(text::println);
            return report.passed() ? ExitCode.OK : ExitCode.ERRORS;
        }
    }

    private static Optional<Output> output(Outputs outputs, Optional<String> argument)
            throws UnusableException, IOException {
        return argument.isPresent() ? Optional.of(outputs.to(argument.get())) : Optional.empty();
    }

    /** The cases that a catalogue brings. */
    private static CaseSuite brought(LoadedCatalog catalog, CatalogName name) throws UnusableException {
        if (catalog.cases().isEmpty() && name.isCompiled()) {
            throw new UnusableException(new Text(
                    "в скомпилированном каталоге нет примеров: назовите файлы с примерами или проверьте папку или книгу,"
                            + " из которой он скомпилирован",
                    "a compiled catalogue brings no cases: name case files, or test the folder or workbook that it was"
                            + " compiled from"));
        }
        if (catalog.cases().isEmpty()) {
            throw new UnusableException(new Text(
                    "у каталога нет своих примеров: назовите файлы с примерами или добавьте в его папку `cases.csv`,"
                            + " в книгу — лист `cases`",
                    "the catalogue brings no cases: name case files, or add `cases.csv` to its folder, or a sheet"
                            + " `cases` to its workbook"));
        }
        return readable(() -> CaseSuite.of(catalog));
    }

    /** Reads case files; what is wrong with them is for the user to correct. */
    static CaseSuite read(List<Path> cases, Vocabulary vocabulary) throws UnusableException {
        return readable(() -> CaseSuite.read(FileArgument.inputs(cases), vocabulary));
    }

    private static CaseSuite readable(Supplier<CaseSuite> suite) throws UnusableException {
        try {
            return suite.get();
        } catch (InvalidCasesException invalid) {
            throw new UnusableException(invalid.problems());
        }
    }
}

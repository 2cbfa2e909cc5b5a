package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Limits;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.DateNotation;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.cli.text.Counted;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.Remarks;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.ExcelFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code switchboard export}: a catalogue as a workbook, as CSV tables, as DRL, as DMN, or as a page for agents. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    /** What a catalogue is written as. */
    enum Format {
        XLSX,
        CSV,
        DRL,
        DMN,
        HTML
    }

    private final Console console;
    private final Locale locale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.destination}", descriptionKey = "destination")
    private String destination = "";

    @Option(names = "--format", paramLabel = "xlsx|csv|drl|dmn|html")
    private Optional<Format> format = Optional.empty();

    @Option(names = "--from", paramLabel = "${bundle:label.date}")
    private Optional<String> from = Optional.empty();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private CatalogChoice choice;

    ExportCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        Path to = FileArgument.output(destination)
                .orElseThrow(() -> new UnusableException(Text.format(
                        "`%s`: каталог записывается в файл .xlsx, .dmn или .html или в папку, не в стандартный вывод",
                        "`%s`: a catalogue is written to an .xlsx, .dmn or .html file or a folder, not to standard output",
                        destination)));
        Format kind = format();
        if (from.isPresent() && kind != Format.HTML) {
            throw new UsageException(
                    spec.commandLine(),
                    new Text(
                            "`--from` указывают только для страницы сотрудников, файла .html",
                            "`--from` applies only to a page for agents, an .html file"));
        }
        tell(
                switch (kind) {
                    case XLSX -> exportWorkbook();
                    case DMN -> exportDmn();
                    case HTML -> exportPage();
                    case CSV, DRL -> exportFolder(to, kind);
                });
        return ExitCode.OK;
    }

    private Catalog exportWorkbook() throws UnusableException, IOException {
        Output output = new Outputs(new Inputs(choice.name()), outputs.overwriting(), console).to(destination);
        LoadedCatalog catalog = choice.load().with(remarks(Path.of(destination)));
        output.write(new ExportedFiles(catalog, locale).workbook());
        return catalog.catalog();
    }

    private Catalog exportDmn() throws UnusableException, IOException {
        Output output = new Outputs(new Inputs(choice.name()), outputs.overwriting(), console).to(destination);
        LoadedCatalog catalog = choice.load();
        output.write(new ExportedFiles(catalog, locale).dmn());
        if (!catalog.catalog().vocabulary().exclusions().isEmpty()) {
            console.err()
                    .println(Text.format(
                                    "%s: чего не бывает (таблица `impossible`), программы DMN не проверяют: не давайте им таких обращений",
                                    "%s: programs for DMN do not check what cannot be (the table `impossible`): give them no such inquiries",
                                    destination)
                            .in(locale));
        }
        return catalog.catalog();
    }

    /** What is noted in a workbook that is about to be written again. */
    private static Remarks remarks(Path former) throws IOException {
        if (!Files.isRegularFile(former)) {
            return Remarks.NONE;
        }
        String name = former.toString();
        CatalogFile file = new CatalogFile(name, name, Files.readAllBytes(former));
        List<Sheet> sheets = new ExcelFormat().read(file, Limits.DEFAULT, new Problems(), new Problems());
        return Remarks.of(sheets, List.of());
    }

    private Catalog exportFolder(Path to, Format kind) throws UnusableException, IOException {
        CatalogFolder folder = new CatalogFolder(to, new Inputs(choice.name()), outputs.overwriting());
        folder.check();
        LoadedCatalog catalog = choice.load();
        ExportedFiles files = new ExportedFiles(catalog, locale);
        folder.write(kind == Format.CSV ? files.tables() : files.drl());
        return catalog.catalog();
    }

    private Catalog exportPage() throws UnusableException, IOException {
        Optional<String> validFrom = from.isPresent() ? Optional.of(date(from.get())) : Optional.empty();
        PageCatalog inside = choice.page();
        Output output = new Outputs(inside.inputs(), outputs.overwriting(), console).to(destination);
        LoadedCatalog catalog = choice.load(inside);
        List<Problem> opaque = PageCatalog.opaque(catalog);
        if (!opaque.isEmpty()) {
            throw new UnusableException(opaque);
        }
        output.write(inside.agents(locale, validFrom).getBytes(UTF_8));
        return catalog.catalog();
    }

    /** A date as the catalogue's cells have them, in the way of the language. */
    private String date(String text) {
        DateNotation dates = new DateNotation();
        OptionalInt day = dates.read(text);
        if (day.isEmpty()) {
            throw new UsageException(
                    spec.commandLine(),
                    Sentence.of(
                            Text.format(
                                    "`--from`: получено `%s`, ожидается дата, например `31.12.2026`",
                                    "`--from`: got `%s`, expected a date such as `2026-12-31`", text),
                            dates.advice(text)));
        }
        return dates.shown(day.getAsInt()).in(locale);
    }

    private void tell(Catalog catalog) {
        console.out()
                .println("%s: %s %s, %s"
                        .formatted(
                                destination,
                                catalog.vocabulary().name(),
                                catalog.vocabulary().version(),
                                Counted.rules(catalog).in(locale)));
    }

    private Format format() throws UnusableException {
        if (format.isPresent()) {
            return format.get();
        }
        String lowerCase = destination.toLowerCase(Locale.ROOT);
        if (lowerCase.endsWith(".xlsx")) {
            return Format.XLSX;
        }
        if (lowerCase.endsWith(".dmn")) {
            return Format.DMN;
        }
        if (lowerCase.endsWith(".html")) {
            return Format.HTML;
        }
        throw new UnusableException(Text.format(
                "`%s` не заканчивается на .xlsx, .dmn или .html: для папки укажите `--format csv` или `--format drl`",
                "`%s` does not end with .xlsx, .dmn or .html: for a folder, add `--format csv` or `--format drl`",
                destination));
    }
}

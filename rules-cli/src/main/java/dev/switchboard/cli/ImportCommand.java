package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.cli.text.Counted;
import dev.switchboard.csv.CsvForm;
import dev.switchboard.imports.CatalogImport;
import dev.switchboard.imports.ForeignModel;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ImportedCatalog;
import dev.switchboard.imports.Mapped;
import dev.switchboard.imports.Mapping;
import dev.switchboard.imports.MappingFile;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.tables.CsvSheet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code switchboard import}: decision tables of another program as a catalogue. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    /** Nothing but the file itself is read. */
    private static final CatalogName NONE = CatalogName.BUNDLED;

    private final Console console;
    private final Locale locale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--mapping", paramLabel = "${bundle:label.file}")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--write-mapping", paramLabel = "${bundle:label.file}")
    private Optional<String> proposal = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.destination}")
    private Optional<String> destination = Optional.empty();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    ImportCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        if (proposal.isEmpty() && destination.isEmpty()) {
            throw new UsageException(
                    spec.commandLine(),
                    new Text(
                            "укажите, куда записать каталог (`-o`) или предложенное соответствие (`--write-mapping`)",
                            "name where to write the catalogue (`-o`), or the proposed mapping (`--write-mapping`)"));
        }
        Optional<LoadedCatalog> own = new ForeignFile(file).ownCatalog();
        if (own.isPresent()) {
            writeOwn(own.get());
            return ExitCode.OK;
        }
        ForeignModel model = new ForeignFile(file).read();
        if (model.tables().isEmpty() && model.lost().isEmpty()) {
            throw new UnusableException(Text.format(
                    "`%s`: в файле нет ни одной таблицы решений", "`%s`: the file has no decision table", file));
        }
        CatalogImport source = new CatalogImport(model);
        Mapping chosen = mapping(source);
        if (proposal.isPresent()) {
            writeProposal(chosen, proposal.get());
        }
        List<Lost> lost = destination.isPresent() ? catalog(source, chosen, destination.get()) : source.lost();
        tell(lost);
        return lost.isEmpty() ? ExitCode.OK : ExitCode.ERRORS;
    }

    private Mapping mapping(CatalogImport source) throws UnusableException, IOException {
        if (mapping.isEmpty()) {
            return source.proposed();
        }
        Path path = mapping.get();
        if (!Files.isRegularFile(path)) {
            throw new UnusableException(
                    Text.format("`--mapping %s`: такого файла нет", "`--mapping %s`: there is no such file", path));
        }
        Problems problems = new Problems();
        Mapping read = MappingFile.read(Files.readAllBytes(path), path.toString(), source.proposed(), problems);
        if (!problems.isEmpty()) {
            throw new UnusableException(problems.list());
        }
        return read;
    }

    private void writeProposal(Mapping chosen, String to) throws UnusableException, IOException {
        write(to, CsvSheet.write(MappingFile.sheet(chosen), CsvForm.of(locale)).getBytes(UTF_8));
        report().println(Text.format(
                        "%s: что чем станет; поправьте и укажите как `--mapping`",
                        "%s: what becomes of each thing; edit it, and give it as `--mapping`", to)
                .in(locale));
    }

    /** Where people read; if the mapping goes to standard output, nothing else may. */
    private PrintWriter report() throws UnusableException {
        boolean isPrinted =
                proposal.isPresent() && FileArgument.output(proposal.get()).isEmpty();
        return isPrinted ? console.err() : console.out();
    }

    /** In what Switchboard has written itself, everything is called as it was. */
    private void writeOwn(LoadedCatalog catalog) throws UnusableException, IOException {
        if (mapping.isPresent() || proposal.isPresent() || destination.isEmpty()) {
            throw new UnusableException(Text.format(
                    "`%s` — каталог, который записала сама switchboard: соответствие ему не нужно, укажите только `-o`",
                    "`%s` is a catalogue that switchboard itself has written: it needs no mapping, name `-o` alone",
                    file));
        }
        write(catalog, destination.get());
    }

    private List<Lost> catalog(CatalogImport source, Mapping chosen, String to) throws UnusableException, IOException {
        ImportedCatalog imported = source.by(chosen);
        write(imported.catalog(), to);
        tellWhatToState(imported.mapping());
        return imported.lost();
    }

    /** Facts always have a value here, where in DMN an input that nobody states has none. */
    private void tellWhatToState(Mapping chosen) throws UnusableException {
        PrintWriter to = report();
        chosen.topic()
                .ifPresent(topic ->
                        to.println(Text.format("Тема всех обращений: `%s`", "The topic of all inquiries: `%s`", topic)
                                .in(locale)));
        List<Mapped> counted = chosen.countedByDefault();
        if (!counted.isEmpty()) {
            String facts = counted.stream()
                    .map(fact -> fact.code() + " = " + fact.otherwise())
                    .collect(Collectors.joining(", "));
            to.println(Text.format(
                            "Указывайте всегда, иначе считается значение по умолчанию: %s",
                            "To be stated always, or else counted as: %s", facts)
                    .in(locale));
        }
    }

    private void write(LoadedCatalog catalog, String to) throws UnusableException, IOException {
        ExportedFiles files = new ExportedFiles(catalog, locale);
        if (to.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            write(to, files.workbook());
        } else {
            Path folder = FileArgument.output(to).orElseThrow(ImportCommand::noStandardOutput);
            new CatalogFolder(folder, inputs(), outputs.overwriting()).write(files.tables());
        }
        report().println("%s: %s, %s"
                .formatted(
                        to,
                        catalog.catalog().vocabulary().name(),
                        Counted.rules(catalog.catalog()).in(locale)));
    }

    private static UnusableException noStandardOutput() {
        return new UnusableException(
                "каталог записывается в файл .xlsx или в папку, не в стандартный вывод",
                "a catalogue is written to an .xlsx file or a folder, not to standard output");
    }

    private void write(String to, byte[] content) throws UnusableException, IOException {
        new Outputs(inputs(), outputs.overwriting(), console).to(to).write(content);
    }

    private Inputs inputs() throws IOException {
        return new Inputs(NONE).and(Optional.of(file)).and(mapping.isPresent() ? mapping : Optional.of(file));
    }

    private void tell(List<Lost> lost) throws UnusableException {
        if (lost.isEmpty()) {
            return;
        }
        PrintWriter to = report();
        to.println();
        to.println(new Text("Требует внимания:", "Needs attention:").in(locale));
        lost.forEach(each -> to.println(Problem.at(each.place(), each.why()).in(locale)));
    }
}

package dev.switchboard.cli;

import dev.switchboard.Limits;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Problems;
import dev.switchboard.cli.ExportedFiles.Format;
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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code switchboard export}: a catalogue as a workbook, as CSV tables, or as DRL. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Parameters(index = "0", paramLabel = "${bundle:label.destination}", descriptionKey = "destination")
    private String destination = "";

    @Option(names = "--format", paramLabel = "xlsx|csv|drl")
    private Optional<Format> format = Optional.empty();

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
                        "`%s`: каталог записывается в файл .xlsx или в папку, не в стандартный вывод",
                        "`%s`: a catalogue is written to an .xlsx file or a folder, not to standard output",
                        destination)));
        Format kind = format();
        Inputs inputs = new Inputs(choice.name());
        Catalog catalog = kind == Format.XLSX ? exportWorkbook(inputs) : exportFolder(to, kind, inputs);
        tell(catalog);
        return ExitCode.OK;
    }

    private Catalog exportWorkbook(Inputs inputs) throws UnusableException, IOException {
        Output output = new Outputs(inputs, outputs.overwriting(), console).to(destination);
        LoadedCatalog catalog = choice.load().with(remarks(Path.of(destination)));
        for (byte[] workbook :
                new ExportedFiles(catalog, locale).of(Format.XLSX).values()) {
            output.write(workbook);
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

    private Catalog exportFolder(Path to, Format kind, Inputs inputs) throws UnusableException, IOException {
        CatalogFolder folder = new CatalogFolder(to, inputs, outputs.overwriting());
        folder.check();
        LoadedCatalog catalog = choice.load();
        folder.write(new ExportedFiles(catalog, locale).of(kind));
        return catalog.catalog();
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
        if (destination.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return Format.XLSX;
        }
        throw new UnusableException(Text.format(
                "`%s` не заканчивается на .xlsx: для папки укажите `--format csv` или `--format drl`",
                "`%s` does not end with .xlsx: for a folder, add `--format csv` or `--format drl`", destination));
    }
}

package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.csv.CsvForm;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.synthetic.SyntheticYear;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code switchboard synthesize}: a year's calls, made up. */
@Command(name = "synthesize", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class SynthesizeCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Option(
            names = "--calls",
            required = true,
            paramLabel = "${bundle:label.number}",
            converter = WholeNumberOption.Calls.class)
    private int calls;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "${bundle:label.year}",
            converter = WholeNumberOption.Year.class)
    private int year;

    @Option(names = "--seed", paramLabel = "${bundle:label.number}", converter = WholeNumberOption.Seed.class)
    private int seed = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.file}")
    private Optional<String> output = Optional.empty();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private CatalogChoice choice;

    SynthesizeCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws IOException, UnusableException {
        Output to = new Outputs(new Inputs(choice.name()), outputs.overwriting(), console).to(output.orElse("-"));
        LoadedCatalog catalog = choice.load();
        SyntheticYear made = new SyntheticYear(catalog.catalog(), year, seed);
        if (made.isEmpty()) {
            throw new UnusableException(new Text(
                    "по таблице `impossible` не может быть ни одного обращения: исправьте её",
                    "by the table `impossible` there can be no inquiry at all: correct it"));
        }
        long undecided;
        try (Output.Writing writing = to.open()) {
            undecided = write(made, writing.stream());
            writing.finish();
        }
        if (undecided > 0) {
            new Warnings(console, locale)
                    .print(List.of(Problem.of(Text.format(
                            "обращений, по которым нет ни правила, ни линии по умолчанию: %s; где они возможны, показывает `switchboard verify`",
                            "inquiries that no rule decides, in a catalogue without a default line: %s; `switchboard verify` shows where there are such",
                            undecided))));
        }
        return ExitCode.OK;
    }

    /** In one form whatever the language is, so that the same seed gives the same bytes. */
    private long write(SyntheticYear made, OutputStream stream) throws IOException {
        // Not closed, which would close the stream before it is finished.
        CsvWriter csv = CsvForm.COMMAS.writer(true).build(stream, UTF_8);
        csv.writeRecord(made.header());
        long undecided = made.write(calls, csv::writeRecord);
        csv.flush();
        return undecided;
    }
}

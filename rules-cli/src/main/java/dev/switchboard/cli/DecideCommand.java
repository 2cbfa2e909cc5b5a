package dev.switchboard.cli;

import dev.switchboard.Decision;
import dev.switchboard.Text;
import dev.switchboard.csv.CsvException;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.StatedFacts;
import dev.switchboard.json.DecisionJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code switchboard decide}: one inquiry from the command line, or a file of them. */
@Command(name = "decide", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class DecideCommand implements Callable<Integer> {

    private final Console console;
    private final Locale locale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "${bundle:label.inquiries}", descriptionKey = "inquiries")
    private Optional<String> file = Optional.empty();

    @Mixin
    private FactOptions facts = new FactOptions();

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--json")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.out}")
    private Optional<String> output = Optional.empty();

    @Option(names = "--pass-through", paramLabel = "${bundle:label.name}")
    private List<String> passThrough = new ArrayList<>();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private CatalogChoice choice;

    DecideCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws UnusableException, CsvException, IOException {
        Map<String, String> stated = facts.stated(spec.commandLine());
        boolean single = !stated.isEmpty();
        if (single && file.isPresent()) {
            throw usage(
                    "указаны и файл, и `--topic` или `--fact`: оставьте что-то одно",
                    "both a file and `--topic` or `--fact` are given: keep one");
        }
        if (!single && file.isEmpty()) {
            throw usage(
                    "нечего решать: укажите файл CSV или `--topic` для одного обращения",
                    "nothing to decide: give a CSV file, or `--topic` for one inquiry");
        }
        if (single && (output.isPresent() || !passThrough.isEmpty())) {
            throw usage(
                    "`--output` и `--pass-through` указывают только вместе с файлом CSV",
                    "`--output` and `--pass-through` apply only to a CSV file");
        }
        if (!single && (explain || json)) {
            throw usage(
                    "`--explain` и `--json` указывают только для одного обращения, не для файла",
                    "`--explain` and `--json` apply only to a single inquiry, not to a file");
        }
        return file.isPresent() ? decideFile(file.get()) : decideOne(stated);
    }

    private int decideOne(Map<String, String> stated) throws IOException, UnusableException {
        try (CatalogEngine engine = choice.open()) {
            StatedFacts facts = new StatedFacts(engine.model().vocabulary());
            stated.forEach(facts::state);
            Decision decision = facts.decidedBy(engine);
            if (json) {
                console.out().println(JsonText.of(text -> new DecisionJson(text, locale).write(decision, explain)));
            } else {
                new DecisionPrinter(console, engine.model().vocabulary(), locale).print(decision, explain);
            }
            return ExitCode.OK;
        }
    }

    private int decideFile(String input) throws UnusableException, CsvException, IOException {
        Inputs inputs = new Inputs(choice.name()).and(FileArgument.input(input));
        Output to = new Outputs(inputs, outputs.overwriting(), console).to(output.orElse("-"));
        try (BatchInput rows = BatchInput.open(input, locale, console);
                CatalogEngine engine = choice.open()) {
            BatchTally tally = new Batch(engine, passThrough, locale, console).run(rows, to);
            return tally.allDecided() ? ExitCode.OK : ExitCode.ERRORS;
        }
    }

    private UsageException usage(String russian, String english) {
        return new UsageException(spec.commandLine(), new Text(russian, english));
    }
}

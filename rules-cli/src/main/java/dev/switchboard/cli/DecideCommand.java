package dev.switchboard.cli;

import dev.switchboard.Decision;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.StatedFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code switchboard decide}: one inquiry from the command line, or a file of them. */
@Command(
        name = "decide",
        description = "Decides one inquiry, or each row of a CSV file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  switchboard decide --topic charges --fact numberCount=4 --fact conflict=true --explain",
            "  switchboard decide inquiries.csv -o decided.csv",
            "",
            "In a CSV file a column named after a fact states it, an empty cell leaves it unstated. All columns",
            "come out as they were, followed by line, mode, item, queue, phrase, error. `switchboard catalog`",
            "lists the facts.",
            "",
            "Exit codes: 0 all decided, 1 an inquiry has an error, 2 wrong usage or unreadable input."
        })
final class DecideCommand implements Callable<Integer>, Failures.Localized {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "INQUIRIES.csv",
            description = "Inquiries, one a row; - is standard input.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "What the inquiry is about.")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--fact", paramLabel = "FACT=VALUE", description = "A fact of the inquiry; can be repeated.")
    private Map<String, String> facts = new LinkedHashMap<>();

    @Option(names = "--explain", description = "Say why, and what nearly held.")
    private boolean explain;

    @Option(names = "--json", description = "Print the decision as JSON.")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.csv",
            description = "Where the decided rows go; - or nothing is standard output.")
    private Optional<String> output = Optional.empty();

    @Option(
            names = "--pass-through",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns that are meant so, though they are nearly a fact's name.")
    private List<String> passThrough = new ArrayList<>();

    @Mixin
    private CatalogChoice choice = new CatalogChoice();

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Locale locale() {
        return choice.locale();
    }

    @Override
    public Integer call() throws UnusableException, IOException {
        boolean single = topic.isPresent() || !facts.isEmpty();
        if (single == file.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "Give either --topic and --fact for one inquiry, or a CSV file.");
        }
        if (single && (output.isPresent() || !passThrough.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--output and --pass-through go with a CSV file.");
        }
        if (!single && (explain || json)) {
            throw new ParameterException(
                    spec.commandLine(), "--explain and --json go with one inquiry, not with a file.");
        }
        if (single && facts.containsKey("topic") && topic.isPresent()) {
            throw new ParameterException(spec.commandLine(), "The topic is given twice: --topic and --fact topic=….");
        }
        return single ? decideOne() : decideFile();
    }

    private int decideOne() throws IOException {
        try (CatalogEngine engine = choice.open()) {
            StatedFacts stated = new StatedFacts(engine.model().vocabulary());
            topic.ifPresent(code -> stated.state("topic", code));
            facts.forEach(stated::state);
            List<Problem> problems = new ArrayList<>(stated.problems());
            problems.addAll(engine.check(stated.inquiry()));
            if (!problems.isEmpty()) {
                throw new InvalidInquiryException(problems);
            }
            print(engine, engine.decide(stated.inquiry()));
            return ExitCode.OK;
        } catch (InvalidCatalogException unusable) {
            throw unusable;
        } catch (SwitchboardException undecided) {
            undecided.problems().forEach(problem -> console.err().println(problem.in(locale())));
            return ExitCode.ERRORS;
        }
    }

    private void print(CatalogEngine engine, Decision decision) throws IOException {
        if (json) {
            console.out().println(DecisionJson.of(decision, explain, locale()));
        } else {
            new DecisionPrinter(console, engine.model().vocabulary(), locale()).print(decision, explain);
        }
    }

    private int decideFile() throws UnusableException, IOException {
        try (CatalogEngine engine = choice.open();
                BatchFiles files = BatchFiles.open(file.orElseThrow(), output, console)) {
            return new Batch(engine, passThrough, locale(), console).run(files) ? ExitCode.OK : ExitCode.ERRORS;
        }
    }

    static Optional<Path> path(String argument) {
        return argument.equals("-") ? Optional.empty() : Optional.of(Path.of(argument));
    }
}

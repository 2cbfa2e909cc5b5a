package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.TopicSuggestion;
import dev.switchboard.cli.WholeNumberOption.Topics;
import dev.switchboard.csv.CsvException;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.json.SuggestionsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
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

/** {@code switchboard topics}: the topics that a client's words speak of, or those of each row of a file. */
@Command(name = "topics", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class TopicsCommand implements Callable<Integer> {

    private static final int USUAL_LIMIT = 3;

    private final Console console;
    private final Locale locale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "${bundle:label.words}", descriptionKey = "words")
    private List<String> words = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "${bundle:label.number}", converter = Topics.class)
    private int limit = USUAL_LIMIT;

    @Option(names = "--json")
    private boolean json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "${bundle:label.out}")
    private Optional<String> output = Optional.empty();

    @Mixin
    private OutputOptions outputs = new OutputOptions();

    @Mixin
    private CatalogChoice choice;

    TopicsCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws UnusableException, CsvException, IOException {
        if (words.isEmpty()) {
            throw usage(
                    "не указаны слова клиента: напишите их в кавычках или укажите файл CSV со столбцом `words`",
                    "no words of a client given: write them in quotes, or name a CSV file with a column `words`");
        }
        if (isFile()) {
            if (json) {
                throw usage(
                        "`--json` указывают только для слов, не для файла",
                        "`--json` applies only to words, not to a file");
            }
            return file(words.get(0));
        }
        if (output.isPresent()) {
            throw usage("`--output` указывают только вместе с файлом CSV", "`--output` applies only to a CSV file");
        }
        return words(String.join(" ", words));
    }

    /** Nobody says a file's name. */
    private boolean isFile() throws UnusableException {
        if (words.size() > 1) {
            return false;
        }
        String lowerCase = words.get(0).toLowerCase(Locale.ROOT);
        if (lowerCase.equals("-") || lowerCase.endsWith(".csv") || lowerCase.endsWith(".csv.gz")) {
            return true;
        }
        return words.get(0).indexOf(' ') < 0 && Files.exists(FileArgument.path(words.get(0)));
    }

    private int words(String said) throws UnusableException, IOException {
        try (CatalogEngine engine = choice.open()) {
            List<TopicSuggestion> found = engine.topics(said, limit);
            if (json) {
                console.out().println(JsonText.of(text -> new SuggestionsJson(text, locale).write(found)));
            } else {
                new SuggestionPrinter(console, locale).print(found);
            }
            return ExitCode.OK;
        }
    }

    private int file(String input) throws UnusableException, CsvException, IOException {
        Inputs inputs = new Inputs(choice.name()).and(FileArgument.input(input));
        Output to = new Outputs(inputs, outputs.overwriting(), console).to(output.orElse("-"));
        try (BatchInput rows = BatchInput.open(input, locale, console);
                CatalogEngine engine = choice.open()) {
            return new TopicsBatch(engine, limit, locale, console).run(rows, to) ? ExitCode.OK : ExitCode.ERRORS;
        }
    }

    private UsageException usage(String russian, String english) {
        return new UsageException(spec.commandLine(), new Text(russian, english));
    }
}

package dev.switchboard.cli;

import dev.switchboard.Asking;
import dev.switchboard.Frequencies;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.TopicSuggestion;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.inquiries.StatedFacts;
import dev.switchboard.json.NextStepJson;
import dev.switchboard.json.SuggestionsJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code switchboard ask}: the decision, or what to ask next; on a terminal, a dialogue. */
@Command(name = "ask", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class AskCommand implements Callable<Integer> {

    private static final int MOST_TOPICS = 5;

    private final Console console;
    private final Locale locale;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private FactOptions facts = new FactOptions();

    @Option(names = "--words", paramLabel = "${bundle:label.words}", descriptionKey = "askWords")
    private Optional<String> words = Optional.empty();

    @Option(names = "--cannot-say", paramLabel = "${bundle:label.code}", descriptionKey = "cannotSay")
    private Set<String> cannotSay = new LinkedHashSet<>();

    @Option(names = "--inquiries", paramLabel = "${bundle:label.log}", descriptionKey = "past")
    private Optional<String> past = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private CatalogChoice choice;

    AskCommand(Console console, Locale locale) {
        this.console = console;
        this.locale = locale;
        this.choice = new CatalogChoice(console, locale);
    }

    @Override
    public Integer call() throws IOException, UnusableException {
        Map<String, String> stated = new LinkedHashMap<>(facts.stated(spec.commandLine()));
        if (words.isPresent() && stated.containsKey("topic")) {
            throw new UsageException(
                    spec.commandLine(),
                    new Text(
                            "указаны и `--words`, и `--topic`: оставьте что-то одно",
                            "both `--words` and `--topic` are given: keep one"));
        }
        try (CatalogEngine engine = choice.open()) {
            Optional<List<TopicSuggestion>> found = words.map(said -> engine.topics(said, MOST_TOPICS));
            if (found.isPresent() && (json || !console.dialogue())) {
                return tell(found.get());
            }
            Frequencies frequencies = past.isPresent()
                    ? new PastInquiries(engine.model().vocabulary(), console, locale).frequencies(past.get())
                    : Frequencies.NONE;
            Asking asking = new Asking(cannotSay, frequencies);
            if (console.dialogue() && !json) {
                return new Dialogue(engine, console, locale).run(stated, found, asking) ? ExitCode.OK : ExitCode.ERRORS;
            }
            NextStep step = ask(engine, stated, asking);
            if (json) {
                console.out().println(JsonText.of(text -> new NextStepJson(text, locale).write(step)));
            } else {
                new NextStepPrinter(console, engine.model().vocabulary(), locale).print(step);
            }
            return ExitCode.OK;
        }
    }

    /** Nobody is there to choose: the topics are for the next call. */
    private int tell(List<TopicSuggestion> found) throws IOException {
        if (json) {
            console.out().println(JsonText.of(text -> new SuggestionsJson(text, locale).write(found)));
        } else {
            new SuggestionPrinter(console, locale).print(found);
        }
        return ExitCode.OK;
    }

    /** Asks with facts stated as text; all that is wrong with them is reported at once. */
    static NextStep ask(CatalogEngine engine, Map<String, String> stated, Asking asking) {
        StatedFacts read = new StatedFacts(engine.model().vocabulary());
        stated.forEach(read::state);
        if (read.problems().isEmpty()) {
            return engine.ask(read.inquiry(), asking);
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(engine.checkStated(read.inquiry()));
        throw new InvalidInquiryException(problems);
    }
}

package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Question;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.engine.CatalogEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the best question, takes the answer, and so on until the inquiry is decided. */
final class Dialogue {

    /** What is short enough to type, beside the words that are read everywhere. */
    private static final List<String> YES = List.of("y", "д", "+");

    private static final List<String> NO = List.of("n", "н", "-");

    private final CatalogEngine engine;
    private final Console console;
    private final Locale locale;

    Dialogue(CatalogEngine engine, Console console, Locale locale) {
        this.engine = engine;
        this.console = console;
        this.locale = locale;
    }

    /**
     * Runs until the inquiry is decided or the input ends.
     *
     * @param stated facts known already, as text
     * @return whether it was decided
     * @throws InvalidInquiryException if the facts known already do not fit the catalogue
     */
    boolean run(Map<String, String> stated) throws IOException {
        BufferedReader answers = new BufferedReader(new InputStreamReader(console.in(), UTF_8));
        Map<String, String> known = new LinkedHashMap<>(stated);
        NextStep step = AskCommand.ask(engine, known);
        while (step instanceof NextStep.Ask ask) {
            Question question = ask.questions().get(0);
            put(question);
            String answer = answers.readLine();
            if (answer == null) {
                return false;
            }
            step = answered(question, answer.strip(), known, step);
        }
        console.out().println();
        new NextStepPrinter(console, engine.model().vocabulary(), locale).print(step);
        return true;
    }

    /** The step after an answer; the same step when the answer cannot be used. */
    private NextStep answered(Question question, String answer, Map<String, String> known, NextStep step) {
        String value = value(question, answer);
        if (value.isEmpty()) {
            return step;
        }
        Map<String, String> more = new LinkedHashMap<>(known);
        more.put(question.fact(), value);
        try {
            NextStep next = AskCommand.ask(engine, more);
            known.putAll(more);
            return next;
        } catch (InvalidInquiryException invalid) {
            for (Problem problem : invalid.problems()) {
                console.out().println(problem.in(locale));
            }
            return step;
        }
    }

    private void put(Question question) {
        console.out().println();
        console.out().println(console.bold(question.text().in(locale)));
        console.out().print("  " + hint(question) + "> ");
        console.out().flush();
    }

    private String hint(Question question) {
        Fact fact = fact(question);
        if (fact.type() instanceof FactType.Flag) {
            return new Text("да/нет ", "yes/no ").in(locale);
        }
        if (fact.type() instanceof FactType.Choice choice) {
            return String.join("/", choice.codes()) + " ";
        }
        if (fact.type() instanceof FactType.Topic) {
            return new Text(
                            "код темы, все темы: switchboard catalog ",
                            "a topic's code; all topics: switchboard catalog ")
                    .in(locale);
        }
        String parts = question.answers().stream()
                .map(Answer::values)
                .map(values -> values.in(locale))
                .collect(Collectors.joining(new Text(", или ", ", or ").in(locale)));
        return new Text("число; важно лишь: %s ", "a number; all that matters: %s ")
                .in(locale)
                .formatted(parts);
    }

    /** What the fact is stated to be; empty when nothing usable was typed. */
    private String value(Question question, String answer) {
        if (!(fact(question).type() instanceof FactType.Flag)) {
            return answer;
        }
        Optional<Boolean> truth = truth(answer);
        if (truth.isPresent()) {
            return fact(question).type().write(truth.get());
        }
        console.out().println(new Text("  ответьте «да» или «нет»", "  answer yes or no").in(locale));
        return "";
    }

    private static Optional<Boolean> truth(String answer) {
        String plain = answer.toLowerCase(Locale.ROOT);
        return YES.contains(plain) || NO.contains(plain)
                ? Optional.of(YES.contains(plain))
                : FactType.Flag.truth(answer);
    }

    private Fact fact(Question question) {
        return engine.model().vocabulary().fact(question.fact()).orElseThrow();
    }
}

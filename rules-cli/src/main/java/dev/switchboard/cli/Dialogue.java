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
import dev.switchboard.catalog.WholeNotation;
import dev.switchboard.engine.CatalogEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.Deque;
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

    /** No code and no value is written with this sign. */
    private static final String BACK = "<";

    /** What is known, and what to do then. */
    private record State(Map<String, String> known, NextStep step) {}

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
        Deque<State> earlier = new ArrayDeque<>();
        State state = new State(stated, AskCommand.ask(engine, stated));
        Optional<Question> put = Optional.empty();
        say("Шаг назад: <", "One step back: <");
        while (state.step instanceof NextStep.Ask ask) {
            Question question = ask.questions().get(0);
            put(question, put.equals(Optional.of(question)));
            put = Optional.of(question);
            String answer = answers.readLine();
            if (answer == null) {
                return false;
            }
            if (answer.strip().equals(BACK)) {
                state = before(state, earlier);
                continue;
            }
            Optional<State> next = answered(question, answer.strip(), state);
            if (next.isPresent()) {
                earlier.push(state);
                state = next.get();
            }
        }
        console.out().println();
        new NextStepPrinter(console, engine.model().vocabulary(), locale).print(state.step);
        return true;
    }

    private State before(State state, Deque<State> earlier) {
        if (earlier.isEmpty()) {
            say("  это первый вопрос, назад некуда", "  this is the first question: nothing to go back to");
            return state;
        }
        return earlier.pop();
    }

    /** What is known after an answer; empty if the answer cannot be used, with the reason printed. */
    private Optional<State> answered(Question question, String answer, State state) {
        String value = value(question, answer);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> more = new LinkedHashMap<>(state.known);
        more.put(question.fact(), value);
        try {
            return Optional.of(new State(more, AskCommand.ask(engine, more)));
        } catch (InvalidInquiryException invalid) {
            for (Problem problem : invalid.problems()) {
                console.out().println("  " + problem.in(locale));
            }
            return Optional.empty();
        }
    }

    private void put(Question question, boolean again) {
        console.out().println();
        console.out().println(console.bold(question.text().in(locale)));
        if (!again) {
            Options.lines(options(question).all(), locale)
                    .forEach(line -> console.out().println("  " + line));
        }
        console.out().print("  " + hint(question) + "> ");
        console.out().flush();
    }

    private String hint(Question question) {
        Fact fact = fact(question);
        if (fact.type() instanceof FactType.Flag) {
            return new Text("да/нет ", "yes/no ").in(locale);
        }
        if (!options(question).isEmpty()) {
            return new Text("номер, код или часть названия ", "number, code or part of a title ").in(locale);
        }
        String parts = question.answers().stream()
                .map(Answer::values)
                .map(values -> values.in(locale))
                .collect(Collectors.joining(new Text(", или ", ", or ").in(locale)));
        Text kind = fact.type() instanceof FactType.Scaled scaled && !(scaled.notation() instanceof WholeNotation)
                ? scaled.notation().kind()
                : new Text("число", "a number");
        return Text.format("%s; важно лишь: %s ", "%s; all that matters: %s ", kind, parts)
                .in(locale);
    }

    /** What the fact is stated to be; empty when nothing usable was typed. */
    private String value(Question question, String answer) {
        if (fact(question).type() instanceof FactType.Flag) {
            return flag(question, answer);
        }
        List<Options.Option> meant = options(question).meant(answer);
        if (meant.size() > 1) {
            say("  подходит не одно, выберите номер:", "  more than one fits; choose a number:");
            Options.lines(meant, locale).forEach(line -> console.out().println("  " + line));
            return "";
        }
        return meant.isEmpty() ? answer : meant.get(0).code();
    }

    private String flag(Question question, String answer) {
        Optional<Boolean> truth = truth(answer);
        if (truth.isEmpty()) {
            say("  ответьте «да» или «нет»", "  answer yes or no");
        }
        return truth.map(fact(question).type()::write).orElse("");
    }

    private static Optional<Boolean> truth(String answer) {
        String plain = answer.toLowerCase(Locale.ROOT);
        return YES.contains(plain) || NO.contains(plain)
                ? Optional.of(YES.contains(plain))
                : FactType.Flag.truth(answer);
    }

    private Options options(Question question) {
        return Options.of(fact(question).type(), engine.model().vocabulary());
    }

    private void say(String russian, String english) {
        console.out().println(new Text(russian, english).in(locale));
    }

    private Fact fact(Question question) {
        return engine.model().vocabulary().fact(question.fact()).orElseThrow();
    }
}

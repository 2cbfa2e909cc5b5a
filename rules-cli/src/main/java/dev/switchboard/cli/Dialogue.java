package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.Asking;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Question;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.TopicSuggestion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.WholeNotation;
import dev.switchboard.engine.CatalogEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the best question, takes the answer, and so on until the inquiry is decided. */
final class Dialogue {

    /** What is short enough to type, its number among it, beside the words that are read everywhere. */
    private static final List<String> YES = List.of("1", "y", "д", "+");

    private static final List<String> NO = List.of("2", "n", "н", "-");

    private static final List<String> NOW = List.of("now", "сейчас");

    /** No code and no value is written with this sign. */
    private static final String BACK = "<";

    private static final List<String> BACK_IN_WORDS = List.of("назад", "back");

    /** What is said when nobody can tell; no code is written with a sign or a space. */
    private static final List<String> CANNOT_SAY = List.of("?", "не знаю", "don't know");

    /** What is known, what nobody can tell, and what to do then. */
    private record State(Map<String, String> known, Asking asking, NextStep step) {}

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
     * @param found the topics that the client's words speak of, of which one is to be chosen; empty when there are no words
     * @param asking what is known about answers
     * @return whether it was decided
     * @throws InvalidInquiryException if the facts known already do not fit the catalogue
     */
    boolean run(Map<String, String> stated, Optional<List<TopicSuggestion>> found, Asking asking) throws IOException {
        BufferedReader answers = new BufferedReader(new InputStreamReader(console.in(), UTF_8));
        Map<String, String> known = new LinkedHashMap<>(stated);
        if (found.isPresent() && found.get().isEmpty()) {
            say("Ни одна тема к этим словам не подходит.", "No topic fits these words.");
        } else if (found.isPresent()) {
            Optional<String> topic =
                    new TopicChoice(engine.model().vocabulary(), console, locale).choose(found.get(), answers);
            if (topic.isEmpty()) {
                return false;
            }
            known.put("topic", topic.get());
        }
        Deque<State> earlier = new ArrayDeque<>();
        State state = state(known, asking);
        Optional<Question> put = Optional.empty();
        say("Шаг назад: < или «назад», ответ неизвестен: ?", "One step back: < or \"back\", cannot say: ?");
        while (state.step instanceof NextStep.Ask ask) {
            Question question = ask.questions().get(0);
            put(question, put.equals(Optional.of(question)));
            put = Optional.of(question);
            String answer = answers.readLine();
            if (answer == null) {
                return false;
            }
            if (isBack(question, answer.strip())) {
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

    /** Without questions that the program would answer, and no person can. */
    private State state(Map<String, String> known, Asking asking) {
        NextStep step = AskCommand.ask(engine, known, asking);
        if (step instanceof NextStep.Ask ask && ask.questions().isEmpty()) {
            Asking without = asking;
            for (Question lookup : ask.lookups()) {
                without = without.cannotSay(lookup.fact());
            }
            return new State(known, asking, AskCommand.ask(engine, known, without));
        }
        return new State(known, asking, step);
    }

    /** Unless the word is a code that can be answered. */
    private boolean isBack(Question question, String answer) {
        return answer.equals(BACK)
                || (BACK_IN_WORDS.contains(answer.toLowerCase(Locale.ROOT))
                        && options(question).all().stream()
                                .noneMatch(option -> option.code().equals(answer)));
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
        if (CANNOT_SAY.contains(answer.toLowerCase(Locale.ROOT))) {
            return cannotSay(question, state);
        }
        String value = value(question, answer);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> more = new LinkedHashMap<>(state.known);
        more.put(question.fact(), value);
        try {
            return Optional.of(state(more, state.asking));
        } catch (InvalidInquiryException invalid) {
            for (Problem problem : invalid.problems()) {
                console.out().println("  " + problem.in(locale));
            }
            return Optional.empty();
        }
    }

    private Optional<State> cannotSay(Question question, State state) {
        if (question.fact().equals("topic")) {
            say("  без темы решить нельзя", "  nothing can be decided without the topic");
            return Optional.empty();
        }
        return Optional.of(state(state.known, state.asking.cannotSay(question.fact())));
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
        if (isOnMoment(question)) {
            return Text.format(
                            "дата и время или «сейчас»; важно лишь: %s ",
                            "a date and a time, or `now`; all that matters: %s ", parts(question))
                    .in(locale);
        }
        Fact fact = fact(question);
        if (fact.type() instanceof FactType.Flag) {
            return new Text("1 да, 2 нет ", "1 yes, 2 no ").in(locale);
        }
        if (fact.type() instanceof Members) {
            return new Text(
                            "номера, коды или части названий через запятую, или none ",
                            "numbers, codes or parts of titles, separated by commas, or none ")
                    .in(locale);
        }
        if (!options(question).isEmpty()) {
            return new Text("номер, код или часть названия ", "number, code or part of a title ").in(locale);
        }
        Text kind = fact.type() instanceof FactType.Scaled scaled && !(scaled.notation() instanceof WholeNotation)
                ? scaled.notation().kind()
                : new Text("число", "a number");
        return Text.format("%s; важно лишь: %s ", "%s; all that matters: %s ", kind, parts(question))
                .in(locale);
    }

    private String parts(Question question) {
        return question.answers().stream()
                .map(Answer::values)
                .map(values -> values.in(locale))
                .collect(Collectors.joining(new Text(", или ", ", or ").in(locale)));
    }

    private static boolean isOnMoment(Question question) {
        return question.fact().equals(MomentText.NAME);
    }

    /** Only here is a clock read: whoever answers says that it is now. */
    private String moment(String answer) {
        ZoneId zone = engine.model().vocabulary().calendar().orElseThrow().zone();
        return NOW.contains(answer.toLowerCase(Locale.ROOT))
                ? OffsetDateTime.now(zone).truncatedTo(ChronoUnit.MINUTES).toString()
                : answer;
    }

    /** What the fact is stated to be; empty when nothing usable was typed. */
    private String value(Question question, String answer) {
        if (isOnMoment(question)) {
            return moment(answer);
        }
        if (fact(question).type() instanceof FactType.Flag) {
            return flag(question, answer);
        }
        if (fact(question).type() instanceof Members) {
            return members(question, answer);
        }
        return meant(question, answer);
    }

    /** Members one after the other; a title may have a comma in it, so that the whole answer may be one. */
    private String members(Question question, String answer) {
        if (fact(question).type().read(answer).isPresent()) {
            return answer;
        }
        if (options(question).meant(answer).size() == 1) {
            return meant(question, answer);
        }
        List<String> codes = new ArrayList<>();
        for (String part : answer.split(",", -1)) {
            String code = meant(question, part.strip());
            if (code.isEmpty()) {
                return "";
            }
            codes.add(code);
        }
        return String.join(", ", codes);
    }

    private String meant(Question question, String answer) {
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
        return isOnMoment(question)
                ? new Options(List.of())
                : Options.of(fact(question).type(), engine.model().vocabulary());
    }

    private void say(String russian, String english) {
        console.out().println(new Text(russian, english).in(locale));
    }

    private Fact fact(Question question) {
        return engine.model().vocabulary().fact(question.fact()).orElseThrow();
    }
}

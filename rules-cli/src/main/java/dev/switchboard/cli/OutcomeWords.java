package dev.switchboard.cli;

import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.Text;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says where the answers to a question lead: line and item, and of the rest only what tells one outcome from another with
 * the same two. What not every answer leads to stands first, because that is what the question is about.
 */
final class OutcomeWords {

    private static final int MOST = 4;

    private final Vocabulary vocabulary;
    private final Locale locale;
    private final Map<String, Set<Outcome>> byPlace = new HashMap<>();
    private final Set<Outcome> everywhere;

    OutcomeWords(Question question, Vocabulary vocabulary, Locale locale) {
        this.vocabulary = vocabulary;
        this.locale = locale;
        this.everywhere = new HashSet<>(question.answers().get(0).outcomes());
        for (Answer answer : question.answers()) {
            everywhere.retainAll(Set.copyOf(answer.outcomes()));
            answer.outcomes()
                    .forEach(outcome -> byPlace.computeIfAbsent(place(outcome), place -> new HashSet<>())
                            .add(outcome));
        }
    }

    /** Where one of the answers leads. */
    String of(Answer answer) {
        if (answer.outcomes().isEmpty()) {
            return say("не рассмотрено: правил слишком много", "not examined: too many rules");
        }
        List<String> outcomes = answer.outcomes().stream()
                .sorted(Comparator.comparing(everywhere::contains))
                .map(this::words)
                .distinct()
                .toList();
        return outcomes.stream().limit(MOST).collect(Collectors.joining(", ")) + (outcomes.size() > MOST ? ", …" : "");
    }

    private String words(Outcome outcome) {
        Set<Outcome> alike = byPlace.getOrDefault(place(outcome), Set.of());
        List<String> details = new ArrayList<>();
        if (differ(alike, Outcome::mode)) {
            details.add(outcome.mode().code());
        }
        if (differ(alike, Outcome::queue)) {
            details.add(outcome.queue()
                    .map(queue -> say("очередь ", "queue ") + queue)
                    .orElse(say("без очереди", "no queue")));
        }
        if (differ(alike, Outcome::greeting)) {
            details.add(outcome.greeting()
                    .map(greeting -> say("ответит «", "greeting «") + greeting + "»")
                    .orElse(say("приветствие неизвестно", "greeting unknown")));
        }
        if (differ(alike, Outcome::phrase)) {
            details.add(outcome.phrase()
                    .map(phrase -> say("фраза «", "phrase «") + phrase + "»")
                    .orElse(say("без фразы", "no phrase")));
        }
        if (differ(alike, Outcome::guidance)) {
            details.add(
                    outcome.guidance().isEmpty()
                            ? say("без указаний", "no guidance")
                            : say("как: ", "how: ") + outcome.guidance().in(locale));
        }
        for (OutcomeType type : vocabulary.outcomes()) {
            if (outcome.outcomes().containsKey(type.code())
                    && differ(alike, other -> other.outcomes().getOrDefault(type.code(), List.of()))) {
                details.add(given(type, outcome.outcomes().getOrDefault(type.code(), List.of())));
            }
        }
        if (differ(alike, Outcome::steps)) {
            details.add(
                    outcome.steps().isEmpty()
                            ? say("сразу", "at once")
                            : say("сначала: ", "first: ") + outcome.steps().in(locale));
        }
        return place(outcome) + (details.isEmpty() ? "" : " (" + String.join("; ", details) + ")");
    }

    private String given(OutcomeType type, List<Object> values) {
        String title = (type.title().isEmpty() ? new Text(type.code(), type.code()) : type.title()).in(locale);
        String shown =
                values.stream().map(value -> type.shown(value).in(locale)).collect(Collectors.joining(", "));
        return title + ": " + (shown.isEmpty() ? say("нет", "none") : shown);
    }

    private static boolean differ(Set<Outcome> outcomes, Function<Outcome, Object> part) {
        return outcomes.stream().map(part).distinct().limit(2).count() > 1;
    }

    /** Where no rule holds and the catalogue has no default line, there is nothing to name. */
    private String place(Outcome outcome) {
        return outcome.line().isEmpty()
                ? say("никуда: ни один пункт не подходит", "nowhere: no item holds")
                : outcome.line() + outcome.item().map(item -> " " + item).orElse("");
    }

    private String say(String russian, String english) {
        return new Text(russian, english).in(locale);
    }
}

package dev.switchboard.engine;

import dev.switchboard.NextStep.Outcome;
import dev.switchboard.Text;
import dev.switchboard.catalog.Completion;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Said;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.GivenOutcomes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a decision may say besides its line, as far as each text and each rule tells alone: whatever an answer may lead to is
 * among it, and perhaps more. What may come out in too many ways is left out.
 */
final class RoughOutcomes {

    /** As many outcomes are told of one rule and one line. */
    private static final int MOST = 16;

    private final Vocabulary vocabulary;
    private final QuestionWords words;
    private final boolean tellsGiven;
    private final Map<String, Object> known;
    private final List<Rule> giving = new ArrayList<>();
    private final Set<Rule> holding = new LinkedHashSet<>();

    /**
     * @param giving the rules that may give outcomes, in order of precedence
     * @param tellsGiven whether outcomes are told at all
     * @param known the values that are known
     */
    RoughOutcomes(Vocabulary vocabulary, Collection<Rule> giving, boolean tellsGiven, Map<String, Object> known) {
        this.vocabulary = vocabulary;
        this.words = new QuestionWords(vocabulary);
        this.tellsGiven = tellsGiven;
        this.known = known;
        for (Rule rule : giving) {
            Partial holds = Partial.of(rule.condition(), known, vocabulary.completion());
            if (holds != Partial.NO) {
                this.giving.add(rule);
            }
            if (holds == Partial.YES) {
                holding.add(rule);
            }
        }
    }

    /**
     * What may come out.
     *
     * @param deciding the rule that holds then; empty if none does
     * @param failing rules that do not hold then
     */
    List<Outcome> of(Optional<Rule> deciding, Set<Rule> failing, Line line, Optional<String> queue) {
        Choices<Optional<Text>> texts = texts(line);
        Choices<List<Object>> given = given(deciding, failing);
        while (texts.size() * given.size() > MOST) {
            if (given.size() > 1) {
                given.dropWidest();
            } else {
                texts.replaceWidest(Optional.of(Text.EMPTY));
            }
        }
        Set<Outcome> outcomes = new LinkedHashSet<>();
        for (Map<String, Optional<Text>> said : texts.all()) {
            Map<String, Text> applying = new LinkedHashMap<>();
            said.forEach((part, text) -> text.ifPresent(known -> applying.put(part, known)));
            Said ofLine = Said.of(line, queue, applying);
            for (Map<String, List<Object>> values : given.all()) {
                outcomes.add(words.outcome(deciding, Optional.of(ofLine), completed(values, ofLine.scripts())));
            }
        }
        return List.copyOf(outcomes);
    }

    /** A script is said where no rule gives the outcome; of one that is left out nothing is told. */
    private Map<String, List<Object>> completed(Map<String, List<Object>> values, Map<String, Text> scripts) {
        List<OutcomeType> told = vocabulary.outcomes().stream()
                .filter(type -> values.containsKey(type.code()))
                .toList();
        return GivenOutcomes.completed(values, scripts, told);
    }

    /** Of each part the texts that may apply, up to the first that does for sure. */
    private Choices<Optional<Text>> texts(Line line) {
        Choices<Optional<Text>> choices = new Choices<>();
        Set<String> settled = new LinkedHashSet<>();
        Completion completion = vocabulary.completion();
        for (LineText text : vocabulary.texts(line)) {
            Partial holds =
                    settled.contains(text.part()) ? Partial.NO : Partial.of(text.condition(), known, completion);
            if (holds != Partial.NO) {
                choices.add(text.part(), Optional.of(text.text()));
            }
            if (holds == Partial.YES) {
                settled.add(text.part());
            }
        }
        choices.keys().stream()
                .filter(part -> !settled.contains(part))
                .toList()
                .forEach(part -> choices.add(part, Optional.empty()));
        return choices;
    }

    private Choices<List<Object>> given(Optional<Rule> deciding, Set<Rule> failing) {
        Choices<List<Object>> choices = new Choices<>();
        for (OutcomeType type : tellsGiven ? vocabulary.outcomes() : List.<OutcomeType>of()) {
            if (type.combine() == Combine.FIRST) {
                first(type, deciding, failing, choices);
            } else {
                union(type, deciding, failing, choices);
            }
        }
        return choices;
    }

    private void first(OutcomeType type, Optional<Rule> deciding, Set<Rule> failing, Choices<List<Object>> choices) {
        for (Rule rule : giving) {
            List<Object> values = values(type, rule);
            if (!values.isEmpty() && !failing.contains(rule)) {
                choices.add(type.code(), values);
                if (holds(rule, deciding)) {
                    return;
                }
            }
        }
        choices.add(type.code(), GivenOutcomes.otherwise(type));
    }

    /** What is given for sure, with and without what else may be. */
    private void union(OutcomeType type, Optional<Rule> deciding, Set<Rule> failing, Choices<List<Object>> choices) {
        Set<List<Object>> unions = new LinkedHashSet<>(List.of(List.of()));
        for (Rule rule : giving) {
            List<Object> values = values(type, rule);
            if (!values.isEmpty() && !failing.contains(rule) && unions.size() <= MOST) {
                Set<List<Object>> with = new LinkedHashSet<>();
                unions.forEach(before -> with.add(both(type, before, values)));
                if (!holds(rule, deciding)) {
                    with.addAll(unions);
                }
                unions = with;
            }
        }
        unions.forEach(union -> choices.add(type.code(), union));
    }

    private static List<Object> both(OutcomeType type, List<Object> before, List<Object> more) {
        Set<Object> all = new LinkedHashSet<>(before);
        all.addAll(more);
        return GivenOutcomes.sorted(type, List.copyOf(all));
    }

    private boolean holds(Rule rule, Optional<Rule> deciding) {
        return holding.contains(rule) || deciding.filter(rule::equals).isPresent();
    }

    private static List<Object> values(OutcomeType type, Rule rule) {
        return rule.gives(type.code()).stream()
                .map(Given::value)
                .map(type::stated)
                .toList();
    }
}

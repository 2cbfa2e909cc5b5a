package dev.switchboard.engine;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Firing;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Questions where a topic's diagram is too large: rule by rule, those that some rule which may still decide asks about. Each
 * rule is looked at alone, so that a question may be among them whose answer makes no difference after all.
 */
final class RoughQuestions {

    /** Parts of conditions that are looked at; questions beyond are left out. */
    private static final long MOST_WORK = 20_000_000;

    private final AskedCatalog asked;
    private final Catalog catalog;
    private final Inquiry inquiry;
    private final QuestionWords words;
    private final List<Rule> open;
    private final FactSpace space;
    private long work;

    RoughQuestions(AskedCatalog asked, Inquiry inquiry, QuestionWords words) {
        this.asked = asked;
        this.catalog = asked.catalog();
        this.inquiry = inquiry;
        this.words = words;
        List<Rule> rules = Stream.concat(catalog.rulesOf(inquiry.topic()).stream(), catalog.topicFreeRules().stream())
                .sorted(Firing.PRECEDENCE)
                .toList();
        this.open = open(rules, Partial.known(inquiry));
        this.space = FactSpace.ordered(
                catalog.vocabulary(),
                catalog.vocabulary().factCodes().stream()
                        .filter(fact -> !fact.equals("topic"))
                        .toList());
    }

    /** The rules that may decide: up to the first that holds for sure. */
    private List<Rule> open(List<Rule> rules, Map<String, Object> known) {
        List<Rule> open = new ArrayList<>();
        for (Rule rule : rules) {
            Partial holds = Partial.of(rule.condition().simplified(), known);
            if (holds != Partial.NO) {
                open.add(rule);
            }
            if (holds == Partial.YES) {
                break;
            }
        }
        return open;
    }

    NextStep find(Function<Inquiry, Decision> decide) {
        List<Question> questions = new ArrayList<>();
        for (String fact : facts()) {
            if (work < MOST_WORK || questions.isEmpty()) {
                space.variable(fact).flatMap(this::question).ifPresent(questions::add);
            }
        }
        return questions.isEmpty() ? new NextStep.Decided(decide.apply(inquiry)) : new NextStep.Ask(questions, false);
    }

    /** What may come out. */
    List<Outcome> outcomes() {
        return outcomes(open, Partial.known(inquiry));
    }

    private List<Outcome> outcomes(List<Rule> rules, Map<String, Object> known) {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        rules.forEach(rule -> outcomes.add(outcome(Optional.of(rule), known)));
        if (rules.isEmpty() || Partial.of(last(rules).condition().simplified(), known) != Partial.YES) {
            outcomes.add(outcome(Optional.empty(), known));
        }
        return List.copyOf(outcomes);
    }

    private Outcome outcome(Optional<Rule> rule, Map<String, Object> known) {
        Optional<Line> line = words.line(rule);
        return words.outcome(
                rule,
                line.flatMap(receiving -> result(asked.queues(receiving.code()), known, "")),
                line.flatMap(receiving -> result(asked.greetings(receiving.code()), known, receiving.greeting())));
    }

    /** What comes of a line's entries; empty as long as a fact is open that they go by. */
    private static Optional<String> result(EntriesOfLine entries, Map<String, Object> known, String otherwise) {
        return known.keySet().containsAll(entries.facts())
                ? Optional.of(entries.of(known).orElse(otherwise))
                : Optional.empty();
    }

    private static Rule last(List<Rule> rules) {
        return rules.get(rules.size() - 1);
    }

    /** The facts left unstated, those first that most rules ask about; then those that queues and greetings go by. */
    private List<String> facts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!isSettled()) {
            open.forEach(rule -> facts(rule).keySet().forEach(fact -> counts.merge(fact, 1, Integer::sum)));
        }
        Set<String> facts = new LinkedHashSet<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList());
        Stream<String> lines = outcomes().stream().map(Outcome::line).distinct();
        lines.forEach(line -> {
            facts.addAll(asked.queues(line).facts());
            facts.addAll(asked.greetings(line).facts());
        });
        facts.removeIf(inquiry::states);
        return List.copyOf(facts);
    }

    private boolean isSettled() {
        return outcomes().size() == 1;
    }

    private static Map<String, List<Values>> facts(Rule rule) {
        Map<String, List<Values>> facts = new LinkedHashMap<>();
        collect(rule.condition().simplified(), facts);
        return facts;
    }

    private static void collect(Condition condition, Map<String, List<Values>> facts) {
        if (condition instanceof Condition.Atom atom) {
            facts.computeIfAbsent(atom.fact(), fact -> new ArrayList<>()).add(atom.values());
        } else if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> collect(part, facts));
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(part -> collect(part, facts));
        }
    }

    /** The answers that leave other rules open, or each stretch of values if all leave the same. */
    private Optional<Question> question(Variable variable) {
        List<Range> stretches = stretches(variable);
        Map<List<Rule>, List<Range>> byRules = new LinkedHashMap<>();
        Map<String, Object> known = new HashMap<>(Partial.known(inquiry));
        for (Range stretch : stretches) {
            known.put(variable.fact().code(), variable.value(stretch.from()));
            work += open.size();
            byRules.computeIfAbsent(open(open, known), rules -> new ArrayList<>())
                    .add(stretch);
        }
        List<Answer> answers = new ArrayList<>();
        if (byRules.size() > 1) {
            byRules.forEach((rules, ranges) -> answers.add(answer(variable, ranges, rules)));
        } else {
            stretches.forEach(stretch -> answers.add(answer(variable, List.of(stretch), open)));
        }
        Fact fact = variable.fact();
        return answers.size() < 2
                ? Optional.empty()
                : Optional.of(new Question(fact.code(), words.question(fact), answers));
    }

    private Answer answer(Variable variable, List<Range> ranges, List<Rule> rules) {
        Map<String, Object> known = new HashMap<>(Partial.known(inquiry));
        known.put(variable.fact().code(), variable.value(ranges.get(0).from()));
        return words.answer(variable, ranges, outcomes(rules, known));
    }

    /** The values between which no open rule makes a difference. */
    private List<Range> stretches(Variable variable) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(variable.lowest()));
        for (Rule rule : open) {
            for (Values values : facts(rule).getOrDefault(variable.fact().code(), List.of())) {
                work++;
                for (Range range : variable.numbers(values)) {
                    starts.add(range.from());
                    if (range.to() < variable.highest()) {
                        starts.add(range.to() + 1);
                    }
                }
            }
        }
        if (!(variable.fact().type() instanceof FactType.Count)) {
            for (int number = variable.lowest(); number <= variable.highest(); number++) {
                starts.add(number);
            }
        }
        List<Range> stretches = new ArrayList<>();
        for (Integer start : starts) {
            Integer next = starts.higher(start);
            stretches.add(new Range(start, next == null ? variable.highest() : next - 1));
        }
        return stretches.stream().sorted(Comparator.comparingInt(Range::from)).toList();
    }
}

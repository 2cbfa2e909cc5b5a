package dev.switchboard.engine;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Completion;
import dev.switchboard.catalog.EntriesOfLine;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Said;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
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
    private final Inquiry inquiry;
    private final Completion completion;
    private final Map<String, Object> known;
    private final QuestionWords words;
    private final Set<Open> open;
    private final long parts;
    private final Set<String> byLines;
    private long work;

    /** A rule that may decide. Each is made once, and is the same as no other. */
    private static final class Open {
        private final Rule rule;
        private final Map<String, List<Values>> values = new LinkedHashMap<>();

        Open(Rule rule, Completion completion) {
            this.rule = rule;
            completion
                    .statedAtoms(rule.condition())
                    .forEach(atom -> values.computeIfAbsent(atom.fact(), fact -> new ArrayList<>())
                            .add(atom.values()));
        }

        int parts() {
            return 1 + values.values().stream().mapToInt(List::size).sum();
        }
    }

    RoughQuestions(AskedCatalog asked, Inquiry inquiry, QuestionWords words) {
        this.asked = asked;
        Catalog catalog = asked.catalog();
        this.inquiry = inquiry;
        this.completion = catalog.vocabulary().completion();
        this.known = completion.inside(inquiry).stated();
        this.words = words;
        Stream<Open> rules = catalog.rulesFor(inquiry.topic()).stream().map(rule -> new Open(rule, completion));
        this.open = open(rules.toList(), known);
        this.parts = open.stream().mapToLong(Open::parts).sum();
        this.byLines = ofLines();
    }

    /** The rules that may decide: up to the first that holds for sure. */
    private Set<Open> open(Iterable<Open> rules, Map<String, Object> known) {
        Set<Open> open = new LinkedHashSet<>();
        for (Open each : rules) {
            Partial holds = Partial.of(each.rule.condition(), known, completion);
            if (holds != Partial.NO) {
                open.add(each);
            }
            if (holds == Partial.YES) {
                break;
            }
        }
        return open;
    }

    NextStep find(Function<Inquiry, Decision> decide) {
        FactSpace space = asked.space();
        List<Question> questions = new ArrayList<>();
        for (String fact : facts()) {
            if (work < MOST_WORK || questions.isEmpty()) {
                space.variable(fact).flatMap(this::question).ifPresent(questions::add);
            }
        }
        return questions.isEmpty()
                ? new NextStep.Decided(decide.apply(asked.possible().completion(inquiry)))
                : new NextStep.Ask(questions, false);
    }

    /** What may be decided. */
    List<Outcome> outcomes() {
        return outcomes(open, known);
    }

    private List<Outcome> outcomes(Set<Open> rules, Map<String, Object> known) {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        boolean settled = false;
        for (Open each : rules) {
            outcomes.add(outcome(Optional.of(each.rule), known));
            settled = Partial.of(each.rule.condition(), known, completion) == Partial.YES;
        }
        if (!settled) {
            outcomes.add(outcome(Optional.empty(), known));
        }
        return List.copyOf(outcomes);
    }

    private Outcome outcome(Optional<Rule> rule, Map<String, Object> known) {
        return words.outcome(rule, asked.catalog().vocabulary().line(rule).map(line -> said(line, known)));
    }

    /** What is said of a line, as far as the facts are known that it goes by. */
    private Said said(Line line, Map<String, Object> known) {
        EntriesOfLine queues = asked.catalog().vocabulary().queues(line.code());
        EntriesOfLine greetings = asked.catalog().vocabulary().greetings(line.code());
        Said asKnown = Said.of(line, queues.fitting(known::get), greetings.fitting(known::get));
        return new Said(
                line,
                asKnown.queue().filter(queue -> known.keySet().containsAll(queues.facts())),
                asKnown.greeting().filter(greeting -> known.keySet().containsAll(greetings.facts())));
    }

    /** The facts left unstated, those first that most rules ask about; then those that queues and greetings go by. */
    private List<String> facts() {
        List<Outcome> outcomes = outcomes();
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (outcomes.size() > 1) {
            open.forEach(each -> each.values.keySet().forEach(fact -> counts.merge(fact, 1, Integer::sum)));
        }
        Set<String> facts = new LinkedHashSet<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList());
        facts.addAll(byLines);
        facts.removeIf(inquiry::states);
        return List.copyOf(facts);
    }

    /** The facts that queues and greetings of the lines go by to which the inquiry may come. */
    private Set<String> ofLines() {
        Set<String> facts = new LinkedHashSet<>();
        outcomes().stream().map(Outcome::line).distinct().forEach(line -> {
            facts.addAll(asked.catalog().vocabulary().queues(line).facts());
            facts.addAll(asked.catalog().vocabulary().greetings(line).facts());
        });
        return facts;
    }

    /** The answers that leave other rules open, or each stretch of values if all leave the same. */
    private Optional<Question> question(Variable variable) {
        List<Range> stretches = stretches(variable);
        Map<Set<Open>, List<Range>> byRules = new LinkedHashMap<>();
        Map<String, Object> known = new HashMap<>(this.known);
        for (Range stretch : stretches) {
            known.put(variable.fact().code(), variable.value(stretch.from()));
            work += parts;
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

    private Answer answer(Variable variable, List<Range> ranges, Set<Open> rules) {
        Map<String, Object> known = new HashMap<>(this.known);
        known.put(variable.fact().code(), variable.value(ranges.get(0).from()));
        return words.answer(variable, ranges, outcomes(rules, known));
    }

    /** The values between which no open rule makes a difference; each alone, if queues or greetings go by the fact. */
    private List<Range> stretches(Variable variable) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(variable.lowest()));
        for (Open each : open) {
            for (Values values : each.values.getOrDefault(variable.fact().code(), List.of())) {
                work++;
                for (Range range : variable.numbers(values)) {
                    starts.add(range.from());
                    if (range.to() < variable.highest()) {
                        starts.add(range.to() + 1);
                    }
                }
            }
        }
        if (byLines.contains(variable.fact().code())) {
            for (int number = variable.lowest(); number <= variable.highest(); number++) {
                starts.add(number);
            }
        }
        List<Range> stretches = new ArrayList<>();
        for (Integer start : starts) {
            Integer next = starts.higher(start);
            Range stretch = new Range(start, next == null ? variable.highest() : next - 1);
            if (asked.possible().canBe(inquiry.topic(), inquiry, Map.of(variable, List.of(stretch)))) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }
}

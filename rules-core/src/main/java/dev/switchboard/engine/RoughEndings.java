package dev.switchboard.engine;

import dev.switchboard.NextStep.Outcome;
import dev.switchboard.catalog.Completion;
import dev.switchboard.catalog.EntriesOfLine;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.OpeningHours;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may come out where some of a topic's rules may still decide, each rule looked at alone. */
final class RoughEndings {

    /** Where more rules may decide, each beside so many that may give outcomes, outcomes are not told. */
    private static final long MOST_PAIRS = 1_000_000;

    private final Vocabulary vocabulary;
    private final Completion completion;
    private final QuestionWords words;
    private final OpeningHours hours;
    private final List<OpenRule> open;
    private final List<OpenRule> giving;
    private final boolean areOfRulesAlone;
    private final Map<Ending, List<Outcome>> endings = new HashMap<>();
    private final Map<Outcome, Outcome> same = new HashMap<>();

    /** A rule that decides, or none, and the queue: what may be said then is the same, where only rules matter. */
    private record Ending(int place, Optional<String> queue) {}

    /**
     * @param open the rules that may decide
     * @param giving the rules that may give outcomes besides the line
     */
    RoughEndings(Vocabulary vocabulary, List<OpenRule> open, List<OpenRule> giving) {
        this.vocabulary = vocabulary;
        this.completion = vocabulary.completion();
        this.words = new QuestionWords(vocabulary);
        this.hours = vocabulary.hours();
        this.open = open;
        this.giving = giving;
        this.areOfRulesAlone =
                hours.isEmpty() && giving.isEmpty() && vocabulary.texts().isEmpty();
    }

    /** Whether nothing but which rule decides, and the queue, makes a difference. */
    boolean areOfRulesAlone() {
        return areOfRulesAlone;
    }

    /**
     * What may be decided, in the order of the rules.
     *
     * @param deciding the places of the rules that may decide
     * @param known the values that are known
     */
    List<Outcome> outcomes(BitSet deciding, Map<String, Object> known) {
        int last = deciding.length() - 1;
        boolean settled = last >= 0 && open.get(last).holds(known, completion) == Partial.YES;
        return areOfRulesAlone ? ofRules(deciding, settled, known) : ofAll(deciding, settled, known);
    }

    private List<Outcome> ofRules(BitSet deciding, boolean settled, Map<String, Object> known) {
        RoughOutcomes rough = new RoughOutcomes(vocabulary, List.of(), true, known);
        Set<Outcome> outcomes = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Outcome> inOrder = new ArrayList<>();
        for (int place = next(deciding, 0, settled); place >= 0; place = next(deciding, place + 1, settled)) {
            Optional<Rule> rule =
                    place < open.size() ? Optional.of(open.get(place).rule()) : Optional.empty();
            Optional<String> queue = vocabulary.line(rule).flatMap(line -> queue(line, known));
            List<Outcome> ending = endings.computeIfAbsent(
                    new Ending(place, queue),
                    added -> outcomes(rule, Set.of(), rough, known).stream()
                            .map(outcome -> same.computeIfAbsent(outcome, first -> first))
                            .toList());
            ending.stream().filter(outcomes::add).forEach(inOrder::add);
        }
        return inOrder;
    }

    /** The next rule that may decide; behind the last, where none decides for sure, the place behind all rules; else -1. */
    private int next(BitSet deciding, int from, boolean settled) {
        int next = deciding.nextSetBit(from);
        return next < 0 && !settled && from <= open.size() ? open.size() : next;
    }

    private List<Outcome> ofAll(BitSet deciding, boolean settled, Map<String, Object> known) {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        boolean tellsGiven = (long) deciding.cardinality() * giving.size() <= MOST_PAIRS;
        RoughOutcomes rough = new RoughOutcomes(
                vocabulary, tellsGiven ? giving.stream().map(OpenRule::rule).toList() : List.of(), tellsGiven, known);
        Set<Rule> failing = new HashSet<>();
        for (int place = next(deciding, 0, settled); place >= 0; place = next(deciding, place + 1, settled)) {
            Optional<Rule> rule =
                    place < open.size() ? Optional.of(open.get(place).rule()) : Optional.empty();
            outcomes.addAll(outcomes(rule, failing, rough, known));
            rule.ifPresent(failing::add);
        }
        return List.copyOf(outcomes);
    }

    private List<Outcome> outcomes(
            Optional<Rule> rule, Set<Rule> failing, RoughOutcomes rough, Map<String, Object> known) {
        Optional<Line> meant = vocabulary.line(rule);
        return meant.isEmpty()
                ? List.of(words.outcome(rule, Optional.empty(), Map.of()))
                : taking(meant.get(), known).stream()
                        .flatMap(line -> rough.of(rule, failing, line, queue(line, known)).stream())
                        .toList();
    }

    /** The lines that may take what a rule sends to one: up to the first that is surely open. */
    List<Line> taking(Line meant, Map<String, Object> known) {
        List<Line> taking = new ArrayList<>();
        for (Line line : hours.chain(meant)) {
            Partial open = hours.open(line)
                    .map(each -> Partial.of(each, known, completion))
                    .orElse(Partial.YES);
            if (open != Partial.NO) {
                taking.add(line);
            }
            if (open == Partial.YES) {
                break;
            }
        }
        return taking;
    }

    /** The queue of a line, if the facts are known that it goes by. */
    private Optional<String> queue(Line line, Map<String, Object> known) {
        EntriesOfLine queues = vocabulary.queues(line.code());
        return known.keySet().containsAll(queues.facts()) ? queues.fitting(known::get) : Optional.empty();
    }
}

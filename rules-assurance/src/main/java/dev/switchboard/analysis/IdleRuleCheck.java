package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.Nodes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Finds rules that do nothing: that never hold, never decide, or decide only what would be decided without them. */
final class IdleRuleCheck implements Check {

    /** What is known of a rule from the topics looked at. */
    private static final class Work {
        private Extent holds = Extent.NOTHING;
        private Extent decides = Extent.NOTHING;
        private final Set<Rule> outrankedBy = new LinkedHashSet<>();
        private final Set<Rule> successors = new LinkedHashSet<>();
        private boolean isNeeded;
        private boolean holdsForImpossible;
    }

    private final Evidence evidence;
    private final Catalog catalog;
    private final IdentityHashMap<Rule, Work> work = new IdentityHashMap<>();

    IdleRuleCheck(Evidence evidence, Catalog catalog) {
        this.evidence = evidence;
        this.catalog = catalog;
    }

    /** Nothing is said of rules of which not all is known. */
    @Override
    public void skip(String topic, List<Rule> rules) {
        rules.forEach(rule -> work.computeIfAbsent(rule, added -> new Work()).isNeeded = true);
    }

    @Override
    public void look(AnalysedTopic topic) {
        for (int i = 0; i < topic.rules().size(); i++) {
            Work known = work.computeIfAbsent(topic.rules().get(i), rule -> new Work());
            known.holdsForImpossible |= topic.holdsForImpossible(i);
            if (known.isNeeded || topic.holds(i) == Nodes.NONE) {
                continue;
            }
            SortedSet<Integer> deciding = topic.decidersWhereHolds(i);
            if (!deciding.contains(i)) {
                lookAtIdle(topic, i, deciding, known);
            } else {
                lookAtDeciding(topic, i, known);
            }
        }
    }

    private void lookAtIdle(AnalysedTopic topic, int rule, SortedSet<Integer> deciding, Work known) {
        known.holds = known.holds.and(evidence.some(topic, topic.holds(rule)));
        deciding.forEach(other -> known.outrankedBy.add(topic.rules().get(other)));
    }

    private void lookAtDeciding(AnalysedTopic topic, int number, Work known) {
        Nodes nodes = topic.nodes();
        Rule rule = topic.rules().get(number);
        if (!rule.gives().isEmpty()) {
            known.isNeeded = true;
            return;
        }
        long alike = topic.rules().stream()
                .filter(other -> Evidence.decideAlike(rule, other))
                .count();
        if (alike == 1) {
            known.isNeeded = true;
            return;
        }
        int decides = topic.decides(number);
        int successor = topic.successor(
                number, other -> !Evidence.decideAlike(rule, topic.rules().get(other)));
        new Contents(nodes)
                .terminals(successor)
                .forEach(other -> known.successors.add(topic.rules().get(other)));
        known.isNeeded = nodes.apply(nodes.without, decides, successor) != Nodes.NONE
                || known.successors.stream().anyMatch(other -> !Evidence.decideAlike(rule, other));
        if (!known.isNeeded) {
            known.decides = known.decides.and(evidence.extent(topic, decides));
        }
    }

    @Override
    public List<Draft> drafts() {
        return catalog.rules().stream()
                .filter(this::isIdle)
                .map(rule -> draft(rule, work.getOrDefault(rule, new Work())))
                .toList();
    }

    /** Whether a rule does nothing, as far as is known. */
    boolean isIdle(Rule rule) {
        Work known = work.getOrDefault(rule, new Work());
        return !known.isNeeded && !comesAbout(rule, known.outrankedBy);
    }

    /**
     * Whether a rule that never decides is right all the same: it gives something, which is looked at by itself, and those that decide
     * transfer just as it says.
     */
    private static boolean comesAbout(Rule rule, Set<Rule> deciding) {
        return !rule.gives().isEmpty()
                && !deciding.isEmpty()
                && deciding.stream()
                        .allMatch(other -> Evidence.sameTransfer(rule, other)
                                && rule.steps().equals(other.steps()));
    }

    private Draft draft(Rule rule, Work known) {
        if (!known.decides.regions().isEmpty()) {
            return new Draft(FindingKind.REDUNDANT, rule.name(), () -> redundant(rule, known));
        }
        return known.holds.regions().isEmpty()
                ? new Draft(FindingKind.NEVER_HOLDS, rule.name(), () -> neverHolds(rule, known.holdsForImpossible))
                : new Draft(FindingKind.NEVER_DECIDES, rule.name(), () -> neverDecides(rule, known));
    }

    private static Finding neverHolds(Rule rule, boolean holdsForImpossible) {
        return new Finding(
                FindingKind.NEVER_HOLDS,
                rule.name(),
                List.of(rule),
                holdsForImpossible
                        ? Text.format(
                                "условие правила `%s` не может выполниться: так бывает только там, где по таблице `impossible` обращений нет",
                                "the condition of rule `%s` cannot hold: only for what cannot be, according to the table `impossible`",
                                rule.name())
                        : Text.format(
                                "условие правила `%s` не может выполниться: его части исключают друг друга или все возможные значения",
                                "the condition of rule `%s` cannot hold: its parts exclude each other or every possible value",
                                rule.name()),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private Finding neverDecides(Rule rule, Work known) {
        List<Region> regions = evidence.merged(known.holds.regions());
        return new Finding(
                FindingKind.NEVER_DECIDES,
                rule.name(),
                with(rule, known.outrankedBy),
                Text.format(
                        "правило `%s` никогда не решает: всюду, где оно выполняется, раньше него решают %s",
                        "rule `%s` never decides: wherever it holds, %s come first",
                        rule.name(),
                        names(known.outrankedBy)),
                regions,
                known.holds.cut(),
                Optional.of(evidence.witness(
                        regions.get(0),
                        holding -> holding.contains(rule) && !holding.get(0).equals(rule))),
                Optional.empty());
    }

    private Finding redundant(Rule rule, Work known) {
        List<Region> regions = evidence.merged(known.decides.regions());
        return new Finding(
                FindingKind.REDUNDANT,
                rule.name(),
                with(rule, known.successors),
                Text.format(
                        "без правила `%s` решения остались бы теми же: то же решают %s",
                        "without rule `%s` every decision would be the same: %s decide alike",
                        rule.name(),
                        names(known.successors)),
                regions,
                known.decides.cut(),
                Optional.of(evidence.witness(
                        regions.get(0),
                        holding -> holding.size() > 1
                                && holding.get(0).equals(rule)
                                && Evidence.decideAlike(rule, holding.get(1)))),
                Optional.empty());
    }

    private static List<Rule> with(Rule rule, Set<Rule> others) {
        List<Rule> rules = new ArrayList<>(List.of(rule));
        rules.addAll(others);
        return rules;
    }

    private static String names(Set<Rule> rules) {
        return rules.stream().map(rule -> "`" + rule.name() + "`").collect(Collectors.joining(", "));
    }
}

package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.analysis.CatalogDiff.Limits;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares two catalogues topic by topic: both become diagrams over the same variables, which are gone through as one. Each
 * topic has its own nodes, so that a limit met in one leaves the others be.
 */
final class CatalogComparison {

    /** Work that may be done on all topics, for each node that there may be on one. */
    private static final int STEPS_PER_NODE = 64;

    /** How much of the work that is left one topic may take, so that a topic that is too large leaves some for others. */
    private static final int SHARE = 2;

    private final Catalog before;
    private final Catalog after;
    private final Limits limits;
    private final SharedFacts facts;
    private final FactSpace space;
    private final ChangeNumbers changes = new ChangeNumbers();
    private final Map<Integer, List<Region>> regions = new TreeMap<>();
    private final List<Text> notAnalysed = new ArrayList<>();
    private final Budget budget;
    private int found;

    CatalogComparison(Catalog before, Catalog after, Limits limits) {
        this.before = before;
        this.after = after;
        this.limits = limits;
        this.budget = Budget.of((long) limits.nodes() * STEPS_PER_NODE);
        this.facts = SharedFacts.of(before.vocabulary(), after.vocabulary());
        this.space = space();
    }

    CatalogDiff compare() {
        for (Topic topic : before.vocabulary().topics()) {
            if (after.vocabulary().topic(topic.code()).isPresent()) {
                compare(topic.code());
            }
        }
        before.opaqueRules().forEach(rule -> skip(rule, new Text("старый каталог", "old catalogue")));
        after.opaqueRules().forEach(rule -> skip(rule, new Text("новый каталог", "new catalogue")));
        List<Change> all = changes();
        return new CatalogDiff(
                before.identity(),
                after.identity(),
                all,
                DefaultDifference.between(before.vocabulary(), after.vocabulary(), facts, all),
                VocabularyDifferences.between(before.vocabulary(), after.vocabulary()),
                notAnalysed);
    }

    /** The order that both catalogues' rules ask for together; a companion is asked for right before its fact. */
    private FactSpace space() {
        List<Rule> rules = Stream.concat(read(before), read(after)).toList();
        List<String> order = new ArrayList<>();
        for (Variable variable :
                FactSpace.of(new Catalog(facts.vocabulary(), rules, List.of())).variables()) {
            String fact = variable.fact().code();
            if (!facts.companions().containsValue(fact)) {
                Optional.ofNullable(facts.companions().get(fact)).ifPresent(order::add);
                order.add(fact);
            }
        }
        return FactSpace.ordered(facts.vocabulary(), order);
    }

    private Stream<Rule> read(Catalog catalog) {
        return catalog.rules().stream()
                .map(rule -> new Rule(
                        rule.name(),
                        rule.outcome(),
                        rule.salience(),
                        facts.read(rule.condition(), catalog.vocabulary()),
                        rule.steps(),
                        rule.place()));
    }

    private void compare(String topic) {
        try {
            Nodes nodes = new Nodes(limits.nodes(), budget.part(budget.left() / SHARE));
            VerdictDiagram one = new VerdictDiagram(before, facts, topic, space, nodes);
            VerdictDiagram other = new VerdictDiagram(after, facts, topic, space, nodes);
            int changed = nodes.apply(changes.pairing(one, other), one.root(), other.root());
            for (Change.Kind kind : Change.Kind.values()) {
                collect(
                        topic,
                        nodes,
                        nodes.keep(changed, number -> changes.key(number).kind() == kind));
            }
        } catch (LimitReachedException tooLarge) {
            notAnalysed.add(new Text(
                    "тема `%s`: её диаграммы не уместились в пределы сравнения".formatted(topic),
                    "topic `%s`: its diagrams go beyond the limits of comparison".formatted(topic)));
        }
    }

    /** Few boxes of each change; one at the least, however many there are. */
    private void collect(String topic, Nodes nodes, int part) {
        Regions paths = new Regions(nodes, space, Math.min(limits.paths(), limits.boxes() - found));
        paths.add(topic, part);
        Map<Integer, List<Region>> boxes = paths.merged();
        SimplerBoxes simpler = new SimplerBoxes(topic, facts.vocabulary(), space, nodes);
        for (int number : new Contents(nodes).terminals(part)) {
            int own = nodes.keep(part, other -> other == number);
            List<Region> few = boxes.containsKey(number)
                    ? simpler.of(boxes.get(number), own)
                    : Regions.any(nodes, space, topic, own).stream().toList();
            regions.computeIfAbsent(number, added -> new ArrayList<>()).addAll(few);
            found += few.size();
        }
        if (paths.truncated()) {
            notAnalysed.add(new Text(
                    "тема `%s`: областей слишком много, показаны не все".formatted(topic),
                    "topic `%s`: too many regions, not all are shown".formatted(topic)));
        }
    }

    private List<Change> changes() {
        Boxes boxes = new Boxes(facts, space);
        List<Change> result = new ArrayList<>();
        regions.forEach((number, own) -> {
            List<Box> merged =
                    Regions.merged(space, own).stream().map(boxes::of).toList();
            merged.forEach(box -> replay(box.witness(), changes.key(number)));
            result.add(changes.change(number, merged));
        });
        result.sort(Comparator.comparing(Change::kind)
                .thenComparing(change -> change.before().toString())
                .thenComparing(change -> change.after().toString()));
        return result;
    }

    private void replay(Inquiry witness, ChangeNumbers.Key expected) {
        Optional<ChangeNumbers.Key> replayed =
                ChangeNumbers.Key.of(new Verdicts(before).replayed(witness), new Verdicts(after).replayed(witness));
        if (!replayed.equals(Optional.of(expected))) {
            throw new IllegalStateException(
                    "the witness %s does not show what was found: %s; but %s".formatted(witness, expected, replayed));
        }
    }

    private void skip(OpaqueRule rule, Text where) {
        notAnalysed.add(new Text(
                where.russian() + ": " + rule.title().russian(),
                where.english() + ": " + rule.title().english()));
    }
}

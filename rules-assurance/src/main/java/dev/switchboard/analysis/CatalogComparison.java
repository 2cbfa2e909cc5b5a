package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.CatalogDiff.WorkLimits;
import dev.switchboard.analysis.Cover.Told;
import dev.switchboard.analysis.Cover.TopicPart;
import dev.switchboard.analysis.TopicRouting.Route;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Topic;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Possible;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Compares two catalogues topic by topic: both become diagrams over the same variables, which are gone through as one. Each
 * topic has its own nodes, so that a limit reached in one does not affect the others. Each change is then reported over all topics.
 */
final class CatalogComparison {

    /** Work that may be done on all topics, for each node that there may be on one. */
    private static final int STEPS_PER_NODE = 64;

    /** How much of the work that is left one topic, or one change, may take, so that one too large leaves some for others. */
    private static final int SHARE = 2;

    private final Catalog before;
    private final Catalog after;
    private final WorkLimits limits;
    private final SharedFacts facts;
    private final FactSpace space;
    private final Map<Variable, Variable> companions = new HashMap<>();
    private final Boxes boxes;
    private final DestinationOrder outcomes;
    private final ChangeNumbers changes;
    private final PairedTopics topics;
    private final NotAnalysed notAnalysed = new NotAnalysed();
    private final Budget comparing;
    private final Budget telling;
    private int told;

    CatalogComparison(Catalog before, Catalog after, WorkLimits limits) {
        this.before = before;
        this.after = after;
        this.limits = limits;
        this.facts = SharedFacts.of(before.vocabulary(), after.vocabulary());
        this.space = SharedSpace.of(facts, before, after);
        facts.companions().forEach((fact, companion) -> companions.put(variable(fact), variable(companion)));
        this.boxes = new Boxes(facts, space);
        this.outcomes = new DestinationOrder(after.vocabulary(), before.vocabulary());
        this.comparing = Budget.of((long) limits.nodes() * STEPS_PER_NODE);
        this.telling = Budget.of((long) limits.nodes() * STEPS_PER_NODE);
        this.changes = new ChangeNumbers(limits.boxes());
        boolean isEverythingPossible = facts.vocabulary().exclusions().isEmpty()
                && facts.vocabulary().calendar().isEmpty();
        this.topics =
                new PairedTopics(changes, isEverythingPossible, new Nodes(limits.nodes(), Budget.of(Long.MAX_VALUE)));
    }

    CatalogDiff compare() {
        for (String topic : before.vocabulary().topicCodes()) {
            if (after.vocabulary().topic(topic).isPresent()) {
                compare(topic);
            }
        }
        topics.of(ChangeNumbers.LEFT_OUT).forEach(notAnalysed::tooManyChanges);
        List<DecisionChange> all = changes();
        List<TopicRouting> routings = routings();
        List<ExclusionChange> exclusions = new ExclusionChanges(
                        before, after, facts, space, companions, boxes, limits.nodes(), notAnalysed)
                .find();
        notAnalysed.opaqueRules(before, after);
        return new CatalogDiff(
                before.identity(),
                after.identity(),
                all,
                routings,
                DefaultDifference.between(before.vocabulary(), after.vocabulary(), facts, all),
                VocabularyDifferences.between(before.vocabulary(), after.vocabulary()),
                exclusions,
                notAnalysed.texts());
    }

    private void compare(String topic) {
        if (!facts.shareMoments() && (before.asksMoment(topic) || after.asksMoment(topic))) {
            topics.close(topic);
            notAnalysed.otherMoments(topic);
            return;
        }
        try {
            Nodes nodes = new Nodes(limits.nodes(), part(comparing));
            VerdictDiagram one = new VerdictDiagram(before, facts, topic, space, nodes);
            VerdictDiagram other = new VerdictDiagram(after, facts, topic, space, nodes);
            int paired = nodes.apply(changes.pairing(one, other), one.root(), other.root());
            Possible possible = new Possible(space, nodes);
            if (!possible.isEverything()) {
                int can = possible.of(topic, paired);
                int undecided = nodes.replaced(can, anywhere -> changes.undecided());
                paired = nodes.apply(nodes.over, nodes.apply(nodes.within, paired, can), undecided);
            }
            topics.add(topic, nodes, paired);
        } catch (LimitReachedException tooLarge) {
            topics.close(topic);
            notAnalysed.tooLarge(topic);
        }
    }

    private Variable variable(String fact) {
        return space.variable(fact).orElseThrow();
    }

    private static Budget part(Budget budget) {
        return budget.part(budget.left() / SHARE);
    }

    private List<DecisionChange> changes() {
        return IntStream.range(0, changes.changes())
                .filter(change -> !topics.of(change).isEmpty())
                .mapToObj(this::change)
                .sorted(Comparator.comparing(DecisionChange::kind)
                        .thenComparing(DecisionChange::before, outcomes)
                        .thenComparing(DecisionChange::after, outcomes))
                .toList();
    }

    private DecisionChange change(int change) {
        List<Told> all = told(change, cover(change));
        told += all.size();
        Optional<Taker> taker = changes.key(change).taker();
        List<Box> own = all.stream()
                .map(box -> boxes.of(box.region(), box.witness(), taker))
                .toList();
        own.forEach(box -> replay(box.witness(), changes.key(change)));
        return changes.change(change, own);
    }

    /** Few boxes; one at the least for each topic, while there may be more in all. */
    private List<Told> told(int change, Cover.Result cover) {
        List<Told> all = new ArrayList<>(cover.told());
        Set<String> topicsTold = new HashSet<>();
        all.forEach(box -> topicsTold.addAll(box.region().topics()));
        for (String topic : cover.left()) {
            notAnalysed.tooMany(topic);
            if (topicsTold.add(topic) && (all.isEmpty() || told + all.size() < limits.boxes())) {
                Region way = topics.way(change, topic, space);
                all.add(Told.of(way, space, companions));
            }
        }
        return all;
    }

    private Cover.Result cover(int change) {
        Nodes nodes = new Nodes(limits.nodes(), part(telling));
        int most = Math.max(0, Math.min(limits.boxesOfChange(), limits.boxes() - told));
        try {
            Map<String, TopicPart> parts =
                    topics.parts(change, facts.vocabulary().topicCodes(), nodes);
            return Cover.of(space, companions, nodes, parts, most).and(topics.untold(change));
        } catch (LimitReachedException tooMuch) {
            return new Cover.Result(List.of(), topics.of(change));
        }
    }

    private List<TopicRouting> routings() {
        List<TopicRouting> all = new ArrayList<>();
        all.addAll(routings(after, before, true));
        all.addAll(routings(before, after, false));
        return all;
    }

    /** Of the topics that only one catalogue has. */
    private List<TopicRouting> routings(Catalog one, Catalog other, boolean isNew) {
        TopicRoutings routings = new TopicRoutings(one, notAnalysed);
        List<TopicRouting> all = new ArrayList<>();
        for (Topic topic : one.vocabulary().topics()) {
            if (other.vocabulary().topic(topic.code()).isEmpty()) {
                try {
                    Nodes nodes = new Nodes(limits.nodes(), part(telling));
                    List<Route> routes = routings.of(topic.code(), nodes, limits.boxesOfChange());
                    all.add(new TopicRouting(topic, isNew, routes));
                } catch (LimitReachedException tooLarge) {
                    notAnalysed.tooLarge(topic.code());
                }
            }
        }
        return all;
    }

    private void replay(Inquiry witness, ChangeNumbers.Key expected) {
        Optional<ChangeNumbers.Key> replayed =
                ChangeNumbers.Key.of(new Verdicts(before).replayed(witness), new Verdicts(after).replayed(witness));
        if (!replayed.equals(Optional.of(expected))) {
            throw new IllegalStateException(
                    "the witness %s does not show what was found: %s; but %s".formatted(witness, expected, replayed));
        }
    }
}

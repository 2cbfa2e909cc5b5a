package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.SimplestInquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Possible;
import dev.switchboard.diagram.RuleDiagrams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds inquiries for which conditions hold, whatever becomes of them: no topic's diagrams are needed for that. */
final class Anywhere {

    private static final int SOMEWHERE = 0;

    /** Work that may be done in all, for each node that there may be at a time. */
    private static final int STEPS_PER_NODE = 128;

    /** How much of the work that is left may be done before it is started anew, so that what is too hard leaves some for others. */
    private static final int SHARE = 4;

    /** Nodes that may be left from earlier questions. */
    private static final int OLD_NODES = 5_000;

    private final Catalog catalog;
    private final FactSpace space;
    private final int maxNodes;
    private final Budget budget;
    private final List<String> allTopics;
    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable Workplace used;

    private record Workplace(Nodes nodes, RuleDiagrams diagrams, Possible possible) {}

    Anywhere(Catalog catalog, FactSpace space, int maxNodes) {
        this.catalog = catalog;
        this.space = space;
        this.maxNodes = maxNodes;
        this.budget = Budget.of((long) maxNodes * STEPS_PER_NODE);
        this.allTopics = List.copyOf(catalog.vocabulary().topicCodes());
        allTopics.forEach(topic -> places.put(topic, places.size()));
    }

    /**
     * The simplest inquiry of the first topic that has one.
     *
     * @return empty when it is proved that no inquiry meets the goal
     * @throws LimitReachedException if the limit does not suffice to find out
     */
    Optional<Inquiry> witness(GoalCondition condition) {
        for (String topic : topics(condition)) {
            Optional<Inquiry> found = witness(topic, condition.where());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Inquiry> witness(String topic, Condition where) {
        Workplace known = used;
        if (known != null && known.nodes.count() < OLD_NODES) {
            try {
                return witness(topic, where, known);
            } catch (LimitReachedException full) {
                // Perhaps only because of earlier questions.
            }
        }
        return witness(topic, where, renewed());
    }

    private Optional<Inquiry> witness(String topic, Condition where, Workplace at) {
        int part = at.diagrams.of(where, topic, SOMEWHERE);
        return SimplestInquiry.of(at.nodes, space, topic, at.possible.within(topic, part));
    }

    private Workplace renewed() {
        if (budget.left() == 0) {
            throw Budget.exhausted();
        }
        Nodes nodes = new Nodes(maxNodes, budget.part(Math.max(maxNodes, budget.left() / SHARE)));
        Workplace renewed = new Workplace(nodes, new RuleDiagrams(space, nodes), new Possible(space, nodes));
        used = renewed;
        return renewed;
    }

    /** The topics to be looked at, in the catalogue's order; of those that make no difference, one. */
    private List<String> topics(GoalCondition condition) {
        if (condition.topics().isPresent()) {
            return inOrder(condition.topics().get());
        }
        boolean anyTellsApart = !catalog.vocabulary().exclusions().isEmpty()
                || catalog.vocabulary().calendar().isPresent();
        return anyTellsApart ? allTopics : topicsToldApart(condition.where());
    }

    /** The topics that a condition names, and one for all others, among which it makes no difference. */
    private List<String> topicsToldApart(Condition where) {
        Set<String> named = new LinkedHashSet<>();
        where.atoms().filter(atom -> atom.fact().equals("topic")).forEach(atom -> {
            if (atom.values() instanceof Values.Codes codes) {
                named.addAll(codes.codes());
            }
        });
        List<String> topics = inOrder(named);
        allTopics.stream().filter(topic -> !named.contains(topic)).findFirst().ifPresent(topics::add);
        return topics;
    }

    /** Those of some topics that the catalogue has, in its order. */
    private List<String> inOrder(Set<String> topics) {
        List<String> known =
                new ArrayList<>(topics.stream().filter(places::containsKey).toList());
        known.sort(Comparator.comparing(places::get));
        return known;
    }
}

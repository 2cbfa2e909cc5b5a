package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.AnalysedTopic;
import dev.switchboard.analysis.DecisionDiagrams;
import dev.switchboard.analysis.DiagramsByTopic;
import dev.switchboard.analysis.SimplestInquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Values;
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

/** Finds inquiries that meet goals, or proves that there are none. */
final class Reach {

    private static final int SOMEWHERE = 0;

    private final Catalog catalog;
    private final DiagramsByTopic diagrams;
    private final FactSpace space;
    private final List<String> allTopics;
    private final Map<String, Integer> places = new HashMap<>();

    Reach(Catalog catalog, int maxNodes) {
        this.catalog = catalog;
        this.diagrams = new DiagramsByTopic(catalog, maxNodes);
        this.space = diagrams.space();
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
            Optional<Inquiry> found = condition.aim().isPresent()
                    ? diagrams.ask(
                            topic, known -> becoming(known, condition.aim().orElseThrow(), condition.where()))
                    : anywhere(topic, condition.where());
            if (found.isPresent()) {
                return Optional.of(replayed(found.get(), condition));
            }
        }
        return Optional.empty();
    }

    /** The topics to be looked at, in the catalogue's order; of those that make no difference, one. */
    private List<String> topics(GoalCondition condition) {
        if (condition.topics().isPresent()) {
            return inOrder(condition.topics().get());
        }
        boolean anyTellsApart = !catalog.vocabulary().exclusions().isEmpty()
                || catalog.vocabulary().calendar().isPresent()
                || condition.aim().isPresent();
        return anyTellsApart ? allTopics : topicsToldApart(condition.where());
    }

    private Optional<Inquiry> anywhere(String topic, Condition where) {
        Nodes nodes = diagrams.nodes();
        int part = new RuleDiagrams(space, nodes).of(where, topic, SOMEWHERE);
        return SimplestInquiry.of(nodes, space, topic, new Possible(space, nodes).within(topic, part));
    }

    private Optional<Inquiry> becoming(AnalysedTopic known, Aim aim, Condition where) {
        Nodes nodes = known.nodes();
        DecisionDiagrams decisions = new DecisionDiagrams(known, catalog, space);
        int part = nodes.apply(nodes.within, aim.where(decisions), decisions.where(where));
        return SimplestInquiry.of(nodes, space, known.topic(), known.possible(part));
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

    /** The diagram and the interpreter have to agree; if they do not, that is a defect of ours. */
    private Inquiry replayed(Inquiry witness, GoalCondition condition) {
        if (!condition.isMetBy(Judged.of(witness, catalog))) {
            throw new IllegalStateException("the witness %s does not show: %s"
                    .formatted(witness, condition.goal().title().english()));
        }
        return witness;
    }
}

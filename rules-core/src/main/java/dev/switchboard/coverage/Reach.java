package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.DiagramsByTopic;
import dev.switchboard.analysis.SimplestInquiry;
import dev.switchboard.analysis.TopicDiagrams;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.RuleDiagrams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds inquiries that meet goals, or proves that there are none. */
final class Reach {

    private static final int SOMEWHERE = 0;

    private final Catalog catalog;
    private final DiagramsByTopic diagrams;
    private final FactSpace space;

    Reach(Catalog catalog, int maxNodes) {
        this.catalog = catalog;
        this.diagrams = new DiagramsByTopic(catalog, maxNodes);
        this.space = diagrams.space();
    }

    /**
     * The simplest inquiry of the first topic that has one.
     *
     * @return empty when it is proved that no inquiry meets the goal
     * @throws LimitReachedException if that cannot be told within the limit
     */
    Optional<Inquiry> witness(Goal goal) {
        Collection<String> topics =
                goal.deciding().isPresent() ? topicsDecidedBy(goal.deciding().get()) : topicsToldApart(goal.where());
        for (String topic : topics) {
            Optional<Inquiry> found = goal.deciding().isPresent()
                    ? diagrams.ask(
                            topic, known -> decided(known, goal.deciding().orElseThrow(), goal.where()))
                    : anywhere(topic, goal.where());
            if (found.isPresent()) {
                return Optional.of(replayed(found.get(), goal));
            }
        }
        return Optional.empty();
    }

    private Optional<Inquiry> anywhere(String topic, Condition where) {
        Nodes nodes = diagrams.nodes();
        int part = new RuleDiagrams(space, nodes).of(where, topic, SOMEWHERE);
        return SimplestInquiry.of(nodes, space, topic, part);
    }

    private Optional<Inquiry> decided(TopicDiagrams known, Predicate<Optional<Rule>> deciding, Condition where) {
        String topic = known.topic();
        Nodes nodes = known.nodes();
        int part = nodes.keep(
                known.deciding(),
                rule -> deciding.test(Optional.of(known.rules().get(rule))));
        if (deciding.test(Optional.empty())) {
            int open = nodes.apply(nodes.without, SOMEWHERE, known.deciding());
            part = nodes.apply(nodes.over, part, open);
        }
        int here = new RuleDiagrams(space, nodes).of(where, topic, SOMEWHERE);
        return SimplestInquiry.of(nodes, space, topic, nodes.apply(nodes.within, part, here));
    }

    private Collection<String> topicsDecidedBy(Predicate<Optional<Rule>> deciding) {
        Set<String> topics = new LinkedHashSet<>();
        for (Rule rule : catalog.rules()) {
            if (deciding.test(Optional.of(rule))) {
                topics.addAll(known(rule.topics().orElse(Set.copyOf(allTopics()))));
            }
        }
        if (deciding.test(Optional.empty())) {
            topics.addAll(allTopics());
        }
        return topics;
    }

    /** The topics that a condition names, and one for all others, among which it makes no difference. */
    private Collection<String> topicsToldApart(Condition where) {
        Set<String> named = new LinkedHashSet<>();
        collectTopics(where, named);
        List<String> topics = known(named);
        allTopics().stream().filter(topic -> !named.contains(topic)).findFirst().ifPresent(topics::add);
        return topics;
    }

    private static void collectTopics(Condition condition, Set<String> named) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> collectTopics(part, named));
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(part -> collectTopics(part, named));
        } else if (condition instanceof Condition.Atom atom
                && atom.fact().equals("topic")
                && atom.values() instanceof Values.Codes codes) {
            named.addAll(codes.codes());
        }
    }

    /** Those of some topics that the catalogue has, in its order. */
    private List<String> known(Set<String> topics) {
        return new ArrayList<>(allTopics().stream().filter(topics::contains).toList());
    }

    private Collection<String> allTopics() {
        return catalog.vocabulary().topicCodes();
    }

    /** The diagram and the interpreter have to agree; if they do not, that is a defect of ours. */
    private Inquiry replayed(Inquiry witness, Goal goal) {
        if (!goal.isMetBy(Judged.of(witness, catalog))) {
            throw new IllegalStateException("the witness %s does not show: %s"
                    .formatted(witness, goal.obligation().title().english()));
        }
        return witness;
    }
}

package dev.switchboard.diagram;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a catalogue's diagrams, each from diagrams of its rules' conditions, which are laid over each other in order of
 * precedence.
 */
final class DiagramBuilder {

    private final Catalog catalog;
    private final int maxNodes;

    /**
     * @param maxNodes how many nodes there may be at work on one diagram; more end in a {@link LimitReachedException}
     */
    DiagramBuilder(Catalog catalog, int maxNodes) {
        this.catalog = catalog;
        this.maxNodes = maxNodes;
    }

    /** The diagram of all topics, which share what they have in common. */
    Diagram build() {
        FactSpace space = FactSpace.of(catalog);
        Nodes nodes = new Nodes(maxNodes);
        RuleDiagrams diagrams = new RuleDiagrams(space, nodes);
        Map<String, Integer> roots = new LinkedHashMap<>();
        for (Topic topic : catalog.vocabulary().topics()) {
            roots.put(topic.code(), root(topic.code(), diagrams));
        }
        Compaction compaction = new Compaction(nodes, variable -> variable);
        roots.replaceAll((topic, root) -> compaction.position(root));
        return new Diagram(catalog, space, roots, compaction.entries());
    }

    /**
     * The diagram of one topic, which asks for facts in the order that is best for it alone.
     *
     * @param facts says which numbers the facts' codes have in it
     * @param budget the work that may be done
     */
    TopicDiagram build(String topic, Codes facts, Budget budget) {
        List<Rule> rules = catalog.rulesFor(topic);
        FactSpace space = FactSpace.of(catalog.vocabulary(), rules);
        Nodes nodes = new Nodes(maxNodes, budget);
        int root = root(topic, new RuleDiagrams(space, nodes));
        Compaction compaction = new Compaction(
                nodes,
                variable -> facts.place(space.variables().get(variable).fact().code()));
        return new TopicDiagram(compaction.position(root), compaction.entries());
    }

    /** The diagram of one topic, in the order that is best for it alone. */
    Diagram build(String topic, Budget budget) {
        List<Rule> rules = catalog.rulesFor(topic);
        FactSpace space = FactSpace.of(catalog.vocabulary(), rules);
        Nodes nodes = new Nodes(maxNodes, budget);
        int root = root(topic, new RuleDiagrams(space, nodes));
        Compaction compaction = new Compaction(nodes, variable -> variable);
        return new Diagram(catalog, space, Map.of(topic, compaction.position(root)), compaction.entries());
    }

    /** Looks at the topic's own rules alone, which are few of a large catalogue's. */
    private int root(String topic, RuleDiagrams diagrams) {
        int[] conditions = catalog.ranksFor(topic);
        for (int i = 0; i < conditions.length; i++) {
            int rank = conditions[i];
            conditions[i] = diagrams.of(catalog.rules().get(rank).condition(), topic, rank);
        }
        return diagrams.overlaid(conditions);
    }
}

package dev.switchboard.diagram;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds a catalogue's diagram topic by topic: a diagram for each rule's condition, laid over each other in order of
 * precedence.
 */
final class DiagramBuilder {

    private final Catalog catalog;
    private final FactSpace space;
    private final Nodes nodes;
    private final RuleDiagrams rules;
    private final IdentityHashMap<Rule, Integer> ranks = new IdentityHashMap<>();

    DiagramBuilder(Catalog catalog, int maxNodes) {
        this.catalog = catalog;
        this.space = FactSpace.of(catalog);
        this.nodes = new Nodes(maxNodes);
        this.rules = new RuleDiagrams(space, nodes);
        catalog.rules().forEach(rule -> ranks.put(rule, ranks.size()));
    }

    Diagram build() {
        Map<String, Integer> roots = new LinkedHashMap<>();
        for (Topic topic : catalog.vocabulary().topics()) {
            roots.put(topic.code(), root(topic.code()));
        }
        return new Compaction().diagram(roots);
    }

    private int root(String topic) {
        int[] conditions = Stream.concat(catalog.rulesOf(topic).stream(), catalog.topicFreeRules().stream())
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .mapToInt(rule -> rules.of(rule.condition(), topic, rank(rule)))
                .toArray();
        return rules.overlaid(conditions);
    }

    private int rank(Rule rule) {
        return ranks.getOrDefault(rule, -1);
    }

    /** Copies the nodes that can be reached into one array, without those that were only steps on the way. */
    private final class Compaction {

        private final Map<Integer, Integer> positions = new HashMap<>();
        private int[] data = new int[1 << 10];
        private int size;

        Diagram diagram(Map<String, Integer> roots) {
            Map<String, Integer> positionsOfRoots = new LinkedHashMap<>();
            roots.forEach((topic, root) -> positionsOfRoots.put(topic, position(root)));
            return new Diagram(catalog, space, positionsOfRoots, Arrays.copyOf(data, size));
        }

        /** As deep as there are variables at the most. */
        private int position(int node) {
            if (Nodes.isTerminal(node)) {
                return Diagram.terminal(node);
            }
            Integer known = positions.get(node);
            if (known != null) {
                return known;
            }
            int count = nodes.children(node);
            int[] children = new int[count];
            for (int i = 0; i < count; i++) {
                children[i] = position(nodes.child(node, i));
            }
            int at = size;
            size += 2 + 2 * count;
            while (size > data.length) {
                data = Arrays.copyOf(data, data.length * 2);
            }
            data[at] = nodes.variable(node);
            data[at + 1] = count;
            for (int i = 0; i < count; i++) {
                data[at + 2 + i] = nodes.upper(node, i);
                data[at + 2 + count + i] = children[i];
            }
            positions.put(node, at);
            return at;
        }
    }
}

package dev.switchboard.diagram;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rule of a catalogue decides, for every inquiry at once. Immutable: one flat array of the nodes that can be reached.
 *
 * <p>A position in the array is a node: its variable, its number of children, the upper ends of their ranges in ascending
 * order, and the children. A child from 0 up is a position; one below 0 is a terminal, see {@link #rule}.
 */
public final class Diagram {

    /**
     * A catalogue of a size that people write stays far below; see {@code docs/performance.md}. What so many nodes and the work
     * on them take fits into a heap of 512 MB.
     */
    public static final int MAX_NODES = 1_000_000;

    private final Catalog catalog;
    private final FactSpace space;
    private final Map<String, Integer> roots;
    private final int[] nodes;

    /**
     * A diagram whose parts fit each other.
     *
     * @param roots by topic
     */
    Diagram(Catalog catalog, FactSpace space, Map<String, Integer> roots, int[] nodes) {
        this.catalog = catalog;
        this.space = space;
        this.roots = new HashMap<>(roots);
        this.nodes = nodes;
    }

    /** The diagram of a catalogue; empty when it would have more than {@code maxNodes} nodes. Opaque rules are not in it. */
    public static Optional<Diagram> of(Catalog catalog, int maxNodes) {
        try {
            return Optional.of(new DiagramBuilder(catalog, maxNodes).build());
        } catch (LimitReachedException tooLarge) {
            return Optional.empty();
        }
    }

    /** The diagram of one topic, which asks for facts in the order that is best for it alone; empty as {@link #of(Catalog, int)}. */
    public static Optional<Diagram> of(Catalog catalog, String topic, int maxNodes) {
        return of(catalog, topic, maxNodes, Budget.of((long) maxNodes * Nodes.STEPS_PER_NODE));
    }

    /**
     * The same, within a limit on work, too.
     *
     * @param budget the work that may be done
     */
    public static Optional<Diagram> of(Catalog catalog, String topic, int maxNodes, Budget budget) {
        try {
            return Optional.of(new DiagramBuilder(catalog, maxNodes).build(topic, budget));
        } catch (LimitReachedException tooLarge) {
            return Optional.empty();
        }
    }

    public Catalog catalog() {
        return catalog;
    }

    public FactSpace space() {
        return space;
    }

    /** The root for a topic that the catalogue knows: a position or a terminal. */
    public int root(String topic) {
        Integer root = roots.get(topic);
        if (root == null) {
            throw new IllegalArgumentException("unknown topic `%s`".formatted(topic));
        }
        return root;
    }

    /** The terminal where no rule holds. */
    public static final int NO_RULE = -1;

    /** Whether a position is a terminal. */
    public static boolean isTerminal(int position) {
        return position < 0;
    }

    /** The rule that decides at a terminal; empty where none holds. */
    public Optional<Rule> rule(int terminal) {
        return terminal == NO_RULE
                ? Optional.empty()
                : Optional.of(catalog.rules().get(ruleAt(terminal)));
    }

    /** The place in {@link Catalog#rules} of the rule that decides at a terminal other than {@link #NO_RULE}. */
    public static int ruleAt(int terminal) {
        return -2 - terminal;
    }

    /** The terminal where the rule at a place in {@link Catalog#rules} decides, or -1 for {@link Nodes#NONE}. */
    static int terminal(int rule) {
        return -2 - rule;
    }

    public Variable variable(int position) {
        return space.variables().get(nodes[position]);
    }

    public int children(int position) {
        return nodes[position + 1];
    }

    /** The highest number of a child's range. */
    public int upper(int position, int child) {
        return nodes[position + 2 + child];
    }

    public int child(int position, int child) {
        return nodes[position + 2 + nodes[position + 1] + child];
    }

    /** How many entries the nodes take. */
    public int size() {
        return nodes.length;
    }

    /** The nodes, for {@link DecidingTable} and its file. */
    int[] nodes() {
        return nodes;
    }

    /** The roots of all topics. */
    public List<Map.Entry<String, Integer>> roots() {
        return List.copyOf(roots.entrySet());
    }
}

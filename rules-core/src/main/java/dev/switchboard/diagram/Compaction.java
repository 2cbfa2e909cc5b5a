package dev.switchboard.diagram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/** Copies the nodes that can be reached into one array, as {@link Diagram} has it, without those that were only steps on the way. */
final class Compaction {

    private final Nodes nodes;
    private final IntUnaryOperator fact;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private int[] entries = new int[1 << 8];
    private int size;

    /**
     * Has copied nothing yet.
     *
     * @param fact the number that is written for a variable
     */
    Compaction(Nodes nodes, IntUnaryOperator fact) {
        this.nodes = nodes;
        this.fact = fact;
    }

    /** The position of a node, copied with all below it; of a terminal, the terminal. */
    int position(int node) {
        for (int at : positions.containsKey(node) ? new int[0] : nodes.below(node)) {
            if (!positions.containsKey(at)) {
                int[] children = new int[nodes.children(at)];
                for (int i = 0; i < children.length; i++) {
                    children[i] = known(nodes.child(at, i));
                }
                positions.put(at, add(at, children));
            }
        }
        return known(node);
    }

    private int known(int node) {
        return Nodes.isTerminal(node) ? Diagram.terminal(node) : Objects.requireNonNull(positions.get(node));
    }

    private int add(int node, int[] children) {
        int at = size;
        size += 2 + 2 * children.length;
        while (size > entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        entries[at] = fact.applyAsInt(nodes.variable(node));
        entries[at + 1] = children.length;
        for (int i = 0; i < children.length; i++) {
            entries[at + 2 + i] = nodes.upper(node, i);
            entries[at + 2 + children.length + i] = children[i];
        }
        return at;
    }

    /** All that was copied. */
    int[] entries() {
        return Arrays.copyOf(entries, size);
    }
}

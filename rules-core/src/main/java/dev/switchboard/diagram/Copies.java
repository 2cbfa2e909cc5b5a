package dev.switchboard.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/** Copies diagrams from one set of nodes to another, where they outlast the first, or have room for work of their own. */
public final class Copies {

    private final Nodes from;
    private final Nodes to;
    private final IntUnaryOperator terminals;
    private final Map<Integer, Integer> known = new HashMap<>();

    /**
     * Has copied nothing yet.
     *
     * @param terminals what becomes of each terminal other than {@link Nodes#NONE}
     */
    public Copies(Nodes from, Nodes to, IntUnaryOperator terminals) {
        this.from = from;
        this.to = to;
        this.terminals = terminals;
    }

    /**
     * The copy of a diagram.
     *
     * @throws LimitReachedException if there is no room for it
     */
    public int of(int node) {
        if (!known.containsKey(node)) {
            for (int at : from.below(node)) {
                if (!known.containsKey(at)) {
                    known.put(at, copied(at));
                }
            }
        }
        return copy(node);
    }

    private int copied(int node) {
        int size = from.children(node);
        to.spend(size);
        int[] uppers = new int[size];
        int[] children = new int[size];
        for (int i = 0; i < size; i++) {
            uppers[i] = from.upper(node, i);
            children[i] = copy(from.child(node, i));
        }
        return to.node(from.variable(node), uppers, children, size);
    }

    private int copy(int node) {
        if (Nodes.isTerminal(node)) {
            return node == Nodes.NONE ? node : terminals.applyAsInt(node);
        }
        return Objects.requireNonNull(known.get(node));
    }
}

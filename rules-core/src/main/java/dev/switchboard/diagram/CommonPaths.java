package dev.switchboard.diagram;

import dev.switchboard.catalog.Range;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through two diagrams at once and finds the terminals of the one where the other has a terminal, too. Makes no nodes, so
 * that it tells where two rules meet even if there is no room to draw it.
 */
final class CommonPaths {

    private final Nodes nodes;
    private final PairCache seen = new PairCache();
    private final SortedMap<Integer, Path> found = new TreeMap<>();
    private final Deque<Step> open = new ArrayDeque<>();

    /** A pair of nodes that have something in common, and how they were come to. */
    private record Step(int node, int where, @Nullable Path path) {}

    CommonPaths(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Each terminal with the first path that leads to it. */
    SortedMap<Integer, Path> from(int node, int where) {
        search(node, where, Nodes.NONE);
        return found;
    }

    /** Whether one terminal is found; looks no further then. */
    boolean leadTo(int terminal, int node, int where) {
        search(node, where, terminal);
        return found.containsKey(terminal);
    }

    private void search(int node, int where, int enough) {
        look(node, where, null);
        while (!open.isEmpty() && !found.containsKey(enough)) {
            Step step = open.removeLast();
            if (variable(step.node) <= variable(step.where)) {
                goDown(step.node, step.where, variable(step.node) == variable(step.where), step.path, false);
            } else {
                goDown(step.where, step.node, false, step.path, true);
            }
        }
    }

    private void goDown(int upper, int lower, boolean both, @Nullable Path path, boolean swapped) {
        int variable = nodes.variable(upper);
        int from = Integer.MIN_VALUE;
        int j = 0;
        for (int i = 0; i < nodes.children(upper); ) {
            nodes.spend(1);
            int end = both ? Math.min(nodes.upper(upper, i), nodes.upper(lower, j)) : nodes.upper(upper, i);
            Path next = new Path(variable, List.of(new Range(from, end)), path);
            from = end == Integer.MAX_VALUE ? end : end + 1;
            int child = nodes.child(upper, i);
            int other = both ? nodes.child(lower, j) : lower;
            if (swapped) {
                look(other, child, next);
            } else {
                look(child, other, next);
            }
            if (both && nodes.upper(lower, j) == end) {
                j++;
            }
            if (nodes.upper(upper, i) == end) {
                i++;
            }
        }
    }

    private void look(int node, int where, @Nullable Path path) {
        if (node == Nodes.NONE || where == Nodes.NONE) {
            return;
        }
        if (Nodes.isTerminal(node) && Nodes.isTerminal(where)) {
            found.putIfAbsent(node, path == null ? Path.NOWHERE : path);
        } else if (seen.get(node, where) == PairCache.ABSENT) {
            if (seen.size() >= nodes.cap()) {
                throw new LimitReachedException("pairs", nodes.cap());
            }
            seen.put(node, where, Nodes.NONE);
            open.addLast(new Step(node, where, path));
        }
    }

    private int variable(int node) {
        return Nodes.isTerminal(node) ? Integer.MAX_VALUE : nodes.variable(node);
    }
}

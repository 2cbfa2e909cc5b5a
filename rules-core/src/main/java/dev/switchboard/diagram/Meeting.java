package dev.switchboard.diagram;

import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Looks where a box meets diagrams: where they have a terminal for values within it. Makes no nodes. */
public final class Meeting {

    private final Nodes nodes;
    private final Map<Integer, List<Range>> box = new HashMap<>();
    private final Set<Integer> apart = new HashSet<>();

    /**
     * Has looked nowhere yet.
     *
     * @param box the values' numbers of the variables that the box is about
     */
    public Meeting(Nodes nodes, Map<Variable, List<Range>> box) {
        this.nodes = nodes;
        box.forEach((variable, ranges) -> this.box.put(variable.index(), ranges));
    }

    /** Whether the box meets a diagram at all. */
    public boolean isAt(int root) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            int node = open.pop();
            if (Nodes.isTerminal(node)) {
                if (node != Nodes.NONE) {
                    return true;
                }
            } else if (!apart.contains(node) && seen.add(node)) {
                below(node, open::push);
            }
        }
        apart.addAll(seen);
        return false;
    }

    /** The numbers of a variable for which the box, which is not about it, meets a diagram; in ascending order. */
    public List<Range> numbers(int root, Variable variable) {
        List<Range> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            int node = open.pop();
            if (!Nodes.isTerminal(node) && nodes.variable(node) < variable.index()) {
                if (seen.add(node)) {
                    below(node, open::push);
                }
            } else if (!Nodes.isTerminal(node) && nodes.variable(node) == variable.index()) {
                children(node, variable, found);
            } else if (isAt(node)) {
                found.add(new Range(variable.lowest(), variable.highest()));
            }
        }
        return new Values.Numbers(found).ranges();
    }

    private void children(int node, Variable variable, List<Range> found) {
        for (int i = 0; i < nodes.children(node); i++) {
            nodes.spend(1);
            if (isAt(nodes.child(node, i))) {
                int from = i == 0 ? variable.lowest() : nodes.upper(node, i - 1) + 1;
                found.add(new Range(from, nodes.upper(node, i)));
            }
        }
    }

    private void below(int node, IntConsumer found) {
        List<Range> ranges = box.get(nodes.variable(node));
        int from = Integer.MIN_VALUE;
        for (int i = 0; i < nodes.children(node); i++) {
            nodes.spend(1);
            int to = nodes.upper(node, i);
            if (ranges == null || meets(ranges, from, to)) {
                found.accept(nodes.child(node, i));
            }
            from = to + 1;
        }
    }

    private static boolean meets(List<Range> ranges, int from, int to) {
        return ranges.stream().anyMatch(range -> range.from() <= to && range.to() >= from);
    }
}

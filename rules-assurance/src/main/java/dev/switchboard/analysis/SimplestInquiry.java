package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Range;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the inquiry of a part of the space that states the fewest facts: the easiest to read. */
public final class SimplestInquiry {

    /** More facts than any inquiry states. */
    private static final int NEVER = Integer.MAX_VALUE / 2;

    private final Nodes nodes;
    private final FactSpace space;
    private final Map<Integer, Integer> fewest = new HashMap<>();

    private SimplestInquiry(Nodes nodes, FactSpace space) {
        this.nodes = nodes;
        this.space = space;
    }

    /**
     * An inquiry about the topic for which the diagram has a terminal other than {@link Nodes#NONE}, always the same one.
     *
     * @return empty when there is none
     */
    public static Optional<Inquiry> of(Nodes nodes, FactSpace space, String topic, int node) {
        return way(nodes, space, topic, node).map(way -> way.witness(space));
    }

    /** The way to it down the diagram. */
    static Optional<Region> way(Nodes nodes, FactSpace space, String topic, int node) {
        return node == Nodes.NONE ? Optional.empty() : Optional.of(new SimplestInquiry(nodes, space).find(topic, node));
    }

    private Region find(String topic, int node) {
        count(node);
        Map<Variable, List<Range>> numbers = new HashMap<>();
        int at = node;
        while (!Nodes.isTerminal(at)) {
            int child = bestChild(at);
            Variable variable = space.variables().get(nodes.variable(at));
            numbers.put(variable, List.of(new Range(lowest(variable, at, child), nodes.upper(at, child))));
            at = nodes.child(at, child);
        }
        return new Region(new TreeSet<>(List.of(topic)), numbers);
    }

    private int bestChild(int node) {
        int best = 0;
        for (int child = 1; child < nodes.children(node); child++) {
            if (cost(node, child) < cost(node, best)) {
                best = child;
            }
        }
        return best;
    }

    /** How many facts have to be stated on the way through a child. */
    private int cost(int node, int child) {
        Variable variable = space.variables().get(nodes.variable(node));
        boolean states = nearest(variable, node, child) != variable.unstated();
        return fewest(nodes.child(node, child)) + (states ? 1 : 0);
    }

    private int fewest(int node) {
        return Nodes.isTerminal(node) ? node == Nodes.NONE ? NEVER : 0 : Objects.requireNonNull(fewest.get(node));
    }

    private void count(int root) {
        for (int node : nodes.below(root)) {
            int known = NEVER;
            for (int child = 0; child < nodes.children(node); child++) {
                known = Math.min(known, cost(node, child));
            }
            fewest.put(node, known);
        }
    }

    /** Of a child's numbers the one nearest to what the fact means unstated. */
    private int nearest(Variable variable, int node, int child) {
        return Math.max(lowest(variable, node, child), Math.min(nodes.upper(node, child), variable.unstated()));
    }

    private int lowest(Variable variable, int node, int child) {
        return child == 0 ? variable.lowest() : nodes.upper(node, child - 1) + 1;
    }
}

package dev.switchboard.diagram;

import java.util.List;

/**
 * Diagrams that say nothing of a part of the space, as no inquiry can be there: they agree if they say the same wherever both
 * say something, and a variable need not be asked for if what is said for its values agrees.
 */
public final class Agreement {

    /** The terminal of what two diagrams say differently. */
    private static final int CONTRARY = Integer.MAX_VALUE;

    private final Nodes nodes;
    private final Nodes.Operation joined = new Nodes.Operation() {
        @Override
        protected int simple(int first, int second) {
            if (first == Nodes.NONE || first == second) {
                return second;
            }
            if (second == Nodes.NONE) {
                return first;
            }
            boolean isKnown = first == CONTRARY || second == CONTRARY;
            return isKnown || (Nodes.isTerminal(first) && Nodes.isTerminal(second)) ? CONTRARY : NOT_SIMPLE;
        }
    };

    /** Of diagrams among some nodes. */
    public Agreement(Nodes nodes) {
        this.nodes = nodes;
    }

    /** What two diagrams that agree say together. */
    public int joined(int one, int other) {
        return nodes.apply(joined, one, other);
    }

    /** Whether two diagrams agree. */
    public boolean isBetween(int one, int other) {
        return isWhole(joined(one, other));
    }

    private boolean isWhole(int diagram) {
        return !new Contents(nodes).terminals(diagram).contains(CONTRARY);
    }

    /**
     * The diagram without variables that need not be asked for, if the others are.
     *
     * @param variables the indexes of those that may be left out, the first of them first
     */
    public int simplest(int diagram, List<Integer> variables) {
        int simplest = diagram;
        for (int variable : variables) {
            int without = nodes.joined(joined, simplest, variable);
            if (isWhole(without)) {
                simplest = without;
            }
        }
        return simplest;
    }
}

package dev.switchboard.mutants;

import dev.switchboard.diagram.Nodes;

/** Where two diagrams have different terminals, as a diagram with the terminal 0. */
final class Different extends Nodes.Operation {

    private static final int DIFFERS = 0;

    @Override
    protected int simple(int first, int second) {
        if (first == second) {
            return Nodes.NONE;
        }
        return Nodes.isTerminal(first) && Nodes.isTerminal(second) ? DIFFERS : NOT_SIMPLE;
    }
}

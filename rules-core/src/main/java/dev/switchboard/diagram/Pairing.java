package dev.switchboard.diagram;

import java.util.function.IntBinaryOperator;

/** Two diagrams as one: where both have a terminal other than {@link Nodes#NONE}, a number for the two together. */
public final class Pairing extends Nodes.Operation {

    private final IntBinaryOperator number;

    /** A pairing by a numbering, which gives the same number for the same two terminals each time. */
    public Pairing(IntBinaryOperator number) {
        this.number = number;
    }

    @Override
    protected int simple(int first, int second) {
        if (first == Nodes.NONE || second == Nodes.NONE) {
            return Nodes.NONE;
        }
        return Nodes.isTerminal(first) && Nodes.isTerminal(second) ? number.applyAsInt(first, second) : NOT_SIMPLE;
    }
}

package dev.switchboard.diagram;

import dev.switchboard.diagram.Nodes.Operation;
import java.util.Arrays;

/**
 * Lays two diagrams upon each other, going down both at once by the variable that comes first in the order. It keeps its own
 * stack instead of the thread's: a diagram can be as deep as a catalogue has facts.
 */
final class Descent {

    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int NEXT_OF_FIRST = 2;
    private static final int NEXT_OF_SECOND = 3;
    private static final int START = 4;
    private static final int FRAME = 5;

    private final Nodes nodes;
    private int[] frames = new int[64 * FRAME];
    private int frame = -FRAME;

    /** The upper ends and the results of all frames' children so far, frame after frame. */
    private int[] uppers = new int[256];

    private int[] results = new int[256];
    private int size;

    Descent(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The result for a pair that has to be gone into. */
    int result(Operation operation, int first, int second) {
        try {
            push(first, second);
            while (true) {
                if (hasNext()) {
                    takeNext(operation);
                } else {
                    int result = pop(operation);
                    if (frame < 0) {
                        return result;
                    }
                    add(result);
                }
            }
        } finally {
            frame = -FRAME;
            size = 0;
        }
    }

    private void push(int first, int second) {
        nodes.spend(1);
        frame += FRAME;
        if (frame == frames.length) {
            frames = Arrays.copyOf(frames, 2 * frame);
        }
        frames[frame + FIRST] = first;
        frames[frame + SECOND] = second;
        frames[frame + NEXT_OF_FIRST] = 0;
        frames[frame + NEXT_OF_SECOND] = 0;
        frames[frame + START] = size;
    }

    private int pop(Operation operation) {
        int first = frames[frame + FIRST];
        int second = frames[frame + SECOND];
        int start = frames[frame + START];
        int result = nodes.node(Math.min(variable(first), variable(second)), uppers, results, start, size - start);
        nodes.remember(operation, first, second, result);
        size = start - 1;
        frame -= FRAME;
        return result;
    }

    private boolean hasNext() {
        int first = frames[frame + FIRST];
        int second = frames[frame + SECOND];
        int variableFirst = variable(first);
        int variableSecond = variable(second);
        return (variableFirst > variableSecond || frames[frame + NEXT_OF_FIRST] < nodes.children(first))
                && (variableSecond > variableFirst || frames[frame + NEXT_OF_SECOND] < nodes.children(second));
    }

    /** Looks at the next child: its result is added now if it is known, or else when its own frame is done. */
    private void takeNext(Operation operation) {
        nodes.spend(1);
        int first = frames[frame + FIRST];
        int second = frames[frame + SECOND];
        int variableFirst = variable(first);
        int variableSecond = variable(second);
        int upperFirst = Integer.MAX_VALUE;
        int upperSecond = Integer.MAX_VALUE;
        int childFirst = first;
        int childSecond = second;
        if (variableFirst <= variableSecond) {
            upperFirst = nodes.upper(first, frames[frame + NEXT_OF_FIRST]);
            childFirst = nodes.child(first, frames[frame + NEXT_OF_FIRST]);
        }
        if (variableSecond <= variableFirst) {
            upperSecond = nodes.upper(second, frames[frame + NEXT_OF_SECOND]);
            childSecond = nodes.child(second, frames[frame + NEXT_OF_SECOND]);
        }
        frames[frame + NEXT_OF_FIRST] += variableFirst <= variableSecond && upperFirst <= upperSecond ? 1 : 0;
        frames[frame + NEXT_OF_SECOND] += variableSecond <= variableFirst && upperSecond <= upperFirst ? 1 : 0;
        ensureRoom();
        uppers[size] = Math.min(upperFirst, upperSecond);
        int known = nodes.known(operation, childFirst, childSecond);
        if (known == PairCache.ABSENT) {
            size++; // its place; what comes after is the child's
            push(childFirst, childSecond);
        } else {
            results[size++] = known;
        }
    }

    private void add(int result) {
        results[size++] = result;
    }

    private void ensureRoom() {
        if (size + 1 >= uppers.length) {
            uppers = Arrays.copyOf(uppers, 2 * uppers.length);
            results = Arrays.copyOf(results, 2 * results.length);
        }
    }

    private int variable(int node) {
        return Nodes.isTerminal(node) ? Integer.MAX_VALUE : nodes.variable(node);
    }
}

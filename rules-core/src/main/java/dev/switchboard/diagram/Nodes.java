package dev.switchboard.diagram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Hash-consed nodes of multi-valued diagrams, and operations that build them. A node asks for one variable's value
 * and has a child for each of its ranges; a terminal is a number from 0 up, or {@link #NONE}. Equal diagrams are one node.
 *
 * <p>A node is a stretch of one array: its variable, its number of children, the upper ends of their ranges in ascending
 * order (the last is the variable's highest value), and the children. Node numbers count from {@link #FIRST_NODE} down, so
 * that a child says by its sign what it is.
 */
public final class Nodes {

    /** The terminal where nothing holds. */
    public static final int NONE = -1;

    private static final int FIRST_NODE = -2;

    /** What a node takes on average, with room to spare; a cap on nodes alone would not be one on memory. */
    static final int ENTRIES_PER_NODE = 16;

    private final int cap;
    private int[] data = new int[1 << 12];
    private int dataSize;
    private int[] start = new int[1 << 8];
    private int count;
    private int[] unique = new int[1 << 10];

    /** The first where it has a terminal other than {@link #NONE}, else the second. */
    public final Operation over = new Operation() {
        @Override
        protected int simple(int first, int second) {
            if (first == NONE || first == second) {
                return second;
            }
            return isTerminal(first) || second == NONE ? first : Operation.NOT_SIMPLE;
        }
    };

    /** The first where the second has a terminal other than {@link #NONE}, else {@link #NONE}. */
    public final Operation within = new Operation() {
        @Override
        protected int simple(int first, int second) {
            if (first == NONE || second == NONE) {
                return NONE;
            }
            return isTerminal(second) || first == second ? first : Operation.NOT_SIMPLE;
        }
    };

    /** The first where the second is {@link #NONE}, else {@link #NONE}. */
    public final Operation without = new Operation() {
        @Override
        protected int simple(int first, int second) {
            if (first == NONE || first == second) {
                return NONE;
            }
            if (second == NONE) {
                return first;
            }
            return isTerminal(second) ? NONE : Operation.NOT_SIMPLE;
        }
    };

    /**
     * An empty set of nodes.
     *
     * @param cap how many nodes there may be
     */
    public Nodes(int cap) {
        this.cap = cap;
    }

    /** What becomes of two diagrams laid upon each other; remembers its results. */
    public abstract static class Operation {

        /** Says that a pair has to be gone into. */
        protected static final int NOT_SIMPLE = PairCache.ABSENT;

        private final PairCache known = new PairCache();

        /** An operation that has no results yet. */
        protected Operation() {}

        /** The result for a pair that needs no look inside; of two terminals always, and of a pair of equals of 0 too. */
        protected abstract int simple(int first, int second);
    }

    public static boolean isTerminal(int node) {
        return node >= NONE;
    }

    /** How many nodes have been made. */
    public int count() {
        return count;
    }

    public int variable(int node) {
        return data[at(node)];
    }

    public int children(int node) {
        return data[at(node) + 1];
    }

    public int upper(int node, int child) {
        return data[at(node) + 2 + child];
    }

    public int child(int node, int child) {
        int at = at(node);
        return data[at + 2 + data[at + 1] + child];
    }

    private int at(int node) {
        return start[FIRST_NODE - node];
    }

    /**
     * The node with these children; neighbours that are equal are made one, and a node of one child is that child.
     *
     * @param size how many entries of the arrays count
     */
    public int node(int variable, int[] uppers, int[] children, int size) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept > 0 && children[kept - 1] == children[i]) {
                uppers[kept - 1] = uppers[i];
            } else {
                uppers[kept] = uppers[i];
                children[kept++] = children[i];
            }
        }
        return kept == 1 ? children[0] : find(variable, uppers, children, kept);
    }

    /** The diagram for inquiries in which a variable has one value. */
    public int restrict(int node, int variable, int value) {
        return restrict(node, variable, value, new HashMap<>());
    }

    private int restrict(int node, int variable, int value, Map<Integer, Integer> known) {
        if (isTerminal(node) || variable(node) > variable) {
            return node;
        }
        Integer result = known.get(node);
        if (result == null) {
            result =
                    variable(node) == variable ? childFor(node, value) : restrictChildren(node, variable, value, known);
            known.put(node, result);
        }
        return result;
    }

    private int childFor(int node, int value) {
        int child = 0;
        while (value > upper(node, child)) {
            child++;
        }
        return child(node, child);
    }

    private int restrictChildren(int node, int variable, int value, Map<Integer, Integer> known) {
        int[] uppers = new int[children(node)];
        int[] results = new int[uppers.length];
        for (int i = 0; i < uppers.length; i++) {
            uppers[i] = upper(node, i);
            results[i] = restrict(child(node, i), variable, value, known);
        }
        return node(variable(node), uppers, results, uppers.length);
    }

    /** The diagram where it has one of the terminals wanted, else {@link #NONE}. */
    public int keep(int node, IntPredicate wanted) {
        return keep(node, wanted, new HashMap<>());
    }

    private int keep(int node, IntPredicate wanted, Map<Integer, Integer> known) {
        if (isTerminal(node)) {
            return node != NONE && wanted.test(node) ? node : NONE;
        }
        Integer result = known.get(node);
        if (result == null) {
            int[] uppers = new int[children(node)];
            int[] results = new int[uppers.length];
            for (int i = 0; i < uppers.length; i++) {
                uppers[i] = upper(node, i);
                results[i] = keep(child(node, i), wanted, known);
            }
            result = node(variable(node), uppers, results, uppers.length);
            known.put(node, result);
        }
        return result;
    }

    /** The result of an operation on two diagrams. */
    public int apply(Operation operation, int first, int second) {
        int simple = operation.simple(first, second);
        if (simple != Operation.NOT_SIMPLE) {
            return simple;
        }
        int known = operation.known.get(first, second);
        if (known != PairCache.ABSENT) {
            return known;
        }
        int result = descend(operation, first, second);
        operation.known.put(first, second, result);
        return result;
    }

    /** Goes down both diagrams at once, by the variable that comes first in the order. */
    private int descend(Operation operation, int a, int b) {
        int variableA = isTerminal(a) ? Integer.MAX_VALUE : variable(a);
        int variableB = isTerminal(b) ? Integer.MAX_VALUE : variable(b);
        if (variableA < variableB) {
            return descendOne(operation, a, b, true);
        }
        return variableA > variableB ? descendOne(operation, b, a, false) : descendBoth(operation, a, b);
    }

    private int descendOne(Operation operation, int upper, int lower, boolean upperIsFirst) {
        int size = children(upper);
        int[] uppers = new int[size];
        int[] results = new int[size];
        for (int i = 0; i < size; i++) {
            uppers[i] = upper(upper, i);
            int child = child(upper, i);
            results[i] = upperIsFirst ? apply(operation, child, lower) : apply(operation, lower, child);
        }
        return node(variable(upper), uppers, results, size);
    }

    private int descendBoth(Operation operation, int a, int b) {
        int sizeA = children(a);
        int sizeB = children(b);
        int[] uppers = new int[sizeA + sizeB];
        int[] results = new int[sizeA + sizeB];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < sizeA && j < sizeB) {
            int upperA = upper(a, i);
            int upperB = upper(b, j);
            uppers[size] = Math.min(upperA, upperB);
            results[size++] = apply(operation, child(a, i), child(b, j));
            i += upperA <= upperB ? 1 : 0;
            j += upperB <= upperA ? 1 : 0;
        }
        return node(variable(a), uppers, results, size);
    }

    private int find(int variable, int[] uppers, int[] children, int size) {
        int mask = unique.length - 1;
        int slot = hash(variable, uppers, children, size) & mask;
        while (unique[slot] != 0) {
            if (isSame(unique[slot], variable, uppers, children, size)) {
                return unique[slot];
            }
            slot = (slot + 1) & mask;
        }
        int node = add(variable, uppers, children, size);
        unique[slot] = node;
        if (count * 2 > unique.length) {
            rehash();
        }
        return node;
    }

    private boolean isSame(int node, int variable, int[] uppers, int[] children, int size) {
        int at = at(node);
        return data[at] == variable
                && data[at + 1] == size
                && Arrays.equals(data, at + 2, at + 2 + size, uppers, 0, size)
                && Arrays.equals(data, at + 2 + size, at + 2 + 2 * size, children, 0, size);
    }

    private int add(int variable, int[] uppers, int[] children, int size) {
        if (count == cap || dataSize / ENTRIES_PER_NODE > cap) {
            throw new TooManyNodesException(cap);
        }
        if (count == start.length) {
            start = Arrays.copyOf(start, count * 2);
        }
        while (dataSize + 2 + 2 * size > data.length) {
            data = Arrays.copyOf(data, data.length * 2);
        }
        start[count] = dataSize;
        data[dataSize] = variable;
        data[dataSize + 1] = size;
        System.arraycopy(uppers, 0, data, dataSize + 2, size);
        System.arraycopy(children, 0, data, dataSize + 2 + size, size);
        dataSize += 2 + 2 * size;
        return FIRST_NODE - count++;
    }

    private void rehash() {
        int[] old = unique;
        unique = new int[old.length * 2];
        int mask = unique.length - 1;
        for (int node : old) {
            if (node != 0) {
                int at = at(node);
                int size = data[at + 1];
                int slot = hash(
                                data[at],
                                Arrays.copyOfRange(data, at + 2, at + 2 + size),
                                Arrays.copyOfRange(data, at + 2 + size, at + 2 + 2 * size),
                                size)
                        & mask;
                while (unique[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                unique[slot] = node;
            }
        }
    }

    private static int hash(int variable, int[] uppers, int[] children, int size) {
        int hash = variable;
        for (int i = 0; i < size; i++) {
            hash = hash * 31 + uppers[i];
            hash = hash * 0x9E3779B1 + children[i];
        }
        return hash ^ (hash >>> 15);
    }
}

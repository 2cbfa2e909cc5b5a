package dev.switchboard.diagram;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

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

    /** Results that may be remembered for each node that there may be: they take as much memory as nodes do. */
    private static final int PAIRS_PER_NODE = 4;

    /** Work that may be done for each node that there may be, unless the caller says otherwise. */
    public static final int STEPS_PER_NODE = 32;

    /** How many times as many numbers as nodes there may be, for results to stand in an array by their nodes' numbers. */
    private static final int MOST_SPREAD = 8;

    private final int cap;
    private final Budget budget;
    private final Descent descent = new Descent(this);
    private long pairs;
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
     * @param cap how many nodes there may be; the memory that they take, and the work that is done, are bounded with them
     */
    public Nodes(int cap) {
        this(cap, Budget.of((long) cap * STEPS_PER_NODE));
    }

    /**
     * An empty set of nodes.
     *
     * @param cap how many nodes there may be; the memory that they take is bounded with them
     * @param budget the work that may be done; more ends in a {@link LimitReachedException}, as more nodes do
     */
    public Nodes(int cap, Budget budget) {
        this.cap = cap;
        this.budget = budget;
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
        return node(variable, uppers, children, 0, size);
    }

    /** The same, with the entries from a place on. */
    int node(int variable, int[] uppers, int[] children, int from, int size) {
        int kept = from;
        for (int i = from; i < from + size; i++) {
            if (kept > from && children[kept - 1] == children[i]) {
                uppers[kept - 1] = uppers[i];
            } else {
                uppers[kept] = uppers[i];
                children[kept++] = children[i];
            }
        }
        return kept == from + 1 ? children[from] : find(variable, uppers, children, from, kept - from);
    }

    /** The diagram for inquiries in which a variable has one value. */
    public int restrict(int node, int variable, int value) {
        return rebuilt(
                node,
                other -> other,
                (at, results) -> {
                    if (variable(at) < variable) {
                        return withChildren(at, results);
                    }
                    return variable(at) == variable ? childFor(at, value) : at;
                },
                variable);
    }

    /** The diagram in which a variable is not asked for: what it has for the variable's values, laid upon each other. */
    int joined(Operation operation, int node, int variable) {
        return rebuilt(
                node,
                other -> other,
                (at, results) -> {
                    if (variable(at) < variable) {
                        return withChildren(at, results);
                    }
                    return variable(at) == variable
                            ? IntStream.range(0, children(at))
                                    .map(i -> child(at, i))
                                    .reduce(NONE, (all, child) -> apply(operation, all, child))
                            : at;
                },
                variable);
    }

    private int childFor(int node, int value) {
        int low = 0;
        int high = children(node) - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value > upper(node, middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return child(node, low);
    }

    /** The diagram where it has one of the terminals wanted, else {@link #NONE}. */
    public int keep(int node, IntPredicate wanted) {
        return replaced(node, terminal -> wanted.test(terminal) ? terminal : NONE);
    }

    /** The diagram with other terminals in place of those that it has, {@link #NONE} excepted. */
    public int replaced(int node, IntUnaryOperator terminals) {
        return rebuilt(
                node,
                terminal -> terminal == NONE ? NONE : terminals.applyAsInt(terminal),
                this::withChildren,
                Integer.MAX_VALUE);
    }

    /** What becomes of a node, when it is known what becomes of those below it. */
    private interface Rebuilding {
        int of(int node, IntUnaryOperator results);
    }

    private int rebuilt(int node, IntUnaryOperator terminals, Rebuilding rebuilding, int lastVariable) {
        int[] below = below(node, lastVariable);
        int first = below.length == 0 ? 0 : below[0];
        int range = below.length == 0 ? 0 : first - below[below.length - 1] + 1;
        IntUnaryOperator result;
        if (range <= MOST_SPREAD * (below.length + 64)) {
            int[] results = new int[range];
            result = child -> isTerminal(child) ? terminals.applyAsInt(child) : results[first - child];
            for (int at : below) {
                results[first - at] = rebuilding.of(at, result);
            }
        } else {
            PairCache results = new PairCache();
            result = child -> isTerminal(child) ? terminals.applyAsInt(child) : results.get(child, NONE);
            for (int at : below) {
                results.put(at, NONE, rebuilding.of(at, result));
            }
        }
        return result.applyAsInt(node);
    }

    private int withChildren(int node, IntUnaryOperator results) {
        int[] uppers = new int[children(node)];
        int[] children = new int[uppers.length];
        for (int i = 0; i < uppers.length; i++) {
            uppers[i] = upper(node, i);
            children[i] = results.applyAsInt(child(node, i));
        }
        return node(variable(node), uppers, children, uppers.length);
    }

    /** A node and all that can be reached from it, children before their parents; no terminals. */
    public int[] below(int node) {
        return below(node, Integer.MAX_VALUE);
    }

    /** The same, without what is below nodes of a variable, or of those that come after it. */
    private int[] below(int node, int lastVariable) {
        if (isTerminal(node)) {
            return new int[0];
        }
        SeenNodes seen = new SeenNodes(FIRST_NODE, count);
        int[] found = new int[16];
        int size = 0;
        found[size++] = node;
        seen.add(node);
        for (int next = 0; next < size; next++) {
            int at = found[next];
            int children = variable(at) < lastVariable ? children(at) : 0;
            spend(1 + children);
            for (int i = 0; i < children; i++) {
                int child = child(at, i);
                if (!isTerminal(child) && seen.add(child)) {
                    if (size == found.length) {
                        found = Arrays.copyOf(found, 2 * size);
                    }
                    found[size++] = child;
                }
            }
        }
        return seen.inOrder();
    }

    /** The result of an operation on two diagrams. */
    public int apply(Operation operation, int first, int second) {
        spend(1);
        int known = known(operation, first, second);
        return known != PairCache.ABSENT ? known : descent.result(operation, first, second);
    }

    /** The result if it is known at once; else {@link PairCache#ABSENT}. */
    int known(Operation operation, int first, int second) {
        int simple = operation.simple(first, second);
        return simple != Operation.NOT_SIMPLE ? simple : operation.known.get(first, second);
    }

    void remember(Operation operation, int first, int second, int result) {
        if (++pairs > (long) cap * PAIRS_PER_NODE) {
            throw new LimitReachedException("remembered pairs", (long) cap * PAIRS_PER_NODE);
        }
        operation.known.put(first, second, result);
    }

    /** How many nodes there may be. */
    int cap() {
        return cap;
    }

    /** Takes note of work that somebody does with these nodes. */
    public void spend(int steps) {
        budget.spend(steps);
    }

    private int find(int variable, int[] uppers, int[] children, int from, int size) {
        int mask = unique.length - 1;
        int slot = hash(variable, uppers, from, children, from, size) & mask;
        while (unique[slot] != 0) {
            if (isSame(unique[slot], variable, uppers, children, from, size)) {
                return unique[slot];
            }
            slot = (slot + 1) & mask;
        }
        int node = add(variable, uppers, children, from, size);
        unique[slot] = node;
        if (count * 2 > unique.length) {
            rehash();
        }
        return node;
    }

    private boolean isSame(int node, int variable, int[] uppers, int[] children, int from, int size) {
        int at = at(node);
        return data[at] == variable
                && data[at + 1] == size
                && Arrays.equals(data, at + 2, at + 2 + size, uppers, from, from + size)
                && Arrays.equals(data, at + 2 + size, at + 2 + 2 * size, children, from, from + size);
    }

    private int add(int variable, int[] uppers, int[] children, int from, int size) {
        if (count == cap || (dataSize + 2L * size) / ENTRIES_PER_NODE > cap) {
            throw new LimitReachedException("nodes", cap);
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
        System.arraycopy(uppers, from, data, dataSize + 2, size);
        System.arraycopy(children, from, data, dataSize + 2 + size, size);
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
                int slot = hash(data[at], data, at + 2, data, at + 2 + size, size) & mask;
                while (unique[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                unique[slot] = node;
            }
        }
    }

    private static int hash(int variable, int[] uppers, int fromUpper, int[] children, int fromChild, int size) {
        int hash = variable;
        for (int i = 0; i < size; i++) {
            hash = hash * 31 + uppers[fromUpper + i];
            hash = hash * 0x9E3779B1 + children[fromChild + i];
        }
        // Nodes of one level differ in the last child alone, by little: without mixing they would crowd each other.
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}

package dev.switchboard.diagram;

/** Some of all nodes, a bit for each. */
final class SeenNodes {

    private final int first;
    private final long[] seen;
    private int size;

    /**
     * None yet.
     *
     * @param first the number of the first node; numbers count down from it
     * @param count how many nodes there are
     */
    SeenNodes(int first, int count) {
        this.first = first;
        this.seen = new long[count / Long.SIZE + 1];
    }

    /** Adds a node, and says whether it is new. */
    boolean add(int node) {
        int place = first - node;
        long bit = 1L << (place % Long.SIZE);
        int word = place / Long.SIZE;
        boolean isNew = (seen[word] & bit) == 0;
        if (isNew) {
            seen[word] |= bit;
            size++;
        }
        return isNew;
    }

    /** All of them, children before their parents: a node is made after its children, and so has a lower number. */
    int[] inOrder() {
        int[] inOrder = new int[size];
        int next = 0;
        for (int word = 0; word < seen.length; word++) {
            for (long left = seen[word]; left != 0; left &= left - 1) {
                inOrder[next++] = first - word * Long.SIZE - Long.numberOfTrailingZeros(left);
            }
        }
        return inOrder;
    }
}

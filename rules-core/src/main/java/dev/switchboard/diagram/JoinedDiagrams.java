package dev.switchboard.diagram;

import java.util.Arrays;

/** The diagrams of topics one behind the other in one array, as a table has them that is written to a file. */
final class JoinedDiagrams {

    private int[] nodes = new int[1 << 10];
    private int size;

    /** Adds a topic's diagram; its root, moved to where it is now. */
    int add(TopicDiagram diagram) {
        int from = size;
        size = Math.addExact(size, diagram.nodes.length);
        if (size > nodes.length) {
            nodes = Arrays.copyOf(nodes, Math.max(size, (int) Math.min(2L * nodes.length, Integer.MAX_VALUE - 8)));
        }
        System.arraycopy(diagram.nodes, 0, nodes, from, diagram.nodes.length);
        for (int node = from; node < size; node += 2 + 2 * nodes[node + 1]) {
            int end = node + 2 + 2 * nodes[node + 1];
            for (int child = node + 2 + nodes[node + 1]; child < end; child++) {
                nodes[child] = moved(nodes[child], from);
            }
        }
        return moved(diagram.root, from);
    }

    private static int moved(int position, int by) {
        return Diagram.isTerminal(position) ? position : position + by;
    }

    /** All of them. */
    int[] nodes() {
        return Arrays.copyOf(nodes, size);
    }
}

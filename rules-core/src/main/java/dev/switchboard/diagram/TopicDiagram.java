package dev.switchboard.diagram;

/** The diagram of one topic. Its fields being final, a thread that comes upon it without a lock sees all of it. */
final class TopicDiagram {

    /** A position or a terminal. */
    final int root;

    /** As in {@link Diagram}, but with the numbers that the table gives the facts. */
    final int[] nodes;

    TopicDiagram(int root, int[] nodes) {
        this.root = root;
        this.nodes = nodes;
    }
}

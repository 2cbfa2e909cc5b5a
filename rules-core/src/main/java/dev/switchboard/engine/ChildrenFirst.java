package dev.switchboard.engine;

import dev.switchboard.diagram.Nodes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** Visits the nodes of a diagram, each after its children; what is below a node that is known is not looked at again. */
record ChildrenFirst(Nodes nodes, IntPredicate isKnown) {

    /**
     * Visits what is not known.
     *
     * @param learn makes a node known, whose children are
     */
    void visit(int root, IntConsumer learn) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            int node = open.peek();
            if (isDone(node) || !openChildren(node, open)) {
                open.pop();
                if (!isDone(node)) {
                    learn.accept(node);
                }
            }
        }
    }

    private boolean isDone(int node) {
        return Nodes.isTerminal(node) || isKnown.test(node);
    }

    private boolean openChildren(int node, Deque<Integer> open) {
        int before = open.size();
        nodes.spend(nodes.children(node));
        for (int i = 0; i < nodes.children(node); i++) {
            if (!isDone(nodes.child(node, i))) {
                open.push(nodes.child(node, i));
            }
        }
        return open.size() > before;
    }
}

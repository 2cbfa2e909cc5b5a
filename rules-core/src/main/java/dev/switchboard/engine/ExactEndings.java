package dev.switchboard.engine;

import dev.switchboard.NextStep.Outcome;
import dev.switchboard.diagram.Nodes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outcomes at which parts of a diagram end. Each node's are found once, and equal outcomes are one. */
final class ExactEndings {

    private final OutcomeDiagram diagram;
    private final Nodes nodes;
    private final QuestionWords words;
    private final Map<Integer, BitSet> terminals = new HashMap<>();
    private final Map<Integer, Outcome> outcomes = new HashMap<>();
    private final Map<Outcome, Outcome> same = new HashMap<>();

    ExactEndings(OutcomeDiagram diagram, QuestionWords words) {
        this.diagram = diagram;
        this.nodes = diagram.nodes();
        this.words = words;
    }

    /** The outcomes below a node, in the order of their terminals. */
    List<Outcome> of(int node) {
        BitSet below = new BitSet();
        add(node, below);
        nodes.spend(below.cardinality());
        Set<Outcome> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Outcome> found = new ArrayList<>();
        below.stream().mapToObj(this::outcome).filter(seen::add).forEach(found::add);
        return found;
    }

    private Outcome outcome(int terminal) {
        return outcomes.computeIfAbsent(terminal, this::made);
    }

    private Outcome made(int terminal) {
        Outcome outcome = words.outcome(diagram.rule(terminal), diagram.said(terminal), diagram.given(terminal));
        return same.computeIfAbsent(outcome, first -> first);
    }

    private void add(int node, BitSet below) {
        if (!Nodes.isTerminal(node)) {
            new ChildrenFirst(nodes, terminals::containsKey).visit(node, this::learn);
            below.or(terminals.getOrDefault(node, below));
        } else if (node != Nodes.NONE) {
            below.set(node);
        }
    }

    private void learn(int node) {
        BitSet below = new BitSet();
        for (int i = 0; i < nodes.children(node); i++) {
            int child = nodes.child(node, i);
            if (Nodes.isTerminal(child)) {
                add(child, below);
            } else {
                below.or(terminals.getOrDefault(child, below));
            }
        }
        nodes.spend(below.size() / Long.SIZE);
        terminals.put(node, below);
    }
}

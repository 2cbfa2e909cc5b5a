package dev.switchboard.diagram;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells what diagrams hold: which variables they ask for, what they tell apart, where they end. Makes no nodes. */
public record Contents(Nodes nodes) {

    /** The variables that a diagram asks for. */
    public SortedSet<Integer> variables(int node) {
        SortedSet<Integer> variables = new TreeSet<>();
        collectVariables(node, variables, new HashSet<>());
        return variables;
    }

    private void collectVariables(int node, SortedSet<Integer> variables, Set<Integer> seen) {
        if (!Nodes.isTerminal(node) && seen.add(node)) {
            variables.add(nodes.variable(node));
            for (int i = 0; i < nodes.children(node); i++) {
                collectVariables(nodes.child(node, i), variables, seen);
            }
        }
    }

    /** The upper ends of a variable's ranges that a diagram tells apart. */
    public SortedSet<Integer> uppers(int node, int variable) {
        SortedSet<Integer> uppers = new TreeSet<>();
        collectUppers(node, variable, uppers, new HashSet<>());
        return uppers;
    }

    private void collectUppers(int node, int variable, SortedSet<Integer> uppers, Set<Integer> seen) {
        if (Nodes.isTerminal(node) || nodes.variable(node) > variable || !seen.add(node)) {
            return;
        }
        for (int i = 0; i < nodes.children(node); i++) {
            if (nodes.variable(node) == variable) {
                uppers.add(nodes.upper(node, i));
            } else {
                collectUppers(nodes.child(node, i), variable, uppers, seen);
            }
        }
    }

    /** The terminals of a diagram other than {@link Nodes#NONE}. */
    public SortedSet<Integer> terminals(int node) {
        SortedSet<Integer> terminals = new TreeSet<>();
        collectTerminals(node, terminals, new HashSet<>());
        return terminals;
    }

    private void collectTerminals(int node, SortedSet<Integer> terminals, Set<Integer> seen) {
        if (Nodes.isTerminal(node)) {
            if (node != Nodes.NONE) {
                terminals.add(node);
            }
        } else if (seen.add(node)) {
            for (int i = 0; i < nodes.children(node); i++) {
                collectTerminals(nodes.child(node, i), terminals, seen);
            }
        }
    }

    /** The terminals of a diagram, other than {@link Nodes#NONE}, where another has one too. */
    public SortedSet<Integer> terminals(int node, int where) {
        SortedSet<Integer> terminals = new TreeSet<>();
        collectTerminals(node, where, terminals, new PairCache());
        return terminals;
    }

    private void collectTerminals(int node, int where, SortedSet<Integer> terminals, PairCache seen) {
        if (node == Nodes.NONE || where == Nodes.NONE) {
            return;
        }
        if (Nodes.isTerminal(node)) {
            terminals.add(node);
            return;
        }
        if (seen.get(node, where) != PairCache.ABSENT) {
            return;
        }
        seen.put(node, where, Nodes.NONE);
        int variable = nodes.variable(node);
        int variableWhere = Nodes.isTerminal(where) ? Integer.MAX_VALUE : nodes.variable(where);
        int i = 0;
        int j = 0;
        while ((variable > variableWhere || i < nodes.children(node))
                && (variableWhere > variable || j < nodes.children(where))) {
            if (variable < variableWhere) {
                collectTerminals(nodes.child(node, i++), where, terminals, seen);
            } else if (variable > variableWhere) {
                collectTerminals(node, nodes.child(where, j++), terminals, seen);
            } else {
                int upper = nodes.upper(node, i);
                int upperWhere = nodes.upper(where, j);
                collectTerminals(nodes.child(node, i), nodes.child(where, j), terminals, seen);
                i += upper <= upperWhere ? 1 : 0;
                j += upperWhere <= upper ? 1 : 0;
            }
        }
    }
}

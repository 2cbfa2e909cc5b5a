package dev.switchboard.diagram;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells what diagrams hold: which variables they ask for, what they tell apart, where they end. Makes no nodes. */
public record Contents(Nodes nodes) {

    /** The variables that a diagram asks for. */
    public SortedSet<Integer> variables(int node) {
        SortedSet<Integer> variables = new TreeSet<>();
        for (int at : nodes.below(node)) {
            variables.add(nodes.variable(at));
        }
        return variables;
    }

    /** The upper ends of a variable's ranges that a diagram tells apart. */
    public SortedSet<Integer> uppers(int node, int variable) {
        SortedSet<Integer> uppers = new TreeSet<>();
        for (int at : nodes.below(node)) {
            if (nodes.variable(at) == variable) {
                for (int i = 0; i < nodes.children(at); i++) {
                    uppers.add(nodes.upper(at, i));
                }
            }
        }
        return uppers;
    }

    /** The terminals of a diagram other than {@link Nodes#NONE}. */
    public SortedSet<Integer> terminals(int node) {
        SortedSet<Integer> terminals = new TreeSet<>();
        add(node, terminals);
        for (int at : nodes.below(node)) {
            for (int i = 0; i < nodes.children(at); i++) {
                add(nodes.child(at, i), terminals);
            }
        }
        return terminals;
    }

    private static void add(int node, SortedSet<Integer> terminals) {
        if (Nodes.isTerminal(node) && node != Nodes.NONE) {
            terminals.add(node);
        }
    }

    /** The terminals of a diagram, other than {@link Nodes#NONE}, where another has one too. */
    public SortedSet<Integer> terminals(int node, int where) {
        return new TreeSet<>(new CommonPaths(nodes).from(node, where).keySet());
    }

    /** The same, each with some one path that leads to it in both. */
    public SortedMap<Integer, Path> paths(int node, int where) {
        return new CommonPaths(nodes).from(node, where);
    }

    /** Whether a terminal, other than {@link Nodes#NONE}, is found where another diagram has one too. */
    public boolean hasTerminal(int terminal, int node, int where) {
        return new CommonPaths(nodes).leadTo(terminal, node, where);
    }
}

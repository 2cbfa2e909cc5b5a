package dev.switchboard.diagram;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Into which ranges the numbers of some variables are cut: no condition tells apart two numbers of one range. */
public final class Cuts {

    private final FactSpace space;
    private final Map<Integer, NavigableSet<Integer>> starts = new HashMap<>();

    /**
     * No cuts yet.
     *
     * @param variables the indexes of those that are cut
     */
    Cuts(FactSpace space, Set<Integer> variables) {
        this.space = space;
        variables.forEach(index -> starts.put(
                index, new TreeSet<>(Set.of(space.variables().get(index).lowest()))));
    }

    /** Cuts where a condition does, or what the derived facts in it follow from. */
    void add(Condition condition) {
        space.vocabulary()
                .completion()
                .statedAtoms(condition)
                .forEach(atom -> space.variable(atom.fact())
                        .filter(variable -> starts.containsKey(variable.index()))
                        .ifPresent(variable -> variable.numbers(atom.values()).forEach(range -> {
                            add(variable, range.from());
                            add(variable, range.to() + 1L);
                        })));
    }

    /** Cuts where a diagram does. */
    void add(Nodes nodes, int diagram) {
        for (int node : nodes.below(diagram)) {
            NavigableSet<Integer> own = starts.get(nodes.variable(node));
            for (int i = 0; own != null && i < nodes.children(node) - 1; i++) {
                own.add(nodes.upper(node, i) + 1);
            }
        }
    }

    /** A number begins a range, if the variable is cut and has it. */
    void add(Variable variable, long start) {
        NavigableSet<Integer> own = starts.get(variable.index());
        if (own != null && start > variable.lowest() && start <= variable.highest()) {
            own.add((int) start);
        }
    }

    /** The first numbers of a variable's ranges. */
    public NavigableSet<Integer> starts(Variable variable) {
        return starts.getOrDefault(variable.index(), new TreeSet<>(Set.of(variable.lowest())));
    }

    /** The ranges of a variable in ascending order. */
    public List<Range> ranges(Variable variable) {
        List<Range> ranges = new ArrayList<>();
        NavigableSet<Integer> own = starts(variable);
        for (int start : own) {
            Integer next = own.higher(start);
            ranges.add(new Range(start, next == null ? variable.highest() : next - 1));
        }
        return ranges;
    }
}

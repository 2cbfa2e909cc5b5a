package dev.switchboard.diagram;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.FirstRow;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditions as diagrams, over the variables of one space. */
public final class RuleDiagrams {

    private final FactSpace space;
    private final Nodes nodes;
    private final Map<List<String>, Integer> byDefinition = new HashMap<>();
    private final Nodes.Operation adding = new Pairing(Integer::sum);

    /** Makes its nodes among {@code nodes}. */
    public RuleDiagrams(FactSpace space, Nodes nodes) {
        this.space = space;
        this.nodes = nodes;
    }

    Nodes nodes() {
        return nodes;
    }

    /**
     * The diagram that has a terminal where a condition holds.
     *
     * @param topic the topic of the inquiries looked at
     * @param terminal 0 or more
     */
    public int of(Condition condition, String topic, int terminal) {
        if (condition instanceof Condition.Atom atom) {
            if (atom.fact().equals("topic")) {
                return atom.values().contains(topic) ? terminal : Nodes.NONE;
            }
            return atom(atom, topic, terminal);
        }
        if (condition instanceof Condition.And and) {
            return and.parts().isEmpty() ? terminal : joined(nodes.within, of(and.parts(), topic, terminal));
        }
        return overlaid(of(((Condition.Or) condition).parts(), topic, terminal));
    }

    /**
     * Diagrams laid over each other: the terminal of the first that has one.
     */
    public int overlaid(int[] diagrams) {
        return diagrams.length == 0 ? Nodes.NONE : joined(nodes.over, diagrams);
    }

    /** They are laid in pairs of neighbours, then pairs of those, since small diagrams are laid faster. */
    private int joined(Nodes.Operation operation, int[] diagrams) {
        return joined(operation, diagrams, 0, diagrams.length);
    }

    private int joined(Nodes.Operation operation, int[] diagrams, int from, int to) {
        if (to - from == 1) {
            return diagrams[from];
        }
        int middle = (from + to) >>> 1;
        return nodes.apply(
                operation, joined(operation, diagrams, from, middle), joined(operation, diagrams, middle, to));
    }

    private int[] of(List<Condition> parts, String topic, int terminal) {
        return parts.stream().mapToInt(part -> of(part, topic, terminal)).toArray();
    }

    private int atom(Condition.Atom atom, String topic, int terminal) {
        Optional<Variable> variable = space.variable(atom.fact());
        return variable.isPresent()
                ? of(variable.get(), variable.get().numbers(atom.values()), terminal)
                : derived(atom, topic, terminal);
    }

    private int derived(Condition.Atom atom, String topic, int terminal) {
        Definition definition = space.definition(atom.fact());
        if (definition instanceof Points points) {
            return nodes.replaced(
                    sums(points, topic),
                    sum -> atom.values().contains((int) points.least() + sum) ? terminal : Nodes.NONE);
        }
        FirstRow first = (FirstRow) definition;
        return nodes.replaced(
                rows(first, topic), row -> atom.values().contains(first.valueAt(row)) ? terminal : Nodes.NONE);
    }

    /** By how much the sum of a definition's points is above the least that it can be. */
    private int sums(Points definition, String topic) {
        List<String> key = List.of(definition.fact(), topic);
        Integer known = byDefinition.get(key);
        if (known == null) {
            known = summed(definition, topic);
            byDefinition.put(key, known);
        }
        return known;
    }

    private int summed(Points definition, String topic) {
        int sum = 0;
        for (Definition.Row row : definition.rows()) {
            int points = Points.points(row);
            int held = of(row.condition(), topic, Math.max(points, 0));
            sum = nodes.apply(adding, sum, overlaid(new int[] {held, Math.max(-points, 0)}));
        }
        return sum;
    }

    /** Which row of a definition gives the value, as its place; behind the last one where none does. */
    public int rows(FirstRow definition, String topic) {
        List<String> key = List.of(definition.fact(), topic);
        Integer known = byDefinition.get(key);
        if (known == null) {
            int size = definition.rows().size();
            int[] diagrams = new int[size + 1];
            for (int row = 0; row < size; row++) {
                diagrams[row] = of(definition.rows().get(row).condition(), topic, row);
            }
            diagrams[size] = size;
            known = overlaid(diagrams);
            byDefinition.put(key, known);
        }
        return known;
    }

    /**
     * The diagram that goes on where a variable has some values.
     *
     * @param ranges the values' numbers in ascending order
     * @param where a terminal, or a diagram that asks for later variables only
     */
    public int of(Variable variable, List<Range> ranges, int where) {
        nodes.spend(ranges.size());
        int[] uppers = new int[2 * ranges.size() + 1];
        int[] children = new int[uppers.length];
        int size = 0;
        int next = variable.lowest();
        for (Range range : ranges) {
            if (range.from() > next) {
                uppers[size] = range.from() - 1;
                children[size++] = Nodes.NONE;
            }
            uppers[size] = range.to();
            children[size++] = where;
            next = range.to() + 1;
        }
        if (size == 0 || uppers[size - 1] < variable.highest()) {
            uppers[size] = variable.highest();
            children[size++] = Nodes.NONE;
        }
        return nodes.node(variable.index(), uppers, children, size);
    }
}

package dev.switchboard.diagram;

import dev.switchboard.catalog.Exclusion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where in a space of facts there can be inquiries, as diagrams with the terminal 0. A diagram tells apart ranges of values, and
 * a relation of two facts single ones; so a diagram is asked for by what else is told apart. In each of its parts there is
 * then an inquiry that can be, if perhaps not everywhere in it: {@link PossibleValues} finds it.
 */
public final class Possible {

    /** The terminal of what can be. */
    public static final int POSSIBLE = 0;

    private final FactSpace space;
    private final Nodes nodes;
    private final RuleDiagrams diagrams;
    private final Constraint constraint;
    private final Set<Integer> related;
    private final Map<String, Integer> known = new HashMap<>();

    /** What can be by a space's catalogue; makes its nodes among {@code nodes}. */
    public Possible(FactSpace space, Nodes nodes) {
        this(space, nodes, space.constraint());
    }

    private Possible(FactSpace space, Nodes nodes, Constraint constraint) {
        this.space = space;
        this.nodes = nodes;
        this.diagrams = new RuleDiagrams(space, nodes);
        this.constraint = constraint;
        this.related = constraint.related();
    }

    /** What could be if only some combinations were excluded. */
    public static Possible by(Collection<Exclusion> exclusions, FactSpace space, Nodes nodes) {
        return new Possible(space, nodes, new Constraint(Constraint.rows(exclusions, space), dependences(space)));
    }

    /** What one combination excludes though others do not. */
    public static Possible excludedBy(Exclusion exclusion, Collection<Exclusion> others, FactSpace space, Nodes nodes) {
        List<Constraint.Row> rows = new ArrayList<>(Constraint.rows(others, space));
        rows.addAll(Constraint.holding(exclusion, space));
        return new Possible(space, nodes, new Constraint(rows, dependences(space)));
    }

    private static List<Dependence> dependences(FactSpace space) {
        return space.constraint().dependences();
    }

    /** Whether everything can be: then nothing needs to be asked here. */
    public boolean isEverything() {
        return constraint.isNone();
    }

    /** Finds single inquiries of what can be here. */
    public PossibleValues values() {
        return new PossibleValues(space, constraint);
    }

    /** The part of a topic's diagram that can be. */
    public int within(String topic, int diagram) {
        return isEverything() || diagram == Nodes.NONE
                ? diagram
                : nodes.apply(nodes.within, diagram, of(topic, diagram));
    }

    /** What can be of a topic, told apart as finely as some diagrams tell it apart, too. */
    public int of(String topic, int... toldApart) {
        if (isEverything()) {
            return POSSIBLE;
        }
        if (!related.isEmpty()) {
            return of(topic, cuts(toldApart));
        }
        Integer before = known.get(topic);
        if (before == null) {
            before = of(topic, cuts());
            known.put(topic, before);
        }
        return before;
    }

    /**
     * What can be of a topic when some facts have known numbers, cut where these settle which numbers others can have.
     *
     * @param numbers by the variables' indexes
     */
    public int of(String topic, Map<Integer, Integer> numbers, int... toldApart) {
        if (isEverything()) {
            return POSSIBLE;
        }
        Cuts cuts = cuts(toldApart);
        numbers.forEach((index, number) -> {
            cuts.add(space.variables().get(index), number);
            cuts.add(space.variables().get(index), number + 1L);
        });
        if (!related.isEmpty()) {
            new Consequences(constraint, cuts, space).cut();
        }
        int result = of(topic, cuts);
        for (Map.Entry<Integer, Integer> each : numbers.entrySet()) {
            result = nodes.restrict(result, each.getKey(), each.getValue());
        }
        return result;
    }

    private Cuts cuts(int... toldApart) {
        Cuts cuts = new Cuts(space, related);
        if (!related.isEmpty()) {
            constraint.rows().forEach(row -> cuts.add(row.held()));
            for (int diagram : toldApart) {
                cuts.add(nodes, diagram);
            }
        }
        return cuts;
    }

    private int of(String topic, Cuts cuts) {
        int guard = POSSIBLE;
        for (Dependence dependence : constraint.dependences()) {
            guard = both(guard, diagrams.of(dependence.possible(cuts), topic, POSSIBLE));
        }
        List<Clause> clauses = new ArrayList<>();
        for (Constraint.Row row : constraint.rows()) {
            int unless = diagrams.of(row.unless(), topic, POSSIBLE);
            if (row.ways().isEmpty()) {
                guard = both(guard, unless);
            } else if (unless != POSSIBLE) {
                clauses.add(new Clause(unless, row.ways()));
            }
        }
        return of(clauses, List.of(), guard, cuts);
    }

    /** What must hold of a row that cannot: one of the ways, or it is where a diagram has a terminal. */
    private record Clause(int unless, List<Difference> ways) {

        Clause without(Difference way) {
            return new Clause(
                    unless, ways.stream().filter(other -> !other.equals(way)).toList());
        }
    }

    /**
     * Where all clauses can hold together.
     *
     * @param taken ways that hold
     */
    private int of(List<Clause> clauses, List<Difference> taken, int guard, Cuts cuts) {
        Differences all = new Differences(taken);
        nodes.spend(1 + taken.size() * taken.size());
        if (guard == Nodes.NONE || all.areContrary()) {
            return Nodes.NONE;
        }
        List<Clause> open = clauses.stream()
                .filter(clause -> clause.ways.stream().noneMatch(all::imply))
                .toList();
        if (open.isEmpty()) {
            return both(guard, all.possible(cuts, space, diagrams));
        }
        Clause first = open.stream()
                .filter(clause -> clause.unless == Nodes.NONE && clause.ways.size() == 1)
                .findFirst()
                .orElse(open.get(0));
        Difference way = first.ways.get(0);
        List<Difference> more = new ArrayList<>(taken);
        more.add(way);
        int with = of(open, more, guard, cuts);
        int rest = guard;
        List<Clause> others = new ArrayList<>();
        for (Clause clause : open) {
            Clause left = clause.without(way);
            if (left.ways.isEmpty()) {
                rest = both(rest, left.unless);
            } else {
                others.add(left);
            }
        }
        return rest == Nodes.NONE ? with : nodes.apply(nodes.over, with, of(others, taken, rest, cuts));
    }

    private int both(int one, int other) {
        return nodes.apply(nodes.within, one, other);
    }

    /** Where cuts go on to others: a number that one variable has at most is one that another has at most, too. */
    private record Consequences(Constraint constraint, Cuts cuts, FactSpace space) {

        void cut() {
            Set<List<Long>> seen = new HashSet<>();
            for (int index : constraint.related()) {
                for (int start : List.copyOf(cuts.starts(space.variables().get(index)))) {
                    go(index, start, constraint.related().size(), seen);
                }
                go(
                        index,
                        space.variables().get(index).highest() + 1L,
                        constraint.related().size(),
                        seen);
            }
        }

        private void go(int index, long start, int steps, Set<List<Long>> seen) {
            cuts.add(space.variables().get(index), start);
            if (steps > 0 && seen.add(List.of((long) index, start))) {
                for (Constraint.Row row : constraint.rows()) {
                    for (Difference way : row.ways()) {
                        if (way.one() == index) {
                            go(way.other(), start - way.by(), steps - 1, seen);
                        }
                        if (way.other() == index) {
                            go(way.one(), start + way.by(), steps - 1, seen);
                        }
                    }
                }
            }
        }
    }
}

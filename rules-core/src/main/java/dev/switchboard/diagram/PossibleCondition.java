package dev.switchboard.diagram;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be as a condition, for who looks for an inquiry near to another. What relations and dependences leave is only
 * part of it: what is near to that inquiry and to what is wanted.
 */
public final class PossibleCondition {

    private final FactSpace space;
    private final Constraint constraint;
    private final PossibleValues values;

    /** What can be by a space's catalogue. */
    public PossibleCondition(FactSpace space) {
        this.space = space;
        this.constraint = space.constraint();
        this.values = new PossibleValues(space);
    }

    /** Whether everything can be. */
    public boolean isEverything() {
        return constraint.isNone();
    }

    /** Whether the condition holds for all that can be. */
    public boolean isWhole() {
        return constraint.related().isEmpty();
    }

    /** Whether a completed inquiry can be. */
    public boolean holds(Inquiry completed) {
        return values.isPossible(completed.topic(), numbers(completed));
    }

    private int[] numbers(Inquiry completed) {
        int[] numbers = space.unstated();
        for (Variable variable : space.variables()) {
            Object value = new Condition.Atom(variable.fact().code(), variable.values(List.of())).valueIn(completed);
            numbers[variable.index()] = variable.number(value);
        }
        return numbers;
    }

    /**
     * What is wanted, as far as it can be.
     *
     * @param completed the inquiry that it should be near to
     */
    public Condition within(Condition wanted, Inquiry completed) {
        int[] numbers = numbers(completed);
        Cuts cuts = new Cuts(space, constraint.related());
        cuts.add(wanted);
        constraint.rows().forEach(row -> cuts.add(row.held()));
        constraint.related().forEach(index -> {
            cuts.add(space.variables().get(index), numbers[index]);
            cuts.add(space.variables().get(index), numbers[index] + 1L);
        });
        List<Condition> all = new ArrayList<>(List.of(wanted));
        for (Constraint.Row row : constraint.rows()) {
            List<Condition> alternatives = new ArrayList<>(List.of(row.unless()));
            row.ways().forEach(way -> alternatives.addAll(near(way, cuts)));
            all.add(new Condition.Or(alternatives));
        }
        constraint.dependences().forEach(dependence -> all.add(dependence.possible(cuts)));
        return new Condition.And(all).normal();
    }

    /** For each number where a range of either begins or ends: the one up to it, and the other from there on. */
    private List<Condition> near(Difference way, Cuts cuts) {
        Variable one = space.variables().get(way.one());
        Variable other = space.variables().get(way.other());
        Set<Long> between = new TreeSet<>();
        for (Range range : cuts.ranges(one)) {
            between.addAll(List.of((long) range.from(), (long) range.to()));
        }
        for (Range range : cuts.ranges(other)) {
            between.addAll(List.of(range.from() + (long) way.by(), range.to() + (long) way.by()));
        }
        List<Condition> near = new ArrayList<>();
        for (long number : between) {
            near.add(new Condition.And(
                    List.of(atom(one, Long.MIN_VALUE, number), atom(other, number - way.by(), Long.MAX_VALUE))));
        }
        return near;
    }

    private static Condition atom(Variable variable, long from, long to) {
        long lowest = Math.max(from, variable.lowest());
        long highest = Math.min(to, variable.highest());
        List<Range> ranges = lowest > highest ? List.of() : List.of(new Range((int) lowest, (int) highest));
        boolean isAny = lowest == variable.lowest() && highest == variable.highest();
        Values values = variable.values(ranges);
        return isAny ? Condition.always() : new Condition.Atom(variable.fact().code(), values).normal();
    }
}

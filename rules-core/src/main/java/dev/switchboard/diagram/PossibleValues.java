package dev.switchboard.diagram;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Expansion;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds numbers that variables can have together within a box, near to those that are wanted. Where it finds none there are
 * none: each way to keep what cannot be from being is tried, until one serves.
 */
public final class PossibleValues {

    private final FactSpace space;
    private final Constraint constraint;

    /** What can be by a space's catalogue. */
    public PossibleValues(FactSpace space) {
        this(space, space.constraint());
    }

    PossibleValues(FactSpace space, Constraint constraint) {
        this.space = space;
        this.constraint = constraint;
    }

    /** Whether everything can be. */
    public boolean isEverything() {
        return constraint.isNone();
    }

    /**
     * Numbers within a box, near to the facts' unstated values.
     *
     * @param box the numbers that variables may have; those not in it may have any
     * @return of all variables, by their indexes; empty if nothing in the box can be
     * @throws LimitReachedException if that would take too much work
     */
    public Optional<int[]> nearest(String topic, Map<Variable, List<Range>> box, Budget budget) {
        return nearest(topic, box, space.unstated(), budget);
    }

    /** The same, near to other numbers. */
    public Optional<int[]> nearest(String topic, Map<Variable, List<Range>> box, int[] wanted, Budget budget) {
        Map<Integer, List<Range>> numbers = new HashMap<>();
        box.forEach((variable, ranges) -> numbers.put(variable.index(), ranges));
        Search search = new Search(topic, wanted, budget);
        Optional<int[]> found = search.in(new Part(numbers, List.of(), List.of()));
        if (found.isEmpty() && search.cut) {
            throw Budget.exhausted();
        }
        return found;
    }

    /** Whether numbers of all variables can be together. */
    public boolean isPossible(String topic, int[] numbers) {
        Point point = new Point(space, topic, numbers);
        return constraint.rows().stream().noneMatch(point::isIn)
                && constraint.dependences().stream().allMatch(dependence -> exists(dependence, numbers));
    }

    private boolean exists(Dependence dependence, int[] numbers) {
        Map<Variable, List<Range>> box = new HashMap<>();
        dependence
                .variables()
                .forEach(variable ->
                        box.put(variable, List.of(new Range(numbers[variable.index()], numbers[variable.index()]))));
        return dependence.nearest(box, numbers).isPresent();
    }

    /**
     * Part of a box.
     *
     * @param numbers that variables may have, by their indexes
     * @param differences that have to hold
     * @param open conditions with alternatives that have to hold
     */
    private record Part(Map<Integer, List<Range>> numbers, List<Difference> differences, List<Condition> open) {

        Part with(Difference difference) {
            List<Difference> more = new ArrayList<>(differences);
            more.add(difference);
            return new Part(numbers, more, open);
        }

        Part without(Condition condition) {
            return new Part(
                    numbers,
                    differences,
                    open.stream().filter(other -> !other.equals(condition)).toList());
        }
    }

    /** One search. */
    private final class Search {

        private final String topic;
        private final int[] wanted;
        private final Budget budget;

        /** Whether a derived fact can have a value in more ways than there was room to look at. */
        private boolean cut;

        Search(String topic, int[] wanted, Budget budget) {
            this.topic = topic;
            this.wanted = wanted;
            this.budget = budget;
        }

        Optional<int[]> in(Part part) {
            budget.spend(1 + wanted.length);
            Optional<int[]> found = values(part);
            if (found.isEmpty()) {
                return found;
            }
            Point point = new Point(space, topic, found.get());
            for (Condition condition : part.open) {
                if (!point.meets(condition)) {
                    return inOneOf(condition.parts(), part.without(condition));
                }
            }
            for (Constraint.Row row : constraint.rows()) {
                budget.spend(1);
                if (point.isIn(row)) {
                    return without(row, part);
                }
            }
            return found;
        }

        private Optional<int[]> without(Constraint.Row row, Part part) {
            Optional<int[]> found = inOneOf(List.of(row.unless()), part);
            for (Difference way : row.ways()) {
                found = found.isPresent() ? found : in(part.with(way));
            }
            return found;
        }

        private Optional<int[]> inOneOf(List<Condition> conditions, Part part) {
            for (Condition condition : conditions) {
                Optional<int[]> found = with(condition, part).flatMap(this::in);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        /** The part in which a condition holds, as far as it has no alternatives; empty where it cannot. */
        private Optional<Part> with(Condition condition, Part part) {
            Map<Integer, List<Range>> numbers = new HashMap<>(part.numbers);
            List<Condition> open = new ArrayList<>(part.open);
            List<Condition> left = new ArrayList<>(List.of(condition));
            for (int i = 0; i < left.size(); i++) {
                Condition next = left.get(i);
                budget.spend(1);
                if (next instanceof Condition.And) {
                    left.addAll(next.parts());
                } else if (next instanceof Condition.Or) {
                    open.add(next);
                } else if (next instanceof Condition.Atom atom
                        && space.vocabulary().definition(atom.fact()).isPresent()) {
                    Expansion expansion = space.vocabulary().completion().expansion(near());
                    left.add(expansion.of(atom));
                    cut |= !expansion.isExact();
                } else if (next instanceof Condition.Atom atom && !narrow(atom, numbers)) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Part(numbers, part.differences, open));
        }

        private Inquiry near() {
            return space.vocabulary().completed(Inquiry.about(topic).build());
        }

        private boolean narrow(Condition.Atom atom, Map<Integer, List<Range>> numbers) {
            Optional<Variable> variable = space.variable(atom.fact());
            if (variable.isEmpty()) {
                return atom.values().contains(topic);
            }
            List<Range> both = new Values.Numbers(variable.get().numbers(atom.values()))
                    .intersection(new Values.Numbers(ranges(numbers, variable.get())))
                    .ranges();
            numbers.put(variable.get().index(), both);
            return !both.isEmpty();
        }

        /** Numbers of a part that fit as far as relations and dependences go; empty where none do. */
        private Optional<int[]> values(Part part) {
            int[] numbers = wanted.clone();
            for (Variable variable : space.variables()) {
                numbers[variable.index()] = Nearest.of(ranges(part.numbers, variable), wanted[variable.index()]);
            }
            for (Dependence dependence : constraint.dependences()) {
                Map<Variable, List<Range>> box = new HashMap<>();
                dependence.variables().forEach(variable -> box.put(variable, ranges(part.numbers, variable)));
                Optional<Map<Variable, Integer>> existing = dependence.nearest(box, wanted);
                if (existing.isEmpty()) {
                    return Optional.empty();
                }
                existing.get().forEach((variable, number) -> numbers[variable.index()] = number);
            }
            return part.differences.isEmpty()
                    ? Optional.of(numbers)
                    : new FittingNumbers(
                                            part.differences,
                                            index -> ranges(
                                                    part.numbers,
                                                    space.variables().get(index)),
                                            budget)
                                    .settle(numbers, wanted)
                            ? Optional.of(numbers)
                            : Optional.empty();
        }

        private static List<Range> ranges(Map<Integer, List<Range>> numbers, Variable variable) {
            List<Range> own = numbers.get(variable.index());
            return own == null ? List.of(new Range(variable.lowest(), variable.highest())) : own;
        }
    }
}

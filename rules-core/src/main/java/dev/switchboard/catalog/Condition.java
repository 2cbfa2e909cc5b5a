package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a rule holds: and, or, not over atoms that allow one fact a set of values. */
public sealed interface Condition permits Condition.And, Condition.Or, Condition.Not, Condition.Atom {

    /** Holds for every inquiry. */
    static Condition always() {
        return new And(List.of());
    }

    /** Whether the condition holds for a completed inquiry. This plain reading is the reference for every engine. */
    boolean holds(Inquiry inquiry);

    /**
     * The same condition without {@link Not}, with nested and-s and or-s of one kind made one, and atoms of one fact beside
     * each other made one where a set of values can say it.
     */
    Condition simplified();

    /** The condition that holds where this one does not; simplified. */
    Condition negated();

    /**
     * The condition in one fixed form, which is not for people: equal for conditions that differ only in the order, nesting
     * or repetition of their parts, and never for two that mean different things.
     */
    default String canonical() {
        return Encoding.condition(this);
    }

    /** Holds when all parts do; without parts, always. */
    record And(List<Condition> parts) implements Condition {

        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Inquiry inquiry) {
            return parts.stream().allMatch(part -> part.holds(inquiry));
        }

        @Override
        public Condition simplified() {
            List<Condition> flat = merged(
                    parts.stream()
                            .map(Condition::simplified)
                            .flatMap(part -> part instanceof And and ? and.parts.stream() : Stream.of(part)),
                    Values::intersection);
            return flat.size() == 1 ? flat.get(0) : new And(flat);
        }

        @Override
        public Condition negated() {
            return new Or(parts.stream().map(Condition::negated).toList()).simplified();
        }

        @Override
        public String toString() {
            return "and" + sorted(parts);
        }
    }

    /** Holds when one part does; without parts, never. */
    record Or(List<Condition> parts) implements Condition {

        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Inquiry inquiry) {
            return parts.stream().anyMatch(part -> part.holds(inquiry));
        }

        @Override
        public Condition simplified() {
            List<Condition> flat = merged(
                    parts.stream()
                            .map(Condition::simplified)
                            .flatMap(part -> part instanceof Or or ? or.parts.stream() : Stream.of(part)),
                    Values::union);
            return flat.size() == 1 ? flat.get(0) : new Or(flat);
        }

        @Override
        public Condition negated() {
            return new And(parts.stream().map(Condition::negated).toList()).simplified();
        }

        @Override
        public String toString() {
            return "or" + sorted(parts);
        }
    }

    /** Holds when the part does not. */
    record Not(Condition part) implements Condition {

        @Override
        public boolean holds(Inquiry inquiry) {
            return !part.holds(inquiry);
        }

        @Override
        public Condition simplified() {
            return part.negated();
        }

        @Override
        public Condition negated() {
            return part.simplified();
        }
    }

    /**
     * Holds when the fact's value is one of the values.
     *
     * @param fact the fact's code
     */
    record Atom(String fact, Values values) implements Condition {

        @Override
        public boolean holds(Inquiry inquiry) {
            return values.contains(valueIn(inquiry));
        }

        /** The fact's value in a completed inquiry. */
        public Object valueIn(Inquiry inquiry) {
            if (values instanceof Values.Flag) {
                return inquiry.is(fact);
            }
            return values instanceof Values.Numbers ? inquiry.count(fact) : inquiry.choice(fact);
        }

        @Override
        public Condition simplified() {
            return this;
        }

        @Override
        public Condition negated() {
            return new Atom(fact, values.complement());
        }

        @Override
        public String toString() {
            return fact + " in (" + values + ")";
        }
    }

    /** The parts, each once, with the atoms of one fact joined, each at the place of the first. */
    private static List<Condition> merged(
            Stream<Condition> parts, BiFunction<Values, Values, Optional<Values>> joiner) {
        List<Condition> result = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, List<Integer>> placesOfFact = new HashMap<>();
        parts.filter(part -> part instanceof Atom || seen.add(Encoding.simplified(part)))
                .forEach(part -> {
                    if (!(part instanceof Atom atom)) {
                        result.add(part);
                    } else if (!isJoined(atom, placesOfFact.getOrDefault(atom.fact, List.of()), result, joiner)) {
                        placesOfFact
                                .computeIfAbsent(atom.fact, fact -> new ArrayList<>())
                                .add(result.size());
                        result.add(atom);
                    }
                });
        return result;
    }

    /** Joins an atom with the first of some others of its fact that it can be joined with. */
    private static boolean isJoined(
            Atom atom,
            List<Integer> places,
            List<Condition> atoms,
            BiFunction<Values, Values, Optional<Values>> joiner) {
        for (int place : places) {
            Optional<Values> both = joiner.apply(((Atom) atoms.get(place)).values, atom.values);
            if (both.isPresent()) {
                atoms.set(place, new Atom(atom.fact, both.get()));
                return true;
            }
        }
        return false;
    }

    private static String sorted(List<Condition> parts) {
        return parts.stream().map(Condition::toString).distinct().sorted().collect(Collectors.joining("; ", "(", ")"));
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds: and, or over atoms that allow one fact a set of values. There is no not: what is negated is said by
 * other values.
 */
public sealed interface Condition permits Condition.And, Condition.Or, Condition.Atom {

    /** Holds for every inquiry. */
    static Condition always() {
        return new And(List.of());
    }

    /** Holds for none. */
    static Condition never() {
        return new Or(List.of());
    }

    /** What an and or an or joins; nothing for an atom. */
    List<Condition> parts();

    /** All atoms, in the order in which they stand, each as often as it does. */
    default Stream<Atom> atoms() {
        return this instanceof Atom atom ? Stream.of(atom) : parts().stream().flatMap(Condition::atoms);
    }

    /** Whether the condition holds for a completed inquiry. This plain reading is the reference for every engine. */
    boolean holds(Inquiry inquiry);

    /**
     * The same condition in normal form, which every {@link Rule} has: no and within an and, nor or within an or; none with
     * one part alone; one atom of a fact beside others; no part that always holds or never does, unless it is all there is.
     */
    Condition normal();

    /** The condition that holds where this one does not; in normal form. */
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

        // By hand: what a record has by itself is put together when first used, which costs each start milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof And that && parts.equals(that.parts);
        }

        @Override
        public int hashCode() {
            return parts.hashCode();
        }

        @Override
        public boolean holds(Inquiry inquiry) {
            for (Condition part : parts) {
                if (!part.holds(inquiry)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Condition normal() {
            List<Condition> flat = new ArrayList<>();
            for (Condition part : parts) {
                Condition normal = part.normal();
                if (normal instanceof And and) {
                    flat.addAll(and.parts);
                } else {
                    flat.add(normal);
                }
            }
            List<Condition> merged = merged(flat, Values::intersection);
            if (merged.contains(never())) {
                return never();
            }
            merged.remove(always());
            return merged.size() == 1 ? merged.get(0) : new And(merged);
        }

        @Override
        public Condition negated() {
            return new Or(parts.stream().map(Condition::negated).toList()).normal();
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

        // By hand: what a record has by itself is put together when first used, which costs each start milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Or that && parts.equals(that.parts);
        }

        @Override
        public int hashCode() {
            return parts.hashCode();
        }

        @Override
        public boolean holds(Inquiry inquiry) {
            for (Condition part : parts) {
                if (part.holds(inquiry)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Condition normal() {
            List<Condition> flat = new ArrayList<>();
            for (Condition part : parts) {
                Condition normal = part.normal();
                if (normal instanceof Or or) {
                    flat.addAll(or.parts);
                } else {
                    flat.add(normal);
                }
            }
            List<Condition> merged = merged(flat, Values::union);
            if (merged.contains(always())) {
                return always();
            }
            merged.remove(never());
            return merged.size() == 1 ? merged.get(0) : new Or(merged);
        }

        @Override
        public Condition negated() {
            return new And(parts.stream().map(Condition::negated).toList()).normal();
        }

        @Override
        public String toString() {
            return "or" + sorted(parts);
        }
    }

    /**
     * Holds when the fact's value is one of the values.
     *
     * @param fact the fact's code
     */
    record Atom(String fact, Values values) implements Condition {

        // By hand: what a record has by itself is put together when first used, which costs each start milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Atom that && fact.equals(that.fact) && values.equals(that.values);
        }

        @Override
        public int hashCode() {
            return 31 * fact.hashCode() + values.hashCode();
        }

        @Override
        public List<Condition> parts() {
            return List.of();
        }

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
        public Condition normal() {
            return values.isAny() ? always() : values.isNone() ? never() : this;
        }

        @Override
        public Condition negated() {
            return new Atom(fact, values.complement()).normal();
        }

        @Override
        public String toString() {
            return fact + " in (" + values + ")";
        }
    }

    /** The parts, each once, with the atoms of one fact joined at the place of the first. */
    private static List<Condition> merged(List<Condition> parts, Function<List<Values>, Values> joiner) {
        Map<String, List<Values>> valuesOfFact = new HashMap<>();
        for (Condition part : parts) {
            if (part instanceof Atom atom) {
                valuesOfFact
                        .computeIfAbsent(atom.fact, fact -> new ArrayList<>())
                        .add(atom.values);
            }
        }
        List<Condition> result = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Condition part : parts) {
            if (!(part instanceof Atom atom)) {
                if (seen.add(Encoding.normal(part))) {
                    result.add(part);
                }
            } else {
                Optional.ofNullable(valuesOfFact.remove(atom.fact))
                        .map(values -> values.size() == 1 ? atom : new Atom(atom.fact, joiner.apply(values)).normal())
                        .ifPresent(result::add);
            }
        }
        return result;
    }

    private static String sorted(List<Condition> parts) {
        return parts.stream().map(Condition::toString).distinct().sorted().collect(Collectors.joining("; ", "(", ")"));
    }
}

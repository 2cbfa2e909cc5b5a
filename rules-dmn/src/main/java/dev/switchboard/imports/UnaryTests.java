package dev.switchboard.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an input cell of a DMN table allows (DMN 1.5, 10.3.2.8, unary tests), as far as it compares with literals.
 *
 * @param entries of which one has to hold; none where any value will do
 * @param negated whether none of them may hold
 */
public record UnaryTests(List<Entry> entries, boolean negated) {

    /** Any value, and none. */
    public static final UnaryTests ANY = new UnaryTests(List.of(), false);

    public UnaryTests {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a cell.
     *
     * @throws UnsaidException when it says more than this can
     */
    public static UnaryTests of(String text) throws UnsaidException {
        return new UnaryTestsReader(text).read();
    }

    /** Whether any value will do, and none. */
    public boolean isAny() {
        return entries.isEmpty();
    }

    /** All literals, in their order. */
    public Stream<Object> literals() {
        return entries.stream().flatMap(Entry::literals);
    }

    /** Whether the cell asks for what is not there. */
    public boolean asksForNothing() {
        return entries.stream().anyMatch(Nothing.class::isInstance);
    }

    /** Whether they ask for numbers below 0, such as {@code < 0}, if only for those that reach it from below. */
    boolean asksBelowNought() {
        return entries.stream()
                .filter(Between.class::isInstance)
                .map(Between.class::cast)
                .map(between -> negated ? between.from() : between.from().isPresent() ? Optional.empty() : between.to())
                .flatMap(Optional::stream)
                .anyMatch(bound -> bound instanceof BigDecimal number && number.signum() <= 0);
    }

    /** What these or others allow; empty where that is not a list of tests, as with a negation. */
    Optional<UnaryTests> or(UnaryTests others) {
        if (equals(others)) {
            return Optional.of(this);
        }
        List<Entry> all = Stream.concat(entries.stream(), others.entries.stream())
                .distinct()
                .toList();
        return negated || others.negated ? Optional.empty() : Optional.of(new UnaryTests(all, false));
    }

    /** Whether they allow a value, of their own kind or not. */
    boolean allow(Object literal) {
        return isAny() || entries.stream().anyMatch(entry -> entry.allows(literal)) != negated;
    }

    /**
     * Whether the tests hold where there is no value: comparisons with nothing are neither true nor false, so that they do not hold
     * negated either; nothing equals nothing alone.
     */
    public boolean holdForNothing() {
        if (isAny()) {
            return true;
        }
        return negated
                ? entries.stream().allMatch(Equal.class::isInstance)
                : entries.stream().anyMatch(Nothing.class::isInstance);
    }

    /** One of the tests. Literals are {@link FeelLiteral} values. */
    public sealed interface Entry permits Equal, Nothing, Between {

        /** The literals that it compares with. */
        Stream<Object> literals();

        /** Whether it allows a value, of its own kind or not. */
        boolean allows(Object value);
    }

    /** Is this value. */
    public record Equal(Object literal) implements Entry {
        @Override
        public Stream<Object> literals() {
            return Stream.of(literal);
        }

        @Override
        public boolean allows(Object value) {
            return literal.equals(value);
        }
    }

    /** Is not there: {@code null}. */
    public record Nothing() implements Entry {
        @Override
        public Stream<Object> literals() {
            return Stream.of();
        }

        @Override
        public boolean allows(Object value) {
            return false;
        }
    }

    /**
     * Is within bounds.
     *
     * @param from the lower bound; empty for none
     * @param fromIsOpen whether the lower bound itself is left out
     * @param to the upper bound; empty for none
     * @param toIsOpen whether the upper bound itself is left out
     */
    public record Between(Optional<Object> from, boolean fromIsOpen, Optional<Object> to, boolean toIsOpen)
            implements Entry {

        /** What is below a bound. */
        static Between below(Object bound, boolean open) {
            return new Between(Optional.empty(), true, Optional.of(bound), open);
        }

        /** What is above a bound. */
        static Between above(Object bound, boolean open) {
            return new Between(Optional.of(bound), open, Optional.empty(), true);
        }

        @Override
        public Stream<Object> literals() {
            return Stream.concat(from.stream(), to.stream());
        }

        @Override
        public boolean allows(Object value) {
            return literals().allMatch(bound -> bound.getClass() == value.getClass())
                    && from.map(bound -> order(value, bound) > (fromIsOpen ? 0 : -1))
                            .orElse(true)
                    && to.map(bound -> order(value, bound) < (toIsOpen ? 0 : 1)).orElse(true);
        }

        /** Of two literals of one kind; of kinds without order, whether they are equal. */
        @SuppressWarnings("unchecked") // Both are of one class.
        private static int order(Object one, Object other) {
            return one instanceof Comparable<?> ? Integer.signum(((Comparable<Object>) one).compareTo(other)) : 0;
        }
    }
}

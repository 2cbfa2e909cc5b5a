package dev.switchboard.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A set of values that a condition allows to one fact. Sets of one fact are closed under what is done to them. */
public sealed interface Values permits Values.Flag, Values.Numbers, Values.Codes {

    /** Whether the value, a {@link Boolean}, {@link Integer} or {@link String}, is in the set. */
    boolean contains(Object value);

    /** Whether no value is in the set. */
    boolean isNone();

    /** Whether each value is in the set, whatever the fact's range or codes are. */
    default boolean isAny() {
        return complement().isNone();
    }

    /** All other values. */
    Values complement();

    /** The values in both sets of one fact. */
    Values intersection(Values other);

    /** One value alone, a {@link Boolean}, {@link Integer} or {@link String}. */
    static Values only(Object value) {
        if (value instanceof Boolean flag) {
            return Flag.of(flag);
        }
        return value instanceof Integer number ? Numbers.of(new Range(number, number)) : Codes.of((String) value);
    }

    /** The values in either set of one fact. */
    default Values union(Values other) {
        return complement().intersection(other.complement()).complement();
    }

    /**
     * The values in any of some sets of one fact.
     *
     * @param sets one or more
     */
    static Values union(List<Values> sets) {
        if (sets.stream().allMatch(Numbers.class::isInstance)) {
            return new Numbers(sets.stream()
                    .flatMap(set -> ((Numbers) set).ranges().stream())
                    .toList());
        }
        if (sets.stream().allMatch(set -> set instanceof Codes codes && codes.listed())) {
            SortedSet<String> all = new TreeSet<>();
            sets.forEach(set -> all.addAll(((Codes) set).codes()));
            return new Codes(all, true);
        }
        return sets.stream().reduce(Values::union).orElseThrow();
    }

    /**
     * The values in all of some sets of one fact.
     *
     * @param sets one or more
     */
    static Values intersection(List<Values> sets) {
        return sets.stream().reduce(Values::intersection).orElseThrow();
    }

    /** Values of a flag. */
    record Flag(boolean yes, boolean no) implements Values {

        /** One value alone. */
        public static Flag of(boolean value) {
            return new Flag(value, !value);
        }

        // By hand: what a record has by itself is put together when first used, which costs each start milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Flag that && yes == that.yes && no == that.no;
        }

        @Override
        public int hashCode() {
            return 31 * Boolean.hashCode(yes) + Boolean.hashCode(no);
        }

        @Override
        public boolean contains(Object value) {
            return value instanceof Boolean flag && (flag ? yes : no);
        }

        @Override
        public boolean isNone() {
            return !yes && !no;
        }

        @Override
        public Flag complement() {
            return new Flag(!yes, !no);
        }

        @Override
        public Flag intersection(Values other) {
            Flag theirs = (Flag) other;
            return new Flag(yes && theirs.yes, no && theirs.no);
        }

        @Override
        public String toString() {
            return yes ? (no ? "yes, no" : "yes") : (no ? "no" : "");
        }
    }

    /**
     * Whole numbers.
     *
     * @param ranges in ascending order, with at least one number between two neighbours; the constructor merges and sorts
     */
    record Numbers(List<Range> ranges) implements Values {

        public Numbers {
            ranges = merged(ranges);
        }

        // By hand: what a record has by itself is put together when first used, which costs each start milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Numbers that && ranges.equals(that.ranges);
        }

        @Override
        public int hashCode() {
            return ranges.hashCode();
        }

        public static Numbers of(Range... ranges) {
            return new Numbers(List.of(ranges));
        }

        @Override
        public boolean contains(Object value) {
            return value instanceof Integer number && contains(number.intValue());
        }

        private boolean contains(int number) {
            int low = 0;
            int high = ranges.size() - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (number > ranges.get(middle).to()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == high && ranges.get(low).contains(number);
        }

        @Override
        public boolean isNone() {
            return ranges.isEmpty();
        }

        @Override
        public Numbers complement() {
            List<Range> gaps = new ArrayList<>();
            long next = Integer.MIN_VALUE;
            for (Range range : ranges) {
                if (next < range.from()) {
                    gaps.add(new Range((int) next, range.from() - 1));
                }
                next = range.to() + 1L;
            }
            if (next <= Integer.MAX_VALUE) {
                gaps.add(Range.from((int) next));
            }
            return new Numbers(gaps);
        }

        @Override
        public Numbers intersection(Values other) {
            List<Range> common = new ArrayList<>();
            for (Range mine : ranges) {
                for (Range theirs : ((Numbers) other).ranges) {
                    int from = Math.max(mine.from(), theirs.from());
                    int to = Math.min(mine.to(), theirs.to());
                    if (from <= to) {
                        common.add(new Range(from, to));
                    }
                }
            }
            return new Numbers(common);
        }

        private static List<Range> merged(List<Range> ranges) {
            if (ranges.size() < 2) {
                return List.copyOf(ranges);
            }
            List<Range> result = new ArrayList<>();
            for (Range range :
                    ranges.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
                Range last = result.isEmpty() ? null : result.get(result.size() - 1);
                if (last != null && range.from() <= last.to() + 1L) {
                    result.set(result.size() - 1, new Range(last.from(), Math.max(last.to(), range.to())));
                } else {
                    result.add(range);
                }
            }
            return List.copyOf(result);
        }

        @Override
        public String toString() {
            return String.join(", ", ranges.stream().map(Range::toString).toList());
        }
    }

    /**
     * Codes of a choice or topics.
     *
     * @param codes the codes named, sorted
     * @param listed whether the set is these codes; if not, it is all codes but these
     */
    record Codes(Set<String> codes, boolean listed) implements Values {

        public Codes {
            codes = Collections.unmodifiableSet(new TreeSet<>(codes));
        }

        // By hand: what a record has by itself is put together when first used, which costs each start milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Codes that && codes.equals(that.codes) && listed == that.listed;
        }

        @Override
        public int hashCode() {
            return 31 * codes.hashCode() + Boolean.hashCode(listed);
        }

        public static Codes of(String... codes) {
            return new Codes(new TreeSet<>(List.of(codes)), true);
        }

        @Override
        public boolean contains(Object value) {
            return value instanceof String code && codes.contains(code) == listed;
        }

        @Override
        public boolean isNone() {
            return listed && codes.isEmpty();
        }

        @Override
        public Codes complement() {
            return new Codes(codes, !listed);
        }

        @Override
        public Codes intersection(Values other) {
            Codes theirs = (Codes) other;
            if (!listed && !theirs.listed) {
                SortedSet<String> excluded = new TreeSet<>(codes);
                excluded.addAll(theirs.codes);
                return new Codes(excluded, false);
            }
            Codes base = listed ? this : theirs;
            Codes filter = listed ? theirs : this;
            SortedSet<String> common = new TreeSet<>(base.codes);
            common.removeIf(code -> !filter.contains(code));
            return new Codes(common, true);
        }

        @Override
        public String toString() {
            String list = String.join(", ", codes);
            return listed ? list : "not(" + list + ")";
        }
    }
}

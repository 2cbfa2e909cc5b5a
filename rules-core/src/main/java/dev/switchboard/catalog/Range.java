package dev.switchboard.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Whole numbers from one to another, both included. {@link Integer#MIN_VALUE} and {@link Integer#MAX_VALUE} mean that the
 * range is open on that side.
 */
public record Range(int from, int to) {

    public Range {
        if (from > to) {
            throw new IllegalArgumentException("`%s..%s` contains no number".formatted(from, to));
        }
    }

    /** This number and all above. */
    public static Range from(int from) {
        return new Range(from, Integer.MAX_VALUE);
    }

    /** This number and all below. */
    public static Range to(int to) {
        return new Range(Integer.MIN_VALUE, to);
    }

    public boolean contains(int number) {
        return from <= number && number <= to;
    }

    /** As a table cell has it: {@code 3..10}, {@code 3..}, {@code ..10} or {@code 3}. */
    @Override
    public String toString() {
        if (from == to) {
            return Integer.toString(from);
        }
        return (from == Integer.MIN_VALUE ? "" : from) + ".." + (to == Integer.MAX_VALUE ? "" : to);
    }

    // By hand: what a record has by itself is put together when first used, which costs each start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range that && from == that.from && to == that.to;
    }

    @Override
    public int hashCode() {
        return 31 * from + to;
    }
}

package dev.switchboard.catalog;

import java.util.Optional;

/** Of the values that a condition allows to a fact, the one that is nearest to what the fact has. */
final class NearestValue {

    private NearestValue() {}

    /** Whether there is one at all. Topics have none: another topic would be another inquiry. */
    static boolean exists(FactType type, Values allowed) {
        return !allowed.isNone()
                && (type instanceof FactType.Flag
                        || of(type, allowed, Integer.MIN_VALUE).isPresent());
    }

    /**
     * The nearest value.
     *
     * @param now a value that is not allowed
     */
    static Optional<Object> of(FactType type, Values allowed, Object now) {
        if (type instanceof FactType.Flag) {
            return Optional.of(!(Boolean) now);
        }
        if (type instanceof FactType.Choice choice) {
            // No code is nearer than another.
            return choice.codes().stream().filter(allowed::contains).findFirst().map(code -> code);
        }
        return type instanceof FactType.Scaled scaled
                ? nearest((Values.Numbers) allowed, scaled.range(), (Integer) now)
                : Optional.empty();
    }

    private static Optional<Object> nearest(Values.Numbers allowed, Range possible, int now) {
        Optional<Object> nearest = Optional.empty();
        long least = Long.MAX_VALUE;
        for (Range range : allowed.ranges()) {
            int from = Math.max(range.from(), possible.from());
            int to = Math.min(range.to(), possible.to());
            int end = now <= from ? from : to;
            if (from <= to && Math.abs((long) end - now) < least) {
                nearest = Optional.of(end);
                least = Math.abs((long) end - now);
            }
        }
        return nearest;
    }

    /** How far a value is from another: numbers by what lies between them, all else by one. */
    static long distance(Object now, Object then) {
        if (now instanceof Integer from && then instanceof Integer to) {
            return Math.abs((long) from - to);
        }
        return now.equals(then) ? 0 : 1;
    }
}

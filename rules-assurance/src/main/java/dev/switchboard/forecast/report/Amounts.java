package dev.switchboard.forecast.report;

import dev.switchboard.forecast.Bounds;
import dev.switchboard.forecast.Forecast;
import java.util.Optional;
import java.util.function.Function;

/** Numbers of calls as a forecast knows them: one, with its bounds where facts are unknown. */
final class Amounts {

    /**
     * A number as it is written.
     *
     * @param range from where to where it may be, unless {@code main} says so or it is known
     */
    record Written(String main, Optional<String> range) {

        private static final String SEPARATOR = " · ";

        String text() {
            return main + range.map(bounds -> " (" + bounds + ")").orElse("");
        }

        /** The same beside another, which is of the same calls. */
        Written with(Written other, String unit) {
            return new Written(
                    main + SEPARATOR + other.main + unit,
                    range.flatMap(one -> other.range.map(more -> one + SEPARATOR + more + unit)));
        }
    }

    private static final String PERCENT = Numbers.NO_BREAK + "%";

    private static final String TO = "–";
    private static final String SIGNED_TO = "…";

    private final Numbers numbers;
    private final long calls;
    private final boolean haveDefaults;

    Amounts(Forecast forecast, Numbers numbers) {
        this.numbers = numbers;
        this.calls = forecast.taken();
        this.haveDefaults = forecast.unknowns().withoutDefault() == 0;
    }

    /** So many calls. */
    Written calls(Bounds bounds) {
        return written(bounds, numbers::whole, TO);
    }

    /** So many more. */
    Written difference(Bounds bounds) {
        return written(bounds, numbers::signed, SIGNED_TO);
    }

    /** As a share of all calls, in per cent. */
    Written share(Bounds bounds) {
        Written written = written(bounds, number -> numbers.percentNumber(ofAll(number)), TO);
        return new Written(written.main + PERCENT, written.range.map(range -> range + PERCENT));
    }

    /** So many calls, and their share. */
    Written callsAndShare(Bounds bounds) {
        return calls(bounds).with(share(bounds), "");
    }

    /** So many more, and by how many percentage points their share is greater. */
    Written differenceAndPoints(Bounds bounds, String points) {
        return difference(bounds)
                .with(written(bounds, number -> numbers.points(ofAll(number)), SIGNED_TO), Numbers.NO_BREAK + points);
    }

    private double ofAll(long number) {
        return calls == 0 ? 0 : (double) number / calls;
    }

    /** A number to draw where one is wanted. Calls without a decision by default are in none by default. */
    static long drawn(Bounds bounds) {
        return Math.max(bounds.low(), Math.min(bounds.high(), bounds.byDefault()));
    }

    private Written written(Bounds bounds, Function<Long, String> writing, String to) {
        String low = writing.apply(bounds.low());
        if (bounds.areOne()) {
            return new Written(low, Optional.empty());
        }
        String high = writing.apply(bounds.high());
        String range = low.equals(high) ? low : low + to + high;
        return haveDefaults
                ? new Written(writing.apply(bounds.byDefault()), Optional.of(range))
                : new Written(range, Optional.empty());
    }
}

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

        String text() {
            return main + range.map(bounds -> " (" + bounds + ")").orElse("");
        }
    }

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
        return written(bounds, numbers::whole);
    }

    /** So many more. */
    Written difference(Bounds bounds) {
        return written(bounds, numbers::signed);
    }

    /** As a share of all calls, in per cent. */
    Written share(Bounds bounds) {
        Written written = written(bounds, number -> numbers.percentNumber(ofAll(number)));
        return new Written(written.main + Numbers.NO_BREAK + '%', written.range);
    }

    /** As a share of all calls that is greater, in percentage points. */
    Written points(Bounds bounds) {
        return written(bounds, number -> numbers.points(ofAll(number)));
    }

    private double ofAll(long number) {
        return calls == 0 ? 0 : (double) number / calls;
    }

    /** A number to draw where one is wanted. Calls without a decision by default are in none by default. */
    static long drawn(Bounds bounds) {
        return Math.max(bounds.low(), Math.min(bounds.high(), bounds.byDefault()));
    }

    private Written written(Bounds bounds, Function<Long, String> writing) {
        String low = writing.apply(bounds.low());
        if (bounds.areOne()) {
            return new Written(low, Optional.empty());
        }
        String range = Numbers.range(low, writing.apply(bounds.high()));
        return haveDefaults
                ? new Written(writing.apply(bounds.byDefault()), Optional.of(range))
                : new Written(range, Optional.empty());
    }
}

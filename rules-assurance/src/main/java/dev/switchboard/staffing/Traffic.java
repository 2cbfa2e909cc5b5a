package dev.switchboard.staffing;

/**
 * Calls that come to a line.
 *
 * @param calls how many an interval; on average, so it need not be a whole number
 * @param interval the interval's length, in seconds
 * @param handling how long a person is busy with a call, wrapping up included, in seconds
 */
public record Traffic(double calls, double interval, double handling) {

    /** Half an hour, in seconds: the interval by which contact centres plan. */
    public static final double HALF_HOUR = 1_800;

    /** Nobody has as many people; who gets here has mixed up units. */
    private static final double MOST_LOAD = 100_000;

    public Traffic {
        Arguments.notNegative("calls", calls);
        Arguments.positive("interval", interval);
        Arguments.positive("handling", handling);
        if (calls * handling / interval > MOST_LOAD) {
            throw new IllegalArgumentException(
                    "`calls`: got %s in %s s, each of %s s: more than %s at once; times are in seconds"
                            .formatted(calls, interval, handling, MOST_LOAD));
        }
    }

    /** So many calls in half an hour. */
    public static Traffic inHalfHour(double calls, double handling) {
        return new Traffic(calls, HALF_HOUR, handling);
    }

    /** How many calls would be handled at once on average if nobody had to wait, in erlangs. */
    public double load() {
        return calls * handling / interval;
    }
}

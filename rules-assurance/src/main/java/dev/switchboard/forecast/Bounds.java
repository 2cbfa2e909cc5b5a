package dev.switchboard.forecast;

/**
 * A number of calls where facts of some are unknown.
 *
 * @param low what it is at least, whatever these facts are
 * @param byDefault what it is if each of these facts is what the catalogues take it to be when it is not stated
 * @param high what it is at most
 */
public record Bounds(long low, long byDefault, long high) {

    public static final Bounds NONE = new Bounds(0, 0, 0);

    /** Whether the unknown facts make no difference. */
    public boolean areOne() {
        return low == high;
    }

    /** These and others. */
    public Bounds plus(Bounds others) {
        return new Bounds(low + others.low, byDefault + others.byDefault, high + others.high);
    }

    /** As many times as there are calls. */
    Bounds times(long calls) {
        return new Bounds(low * calls, byDefault * calls, high * calls);
    }
}

package dev.switchboard.staffing;

/**
 * How many people a load takes at the phone, as a band: the truth is mostly between callers who give up and callers who never do.
 * Mostly the second takes more; where people give up sooner than they have to be answered, it is the other way round.
 *
 * @param erlangA if callers give up
 * @param erlangC if they never do
 */
public record Need(int erlangA, int erlangC) {

    /** What no calls take. */
    public static final Need NOBODY = new Need(0, 0);

    /** The end of the band with fewer people. */
    public int least() {
        return Math.min(erlangA, erlangC);
    }

    /** The end of the band with more people. */
    public int most() {
        return Math.max(erlangA, erlangC);
    }
}

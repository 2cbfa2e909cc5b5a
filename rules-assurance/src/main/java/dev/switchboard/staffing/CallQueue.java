package dev.switchboard.staffing;

/**
 * What callers meet at a line where calls come at random, take times at random, and are answered in the order in which they came
 * by whoever is free. Shares are of all calls, those included that nobody had to wait for.
 */
public sealed interface CallQueue permits ErlangA, ErlangC {

    /** The share of calls that find everybody busy. */
    double waiting();

    /**
     * The share of calls that are answered by then. Whoever has given up by then, or later, is not.
     *
     * @param seconds from the moment of the call on; 0 for at once
     */
    double answeredWithin(double seconds);

    /** How long a call waits until it is answered or given up, in seconds; infinite where more comes than can be answered. */
    double meanWait();

    /** The share of calls that are given up. */
    double abandonment();

    /** The share of their time that people are busy with calls. */
    double occupancy();
}

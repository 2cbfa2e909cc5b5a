package dev.switchboard.synthetic;

/**
 * When calls come: so many in all, in the order of time, each in one of some minutes as likely as that weighs. The first of some
 * calls that come evenly at random comes where a power of a random share says, and the others come evenly behind it; so no call has to
 * be kept until all are there.
 */
final class Arrivals {

    private final double[] until;
    private final int last;
    private final Dice dice;
    private long calls;
    private int minute;

    /** The share of all weight that is behind the last call. */
    private double left = 1;

    /**
     * None has come yet.
     *
     * @param weights of the minutes, one or more of them above 0
     */
    Arrivals(double[] weights, long calls, Dice dice) {
        this.until = new double[weights.length];
        this.calls = calls;
        this.dice = dice;
        double sum = 0;
        int lastOpen = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            until[i] = sum;
            lastOpen = weights[i] > 0 ? i : lastOpen;
        }
        this.last = lastOpen;
    }

    boolean hasNext() {
        return calls > 0;
    }

    /** The minute of the next call, not before that of the last. */
    int next() {
        // StrictMath gives the same bits on every machine.
        left *= StrictMath.pow(1 - dice.share(), 1.0 / calls);
        calls--;
        double at = (1 - left) * until[last];
        while (minute < last && until[minute] <= at) {
            minute++;
        }
        return minute;
    }
}

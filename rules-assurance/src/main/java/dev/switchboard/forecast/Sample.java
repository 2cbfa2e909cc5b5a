package dev.switchboard.forecast;

/**
 * How far the figures of a log may be from those of all calls, where the log is a simple random sample of them. Intervals hold the true
 * share in 95 of 100 samples. Unknown facts have nothing to do with it: see {@link Bounds}.
 *
 * @param calls how many calls the sample has
 * @param of how many calls there are, those of the sample among them
 */
public record Sample(long calls, long of) {

    /** The 97.5th percentile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * @throws IllegalArgumentException if there are not as many calls as the sample has, or none
     */
    public Sample {
        if (calls < 1 || of < calls) {
            throw new IllegalArgumentException("a sample of %s calls out of %s".formatted(calls, of));
        }
    }

    /** A share of all calls, between -1 and 1, and how low and high it may be. */
    public record Interval(double low, double share, double high) {}

    /**
     * The share of calls of which the sample has so many: E. B. Wilson, "Probable inference, the law of succession, and statistical
     * inference", 1927.
     */
    public Interval share(long count) {
        double share = (double) count / calls;
        if (isAll()) {
            return new Interval(share, share, share);
        }
        double size = effective();
        double square = Z * Z / size;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / size + square / (4 * size));
        return new Interval(Math.min(share, middle - half), share, Math.max(share, middle + half));
    }

    /**
     * By how much a share changes when the same calls are decided twice: A. Agresti, Y. Min, "Simple improved confidence intervals for
     * comparing matched proportions", 2005, which adds half a call to each of the four kinds.
     *
     * @param gained calls of the sample that count afterwards alone
     * @param lost calls of the sample that counted before alone
     */
    public Interval difference(long gained, long lost) {
        double share = (double) (gained - lost) / calls;
        if (isAll()) {
            return new Interval(share, share, share);
        }
        double size = effective() + 2;
        double scale = effective() / calls;
        double more = (gained * scale + 0.5) / size;
        double fewer = (lost * scale + 0.5) / size;
        double middle = more - fewer;
        double half = Z * Math.sqrt((more + fewer - middle * middle) / size);
        return new Interval(Math.min(share, middle - half), share, Math.max(share, middle + half));
    }

    private boolean isAll() {
        return calls == of;
    }

    /** A sample without replacement says as much as a larger one with it: the finite population correction. */
    private double effective() {
        return calls * ((double) (of - 1) / (of - calls));
    }
}

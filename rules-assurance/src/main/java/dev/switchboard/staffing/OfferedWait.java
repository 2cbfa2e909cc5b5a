package dev.switchboard.staffing;

import java.util.function.DoubleUnaryOperator;

/**
 * How long a call would have to wait if its caller never gave up, where the others do. The time unit is the handling time.
 *
 * <p>The wait is 0 where somebody is free, and otherwise {@code x} with the density {@code C exp(g(x))}, where {@code g(x) = load (1 -
 * exp(-i x)) / i - n x} and {@code i} is the impatience (F. Baccelli and G. Hebuterne, "On queues with impatient customers", 1981; for
 * exponential patience also A. Mandelbaum and S. Zeltyn, "The Palm/Erlang-A queue", 2005). {@code C} follows from Erlang's loss formula for
 * one person less. The integrals are incomplete gamma functions; they are taken here over panels on which the integrand is smooth, from
 * its peak on, so that no number in between is larger than the result's own parts, however many people there are.
 */
final class OfferedWait {

    /** How far below its peak the integrand is left out: exp(-50) of it. */
    private static final double DEPTH = 50;

    /** What may be left out at the far end, relative to what has been added. */
    private static final double NEGLIGIBLE = 1e-18;

    /** From here on nobody is left who would give up: exp(-40). */
    private static final double NOBODY_LEFT = 40;

    /** By how much the logarithm of the integrand may fall within a panel: the rule of ten points is then exact to a double's digits. */
    private static final double STEEPEST = 3;

    private static final GaussLegendre PANEL = GaussLegendre.TEN;

    private final int agents;
    private final double impatience;

    /** Where the integrand has its peak: 0 unless more comes than can be answered. */
    private final double peak;

    /** The rate of calls whose callers would still wait at the peak. */
    private final double rate;

    private final double atOnce;
    private final double waits;

    /**
     * A wait.
     *
     * @param load above 0
     * @param impatience the handling time divided by the patience
     */
    OfferedWait(double load, int agents, double impatience) {
        this.agents = agents;
        this.impatience = impatience;
        peak = Math.max(0, Math.log(load / agents) / impatience);
        rate = Math.min(load, agents);
        atOnce = Math.min(integrand(-peak) * ErlangB.inverse(load, agents - 1) / load, Double.MAX_VALUE / 2);
        waits = integral(x -> 1, Double.POSITIVE_INFINITY);
    }

    /** The share of calls that find everybody busy. */
    double waiting() {
        return waits / (atOnce + waits);
    }

    /** The share of calls that are given up. */
    double givenUp() {
        return integral(x -> -Math.expm1(-impatience * x), Double.POSITIVE_INFINITY) / (atOnce + waits);
    }

    /** The share of calls that are answered, as exact where it is small as the share of the others is where that is. */
    double answered() {
        double answered = integral(x -> Math.exp(-impatience * x), Double.POSITIVE_INFINITY);
        return (atOnce + answered) / (atOnce + waits);
    }

    /** The share of calls that are not answered by then. */
    double lateOrGivenUp(double time) {
        double answered = integral(x -> Math.exp(-impatience * x), time);
        return Math.max(0, waits - answered) / (atOnce + waits);
    }

    /** The density at a distance from its peak, relative to that at the peak. */
    private double integrand(double y) {
        return Math.exp((rate - agents) * y - rate * fallenBehind(impatience * y) / impatience);
    }

    /** {@code u - (1 - exp(-u))}, near 0 by its series, since the difference would have no digits left. */
    private static double fallenBehind(double u) {
        if (Math.abs(u) > 0.5) {
            return u + Math.expm1(-u);
        }
        double term = u * u / 2;
        double sum = term;
        for (int k = 3; Math.abs(term) > 1e-17 * sum; k++) {
            term *= -u / k;
            sum += term;
        }
        return sum;
    }

    /** What a function of the wait adds up to, over all waits above 0 and up to a limit. The function has values from 0 to 1. */
    private double integral(DoubleUnaryOperator of, double limit) {
        double end = limit - peak;
        double from = -Math.min(peak, reach());
        double sum = 0;
        boolean isDone = from >= end;
        while (!isDone) {
            double to = Math.min(end, from + panel(from));
            sum += PANEL.integral(y -> of.applyAsDouble(peak + y) * integrand(y), from, to);
            from = to;
            isDone = from >= end || isNegligibleFrom(from, sum);
        }
        return sum;
    }

    /** The logarithm of the integrand is concave: behind the peak the integrand falls at least as fast as an exponential by its slope. */
    private boolean isNegligibleFrom(double y, double sum) {
        double slope = slope(y);
        return slope < 0 && integrand(y) <= -slope * sum * NEGLIGIBLE;
    }

    /** How far before the peak the integrand begins to matter: both bounds are of {@code exp(s) - 1 - s}, from below. */
    private double reach() {
        double gaussian = Math.sqrt(2 * DEPTH * impatience / agents);
        double exponential = Math.max(2, Math.log(4 * DEPTH * impatience / agents));
        return Math.min(gaussian, exponential) / impatience;
    }

    private double slope(double y) {
        return rate * Math.exp(-impatience * y) - agents;
    }

    /** How wide the panel may be that begins here. */
    private double panel(double y) {
        double curvature = rate * impatience * Math.exp(-impatience * y);
        double smooth = Math.min(STEEPEST / Math.abs(slope(y)), 1 / Math.sqrt(curvature));
        return impatience * y < NOBODY_LEFT ? Math.min(smooth, 2 / impatience) : smooth;
    }
}

package dev.switchboard.staffing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The same queues by their states, one by one with forty digits, and by what becomes of a caller from each: slow, and nothing in
 * it is the formulas'. The time unit is the handling time; patience of 0 stands for people who never give up.
 */
final class BirthDeathChain {

    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-30");

    private final double load;
    private final int agents;
    private final double impatience;

    /** From one call on that waits, how likely as many or more wait as the place says; then these by themselves. */
    private final double[] queued;

    private final BigDecimal total;

    BirthDeathChain(double load, int agents, double impatience) {
        this.load = load;
        this.agents = agents;
        this.impatience = impatience;
        List<BigDecimal> weights = new ArrayList<>(List.of(BigDecimal.ONE));
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal last = BigDecimal.ONE;
        BigDecimal arrivals = new BigDecimal(load);
        for (int state = 1; state <= agents || leaving(state) <= load || matters(last, sum); state++) {
            last = last.multiply(arrivals, DIGITS).divide(leaving(state, DIGITS), DIGITS);
            weights.add(last);
            sum = sum.add(last, DIGITS);
        }
        total = sum;
        queued = weights.stream()
                .skip(agents)
                .mapToDouble(weight -> weight.divide(total, DIGITS).doubleValue())
                .toArray();
    }

    private static boolean matters(BigDecimal last, BigDecimal sum) {
        return last.compareTo(sum.multiply(NEGLIGIBLE)) > 0;
    }

    private double leaving(int state) {
        return Math.min(state, agents) + Math.max(0, state - agents) * impatience;
    }

    private BigDecimal leaving(int state, MathContext digits) {
        BigDecimal impatient = new BigDecimal(impatience).multiply(new BigDecimal(Math.max(0, state - agents)), digits);
        return impatient.add(new BigDecimal(Math.min(state, agents)), digits);
    }

    double waiting() {
        double sum = 0;
        for (double share : queued) {
            sum += share;
        }
        return sum;
    }

    /** How many wait on average. */
    double inQueue() {
        double sum = 0;
        for (int i = 1; i < queued.length; i++) {
            sum += i * queued[i];
        }
        return sum;
    }

    double abandonment() {
        return inQueue() * impatience / load;
    }

    double meanWait() {
        return inQueue() / load;
    }

    double occupancy() {
        double idle = 0;
        double weight = 1 / total.doubleValue();
        BigDecimal exact = BigDecimal.ONE.divide(total, DIGITS);
        for (int state = 0; state < agents; state++) {
            weight = exact.doubleValue();
            idle += weight * (agents - state);
            exact = exact.multiply(new BigDecimal(load), DIGITS).divide(new BigDecimal(state + 1), DIGITS);
        }
        return 1 - idle / agents;
    }

    /**
     * A caller who comes when as many wait as the place says moves up whenever one before leaves, and gives up at the same rate as any
     * other: the chain of these places, made one of equal steps (uniformisation), in pieces short enough for the weights of a Poisson number.
     */
    double answeredWithin(double time) {
        double[] places = queued.clone();
        double answered = 1 - waiting();
        double fastest = agents + (places.length + 1) * impatience;
        int pieces = (int) Math.ceil(fastest * time / 50);
        for (int piece = 0; piece < pieces; piece++) {
            answered += move(places, fastest, fastest * time / pieces);
        }
        return answered;
    }

    private double move(double[] places, double fastest, double steps) {
        double[] moved = new double[places.length];
        double[] now = places.clone();
        double weight = Math.exp(-steps);
        double left = 1;
        double answered = 0;
        double answeredNow = 0;
        for (int step = 1; left > 1e-17; step++) {
            for (int i = 0; i < now.length; i++) {
                moved[i] += weight * now[i];
            }
            answered += weight * answeredNow;
            left -= weight;
            if (weight < 1e-18 && step > steps) {
                break;
            }
            answeredNow += now[0] * agents / fastest;
            for (int i = 0; i < now.length; i++) {
                double from = i + 1 < now.length ? now[i + 1] * (agents + (i + 1) * impatience) / fastest : 0;
                now[i] = now[i] * (1 - (agents + (i + 1) * impatience) / fastest) + from;
            }
            weight *= steps / step;
        }
        System.arraycopy(moved, 0, places, 0, places.length);
        return answered;
    }
}

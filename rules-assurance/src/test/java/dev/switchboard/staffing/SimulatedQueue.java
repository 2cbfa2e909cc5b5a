package dev.switchboard.staffing;

import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Calls that come one by one, wait, give up or are answered, by the dice. Who would have to wait longer than they are ready to never
 * takes anybody's time, so that the calls can be followed in the order in which they come. The results come in batches, whose
 * scatter shows how far they can be off.
 */
final class SimulatedQueue {

    static final int BATCHES = 40;

    private static final int CALLS_A_BATCH = 20_000;

    /** A mean, and how far it is off in two of three cases. */
    record Estimate(double mean, double error) {}

    private final SplittableRandom dice;
    private final double between;
    private final double handling;
    private final double patience;
    private final PriorityQueue<Double> free = new PriorityQueue<>();
    private final double[][] found = new double[5][BATCHES];

    /** @param patience infinite for people who never give up */
    SimulatedQueue(long seed, Traffic traffic, int agents, double patience, double target) {
        this.dice = new SplittableRandom(seed);
        this.between = traffic.interval() / traffic.calls();
        this.handling = traffic.handling();
        this.patience = patience;
        for (int i = 0; i < agents; i++) {
            free.add(0.0);
        }
        double now = batch(0, target, new double[5]); // until it has forgotten how it began
        for (int batch = 0; batch < BATCHES; batch++) {
            double[] sums = new double[5];
            double end = batch(now, target, sums);
            for (int measure = 0; measure < 4; measure++) {
                found[measure][batch] = sums[measure] / CALLS_A_BATCH;
            }
            found[4][batch] = sums[4] / agents / (end - now);
            now = end;
        }
    }

    Estimate waiting() {
        return estimate(found[0]);
    }

    Estimate answeredInTime() {
        return estimate(found[1]);
    }

    Estimate meanWait() {
        return estimate(found[2]);
    }

    Estimate abandonment() {
        return estimate(found[3]);
    }

    Estimate occupancy() {
        return estimate(found[4]);
    }

    private double batch(double start, double target, double[] sums) {
        double now = start;
        for (int call = 0; call < CALLS_A_BATCH; call++) {
            now += random(between);
            double wait = Math.max(0, free.element() - now);
            double ready = Double.isInfinite(patience) ? patience : random(patience);
            sums[0] += wait > 0 ? 1 : 0;
            sums[2] += Math.min(wait, ready);
            if (wait > ready) {
                sums[3]++;
            } else {
                double takes = random(handling);
                free.remove();
                free.add(now + wait + takes);
                sums[1] += wait <= target ? 1 : 0;
                sums[4] += takes;
            }
        }
        return now;
    }

    private double random(double mean) {
        return -mean * Math.log(1 - dice.nextDouble());
    }

    private static Estimate estimate(double[] batches) {
        double mean = 0;
        for (double each : batches) {
            mean += each / batches.length;
        }
        double scatter = 0;
        for (double each : batches) {
            scatter += (each - mean) * (each - mean);
        }
        return new Estimate(mean, Math.sqrt(scatter / (batches.length - 1) / batches.length));
    }
}

package dev.switchboard.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntUnaryOperator;

/** The time that this thread has a processor for: other work on the machine disturbs it less than the clock. */
final class ProcessorTime {

    /** Long enough to be measured, short enough for many turns. */
    private static final long TURN = 150_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** So far, in nanoseconds. */
    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /**
     * What one of many decisions takes, in nanoseconds: all are made in turn, again and again.
     *
     * @param decide makes the decision of a number and reads it, which gives something else than zero
     */
    static double ofEach(int count, IntUnaryOperator decide) {
        int all = 0;
        long decided = 0;
        long begin = now();
        long end = begin;
        while (end - begin < TURN) {
            for (int i = 0; i < count; i++) {
                all += decide.applyAsInt(i);
            }
            decided += count;
            end = now();
        }
        if (all == 0) {
            throw new IllegalStateException("nothing was decided");
        }
        return (end - begin) / (double) decided;
    }
}

package dev.switchboard.micrometer;

/**
 * Takes one decision in so many. Threads count apart from each other, roughly: where two share a count, a few may be lost, or be
 * taken too many.
 */
final class Sample {

    private static final int STRIPES = 64;
    private static final int APART = 16; // ints in a cache line, so that threads do not wait for each other's

    private final int oneIn;
    private final int[] counts = new int[STRIPES * APART];

    Sample(int oneIn) {
        this.oneIn = oneIn;
    }

    /** Whether this thread's next decision is one to take. */
    boolean isNext() {
        return counts[stripe()] == 0;
    }

    /** Counts a decision of this thread, and says whether it is one to take. */
    boolean take() {
        int stripe = stripe();
        int count = counts[stripe];
        counts[stripe] = count + 1 >= oneIn ? 0 : count + 1;
        return count == 0;
    }

    private static int stripe() {
        return (int) (Thread.currentThread().getId() & (STRIPES - 1)) * APART;
    }
}

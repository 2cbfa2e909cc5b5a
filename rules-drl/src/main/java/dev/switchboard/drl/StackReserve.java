package dev.switchboard.drl;

/**
 * Makes sure, before anything is taken, that there is stack enough to give it back. A decision that runs out of stack does so
 * within Drools, deep below us; by the time it is back with us, what was reserved here is free again.
 */
final class StackReserve {

    /** Calls within each other: many times what giving back takes. */
    private static final int CALLS = 100;

    private StackReserve() {}

    /**
     * @throws StackOverflowError if there is not
     */
    static void require() {
        if (deeper(CALLS, 1, 2, 3) < 0) {
            throw new AssertionError("never");
        }
    }

    /** Its numbers are there to take room. */
    private static long deeper(int calls, long one, long two, long three) {
        return calls == 0 ? 0 : (deeper(calls - 1, two, three, one) + one + two + three) & Long.MAX_VALUE;
    }
}

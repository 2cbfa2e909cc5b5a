package dev.switchboard.staffing;

/** The share of calls that are lost where nobody can wait; what the queues are calculated from. */
final class ErlangB {

    private ErlangB() {}

    /**
     * One divided by the share: A. K. Erlang's formula of 1917 by the recursion on its inverse (D. L. Jagerman, "Some properties of the
     * Erlang loss function", 1974). All that is added is positive, so that nothing cancels out; where the share is below what a
     * double holds, the inverse is infinite.
     *
     * @param load in erlangs, above 0
     * @param lines 0 or more
     */
    static double inverse(double load, int lines) {
        double inverse = 1;
        for (int line = 1; line <= lines && inverse < Double.POSITIVE_INFINITY; line++) {
            inverse = 1 + line / load * inverse;
        }
        return inverse;
    }
}

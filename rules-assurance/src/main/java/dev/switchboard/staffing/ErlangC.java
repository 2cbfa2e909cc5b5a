package dev.switchboard.staffing;

/**
 * M/M/n: everybody waits until answered (A. K. Erlang, 1917). For planning that is the cautious end, since nobody who has given
 * up makes room for the others.
 *
 * @param agents how many people answer, 1 or more
 */
public record ErlangC(Traffic traffic, int agents) implements CallQueue {

    public ErlangC {
        Arguments.agents(agents);
    }

    /** By Erlang's loss formula: {@code 1 / C = load / n + (1 - load / n) / B}. */
    @Override
    public double waiting() {
        double load = traffic.load();
        if (load == 0) {
            return 0;
        }
        double busy = load / agents;
        return busy >= 1 ? 1 : 1 / (busy + (1 - busy) * ErlangB.inverse(load, agents));
    }

    @Override
    public double answeredWithin(double seconds) {
        Arguments.notNegative("seconds", seconds);
        double spare = agents - traffic.load();
        return spare <= 0 ? 0 : 1 - waiting() * Math.exp(-spare * seconds / traffic.handling());
    }

    @Override
    public double meanWait() {
        double spare = agents - traffic.load();
        return spare <= 0 ? Double.POSITIVE_INFINITY : waiting() * traffic.handling() / spare;
    }

    @Override
    public double abandonment() {
        return 0;
    }

    @Override
    public double occupancy() {
        return Math.min(1, traffic.load() / agents);
    }
}

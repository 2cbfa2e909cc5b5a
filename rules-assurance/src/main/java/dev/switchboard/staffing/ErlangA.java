package dev.switchboard.staffing;

/**
 * M/M/n+M: who waits gives up after a time that is random as well (C. Palm, "Research on telephone traffic carried by full
 * availability groups", 1957; O. Garnett, A. Mandelbaum and M. Reiman, "Designing a call center with impatient customers", 2002). Also
 * where more comes than can be answered this has an answer: the queue grows until as many give up.
 *
 * @param agents how many people answer, 1 or more
 * @param patience how long people are ready to wait on average, in seconds
 */
public record ErlangA(Traffic traffic, int agents, double patience) implements CallQueue {

    public ErlangA {
        Arguments.agents(agents);
        Arguments.positive("patience", patience);
    }

    @Override
    public double waiting() {
        return traffic.load() == 0 ? 0 : offered().waiting();
    }

    @Override
    public double answeredWithin(double seconds) {
        Arguments.notNegative("seconds", seconds);
        return traffic.load() == 0 ? 1 : 1 - offered().lateOrGivenUp(seconds / traffic.handling());
    }

    /** Whoever waits gives up at the same rate at every moment, so that the mean wait follows from how many do. */
    @Override
    public double meanWait() {
        return abandonment() * patience;
    }

    @Override
    public double abandonment() {
        return traffic.load() == 0 ? 0 : offered().givenUp();
    }

    @Override
    public double occupancy() {
        double load = traffic.load();
        return load == 0 ? 0 : Math.min(1, load * offered().answered() / agents);
    }

    private OfferedWait offered() {
        return new OfferedWait(traffic.load(), agents, traffic.handling() / patience);
    }
}

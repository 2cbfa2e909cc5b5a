package dev.switchboard.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas against what happens to 800,000 calls: four standard errors, which chance exceeds once in some 10,000 times. */
class ErlangSimulatedTest {

    private static final double HANDLING = 180;
    private static final double TARGET = 20;

    @ParameterizedTest
    @CsvSource({
        "1, 14, 10, 300",
        "2, 1, 0.3, 60",
        "3, 2, 5, 30",
        "4, 60, 58, 120",
        "5, 60, 75, 600",
        "6, 400, 390, 200",
        "7, 3, 2.5, 20"
    })
    void withAbandonment(long seed, int agents, double load, double patience) {
        Traffic traffic = Traffic.inHalfHour(load * Traffic.HALF_HOUR / HANDLING, HANDLING);
        SimulatedQueue happened = new SimulatedQueue(seed, traffic, agents, patience, TARGET);

        isWithin(new ErlangA(traffic, agents, patience), happened);
    }

    @ParameterizedTest
    @CsvSource({"1, 14, 10", "2, 1, 0.5", "3, 3, 2.4", "4, 60, 54", "5, 400, 380"})
    void withoutAbandonment(long seed, int agents, double load) {
        Traffic traffic = Traffic.inHalfHour(load * Traffic.HALF_HOUR / HANDLING, HANDLING);
        SimulatedQueue happened = new SimulatedQueue(seed, traffic, agents, Double.POSITIVE_INFINITY, TARGET);

        isWithin(new ErlangC(traffic, agents), happened);
    }

    private static void isWithin(CallQueue queue, SimulatedQueue happened) {
        near("waiting", queue.waiting(), happened.waiting());
        near("answered in time", queue.answeredWithin(TARGET), happened.answeredInTime());
        near("mean wait", queue.meanWait(), happened.meanWait());
        near("abandonment", queue.abandonment(), happened.abandonment());
        near("occupancy", queue.occupancy(), happened.occupancy());
    }

    private static void near(String measure, double formula, SimulatedQueue.Estimate happened) {
        assertThat(formula).as(measure).isCloseTo(happened.mean(), within(4 * happened.error() + 1e-12));
        assertThat(happened.error()).as("%s tells something", measure).isLessThan(0.1 * Math.max(0.05, formula));
    }
}

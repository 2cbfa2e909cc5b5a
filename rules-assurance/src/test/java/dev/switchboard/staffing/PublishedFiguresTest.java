package dev.switchboard.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that others have published, each with its source, to the digits that are printed there. */
class PublishedFiguresTest {

    private static final double MINUTE = 60;

    /** "Carrier Grade Voice over IP", second edition, appendix A: the erlangs that so many channels carry, to one decimal. */
    @ParameterizedTest
    @CsvSource({
        "10, 0.0001, 2.3", "10, 0.0005, 2.8", "10, 0.001, 3.1", "10, 0.002, 3.4", "10, 0.003, 3.6", "9, 0.01, 3.8",
        "9, 0.05, 5.4", "8, 0.02, 3.6", "7, 0.0001, 1.1", "5, 0.03, 1.9", "5, 0.05, 2.2", "4, 0.01, 0.9"
    })
    void channelsThatCarryALoad(int channels, double lost, double load) {
        assertThat(1 / ErlangB.inverse(load + 0.05, channels)).isGreaterThan(lost);
        assertThat(1 / ErlangB.inverse(load - 0.05, channels)).isLessThan(lost);
    }

    /** Westbay Engineers' manual of their calculators: 15 lines lose one call in a hundred of 8.108 erlangs. */
    @Test
    void linesThatLoseOneCallInAHundred() {
        assertThat(1 / ErlangB.inverse(8.108, 15)).isCloseTo(0.01, within(0.000_01));
    }

    /** The example data of the blocking calculator of codingace.net. */
    @ParameterizedTest
    @CsvSource({"8, 10, 12.1661", "10, 12, 11.9739", "12.5, 15, 10.0489", "15, 18, 8.6169", "18, 22, 6.5451"})
    void shareOfCallsThatIsLost(double load, int channels, double percent) {
        assertThat(100 / ErlangB.inverse(load, channels)).isCloseTo(percent, within(0.000_05));
    }

    /** The README of the package ErlangC 0.1.0 on CRAN, and that of pyworkforce 0.1.0 on PyPI. */
    @Test
    void aHundredCallsWithoutAbandonment() {
        ErlangC queue = new ErlangC(Traffic.inHalfHour(100, 180), 14);

        assertThat(queue.waiting()).isCloseTo(0.174_131_933_595_049_8, within(1e-14));
        assertThat(queue.answeredWithin(20)).isCloseTo(0.888_350_019_179_466_9, within(1e-14));
        assertThat(queue.meanWait()).isCloseTo(7.835_937_011_777_24, within(1e-12));
        assertThat(queue.occupancy()).isCloseTo(0.714_285_7, within(1e-7));
        assertThat(new ErlangC(queue.traffic(), 11).waiting()).isCloseTo(0.682_118_2, within(1e-7));
        assertThat(Agents.needed(Target.answered(0.8, 20), agents -> new ErlangC(queue.traffic(), agents), 0, 10))
                .isEqualTo(14);
    }

    /** The figure that the issue asks for. */
    @Test
    void aHundredCallsWithAbandonment() {
        ErlangA queue = new ErlangA(Traffic.inHalfHour(100, 180), 14, 5 * MINUTE);

        assertThat(queue.waiting()).isCloseTo(0.14526, within(0.000_005));
        assertThat(queue.abandonment()).isCloseTo(0.013984, within(0.000_000_5));
    }

    /** The guide of pyworkforce, which solves the chain of states: the digits that it prints are cut, not rounded. */
    @Test
    void thePeopleThatAHundredCallsTake() {
        Traffic traffic = Traffic.inHalfHour(100, 180);
        Target target = new Target(0.8, 20, 0.05, 0.85);
        int agents = Agents.needed(target, some -> new ErlangA(traffic, some, 5 * MINUTE), 0, 10);
        ErlangA queue = new ErlangA(traffic, agents, 5 * MINUTE);

        assertThat(agents).isEqualTo(13);
        assertThat(queue.answeredWithin(20)).isBetween(0.858, 0.859);
        assertThat(queue.occupancy()).isBetween(0.750, 0.751);
        assertThat(queue.waiting()).isBetween(0.2257, 0.227);
        assertThat(queue.abandonment()).isBetween(0.0249, 0.026);
        assertThat(queue.meanWait() / MINUTE).isBetween(0.1248, 0.126);
    }

    /**
     * N. Gans, G. Koole and A. Mandelbaum, "Telephone call centers: tutorial, review, and research prospects", 2003: 48 calls a minute of
     * a minute each, 50 people, patience of two minutes.
     */
    @Test
    void fiftyPeopleWithAndWithoutAbandonment() {
        Traffic traffic = new Traffic(48, MINUTE, MINUTE);
        ErlangC patient = new ErlangC(traffic, 50);
        ErlangA impatient = new ErlangA(traffic, 50, 2 * MINUTE);

        assertThat(patient.meanWait()).isCloseTo(20.8, within(0.05));
        assertThat(patient.answeredWithin(58.1)).isCloseTo(0.9, within(0.000_5));
        assertThat(patient.occupancy()).isCloseTo(0.96, within(0.005));
        assertThat(impatient.abandonment()).isCloseTo(0.031, within(0.000_5));
        assertThat(impatient.meanWait()).isCloseTo(3.7, within(0.05));
        assertThat(impatient.occupancy()).isCloseTo(0.93, within(0.005));
    }
}

package dev.switchboard.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.switchboard.staffing.Shrinking.Situation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of any queue, on random ones. */
class ErlangPropertiesTest {

    /** What rounding may do. */
    private static final double SLACK = 1e-12;

    @Test
    void onePersonMoreNeverMakesItWorse() {
        Shrinking.check(given -> {
            Situation more = given.with(given.agents() + 1, given.load());
            isNoWorse(more.impatient(), given.impatient(), given);
            isNoWorse(more.patient(), given.patient(), given);
            assertThat(more.impatient().occupancy())
                    .isLessThanOrEqualTo(given.impatient().occupancy() + SLACK);
        });
    }

    @Test
    void oneCallMoreNeverMakesItBetter() {
        Shrinking.check(given -> {
            Situation more = given.with(given.agents(), given.load() * 1.01 + 0.001);
            isNoWorse(given.impatient(), more.impatient(), given);
            isNoWorse(given.patient(), more.patient(), given);
            assertThat(more.impatient().occupancy())
                    .isGreaterThanOrEqualTo(given.impatient().occupancy() - SLACK);
        });
    }

    private static void isNoWorse(CallQueue better, CallQueue worse, Situation given) {
        assertThat(better.waiting()).isLessThanOrEqualTo(worse.waiting() + SLACK);
        assertThat(better.abandonment()).isLessThanOrEqualTo(worse.abandonment() + SLACK);
        assertThat(better.meanWait()).isLessThanOrEqualTo(worse.meanWait() * (1 + 1e-9) + SLACK);
        assertThat(better.answeredWithin(given.seconds()))
                .isGreaterThanOrEqualTo(worse.answeredWithin(given.seconds()) - SLACK);
    }

    @Test
    void sharesAreShares() {
        Shrinking.check(given -> {
            ErlangA queue = given.impatient();
            assertThat(Stream.of(queue, given.patient())
                            .flatMap(each -> Stream.of(
                                    each.waiting(),
                                    each.abandonment(),
                                    each.occupancy(),
                                    each.answeredWithin(given.seconds()))))
                    .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
            assertThat(queue.abandonment()).isLessThanOrEqualTo(queue.waiting() + SLACK);
            assertThat(queue.answeredWithin(0)).isCloseTo(1 - queue.waiting(), within(SLACK));
            assertThat(queue.answeredWithin(1e9)).isCloseTo(1 - queue.abandonment(), within(SLACK));
        });
    }

    /** The longer people are ready to wait, the nearer to Erlang C; if nobody is, it is the loss formula. */
    @Test
    void patienceLeadsFromLossesToWaiting() {
        Shrinking.check(given -> {
            Situation spare = given.with(given.agents() + 1, Math.min(given.load(), given.agents()));
            ErlangA endless = new ErlangA(spare.traffic(), spare.agents(), 1e12 * spare.handling());
            ErlangA none = new ErlangA(given.traffic(), given.agents(), 1e-9 * given.handling());

            assertThat(endless.waiting()).isCloseTo(spare.patient().waiting(), within(1e-6));
            assertThat(endless.answeredWithin(given.seconds()))
                    .isCloseTo(spare.patient().answeredWithin(given.seconds()), within(1e-6));
            assertThat(none.abandonment()).isCloseTo(1 / ErlangB.inverse(given.load(), given.agents()), within(1e-6));
        });
    }

    @Test
    void neededIsTheLeastThatIsEnough() {
        Target target = new Target(0.8, 20, 0.05, 0.9);
        Shrinking.check(given -> {
            Traffic traffic = given.traffic();
            int patient = Agents.needed(target, some -> new ErlangC(traffic, some), 0, given.agents());
            int impatient =
                    Agents.needed(target, some -> new ErlangA(traffic, some, given.patience()), 0, given.agents());

            assertThat(target.isMetBy(new ErlangC(traffic, patient))).isTrue();
            assertThat(patient == 1 || !target.isMetBy(new ErlangC(traffic, patient - 1)))
                    .isTrue();
            assertThat(target.isMetBy(new ErlangA(traffic, impatient, given.patience())))
                    .isTrue();
            assertThat(impatient == 1 || !target.isMetBy(new ErlangA(traffic, impatient - 1, given.patience())))
                    .isTrue();
        });
    }
}

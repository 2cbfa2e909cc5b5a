package dev.switchboard.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Numbers that mean nothing are refused, and no calls need nobody. */
class ArgumentsTest {

    private static final Traffic TRAFFIC = Traffic.inHalfHour(100, 180);

    @Test
    void whatMeansNothingIsRefused() {
        refused(() -> Traffic.inHalfHour(-1, 180), "`calls`: got -1.0, expected a number of 0 or more");
        refused(() -> Traffic.inHalfHour(Double.NaN, 180), "`calls`: got NaN");
        refused(() -> Traffic.inHalfHour(1, 0), "`handling`: got 0.0, expected a number above 0");
        refused(() -> new Traffic(1, Double.POSITIVE_INFINITY, 180), "`interval`: got Infinity");
        refused(() -> Traffic.inHalfHour(1e9, 180), "times are in seconds");
        refused(() -> new ErlangC(TRAFFIC, 0), "`agents`: got 0, expected at least 1");
        refused(() -> new ErlangA(TRAFFIC, 1, 0), "`patience`: got 0.0");
        refused(() -> new ErlangC(TRAFFIC, 14).answeredWithin(-1), "`seconds`: got -1.0");
        refused(() -> new ErlangA(TRAFFIC, 14, 300).answeredWithin(Double.NaN), "`seconds`: got NaN");
        refused(() -> Target.answered(80, 20), "`answered`: got 80.0, expected a share between 0 and 1, such as 0.8");
        refused(() -> Target.answered(0.8, -20), "`within`: got -20.0");
        refused(() -> Target.answered(0.8, 20).withAbandonment(0), "`abandonment`: got 0.0");
        refused(
                () -> Target.answered(0.8, 20).withOccupancy(85),
                "`occupancy`: got 85.0, expected a share from 0.01 to 1");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    @Test
    void withoutCallsNobodyWaits() {
        Traffic none = Traffic.inHalfHour(0, 180);

        assertThat(new ErlangC(none, 1).waiting()).isZero();
        assertThat(new ErlangC(none, 1).answeredWithin(0)).isEqualTo(1);
        assertThat(new ErlangA(none, 1, 300).waiting()).isZero();
        assertThat(new ErlangA(none, 1, 300).answeredWithin(0)).isEqualTo(1);
        assertThat(new ErlangA(none, 1, 300).meanWait()).isZero();
        assertThat(new Staffing(new StaffingTerms(Target.answered(0.8, 20), 300, 0.3)).need(none))
                .isEqualTo(Need.NOBODY);
    }

    @Test
    void moreThanCanBeAnsweredNeverIs() {
        ErlangC queue = new ErlangC(TRAFFIC, 10);

        assertThat(queue.waiting()).isEqualTo(1);
        assertThat(queue.answeredWithin(3_600)).isZero();
        assertThat(queue.meanWait()).isInfinite();
        assertThat(queue.occupancy()).isEqualTo(1);
    }
}

package dev.switchboard.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The people that loads take: what is remembered is what would be calculated. */
class StaffingTest {

    private static final Target TARGET = Target.answered(0.8, 20).withOccupancy(0.85);
    private static final StaffingTerms TERMS = new StaffingTerms(TARGET, 300, 0.3);

    /** The examples of pyworkforce for both models: 14 people, 20 paid, and 13 of 19. */
    @Test
    void aHundredCallsTakeThirteenToFourteen() {
        Need need = new Staffing(TERMS).need(Traffic.inHalfHour(100, 180));

        assertThat(need).isEqualTo(new Need(13, 14));
        assertThat(TERMS.paid(need.least())).isEqualTo(19);
        assertThat(TERMS.paid(need.most())).isEqualTo(20);
    }

    /** No decimal fraction is exact: 14 / 0.7 must not become 21. */
    @ParameterizedTest
    @CsvSource({
        "14, 0.3, 20",
        "7, 0.3, 10",
        "7, 0, 7",
        "0, 0.3, 0",
        "1, 0.3, 2",
        "9, 0.1, 10",
        "3, 0.99, 300",
        "1, 0.35, 2"
    })
    void peopleAreWhole(int agents, double shrinkage, int paid) {
        assertThat(new StaffingTerms(TARGET, 300, shrinkage).paid(agents)).isEqualTo(paid);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsRememberedIsWhatWouldBeCalculated(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        Staffing remembering = new Staffing(TERMS);

        for (int i = 0; i < 1_000; i++) {
            double calls = dice.nextBoolean() ? dice.nextInt(300) : dice.nextDouble(300);
            Traffic traffic = Traffic.inHalfHour(calls, dice.nextBoolean() ? 180 : 45);
            assertThat(remembering.need(traffic)).as("%s", traffic).isEqualTo(new Staffing(TERMS).need(traffic));
        }
    }

    /** Where people give up sooner than they have to be answered, Erlang A takes more. */
    @Test
    void theBandHasItsEndsInOrder() {
        StaffingTerms slow = new StaffingTerms(Target.answered(0.98, 600), 30, 0);
        Need need = new Staffing(slow).need(Traffic.inHalfHour(100, 180));

        assertThat(need.erlangA()).isGreaterThan(need.erlangC());
        assertThat(need.least()).isEqualTo(need.erlangC());
        assertThat(need.most()).isEqualTo(need.erlangA());
    }
}

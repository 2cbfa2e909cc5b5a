package dev.switchboard.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random numbers that are the same everywhere. */
class DiceTest {

    /** The first numbers of SplitMix64 for this seed, as the test vectors on Rosetta Code have them. */
    private static final long SEED = 1_234_567;

    private static final Stream<String> PUBLISHED = Stream.of(
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821");

    @Test
    void theyAreThoseOfSplitMix() {
        Dice dice = new Dice(SEED);

        PUBLISHED.forEach(number ->
                assertThat(dice.share()).isEqualTo((Long.parseUnsignedLong(number) >>> 11) / (double) (1L << 53)));
    }

    @Test
    void whatIsProbableComesUpMoreOften() {
        Dice dice = new Dice(1);

        long some = Stream.generate(() -> dice.comesUp(0.3))
                .limit(10_000)
                .filter(up -> up)
                .count();

        assertThat(some).isBetween(2_800L, 3_200L);
        assertThat(dice.comesUp(0)).isFalse();
        assertThat(dice.comesUp(1)).isTrue();
    }
}

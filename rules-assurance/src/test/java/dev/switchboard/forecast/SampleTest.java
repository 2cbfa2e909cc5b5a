package dev.switchboard.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals of shares, against published ones and against samples that are drawn. */
class SampleTest {

    private static final Offset<Double> PRINTED = within(0.00005);
    private static final long ENDLESS = 1L << 52;

    /** R. G. Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void sharesHaveThePublishedIntervals(long count, long calls, double low, double high) {
        Sample.Interval interval = new Sample(calls, ENDLESS).share(count);

        assertThat(interval.low()).isCloseTo(low, PRINTED);
        assertThat(interval.high()).isCloseTo(high, PRINTED);
        assertThat(interval.share()).isEqualTo((double) count / calls);
    }

    @Test
    void allCallsAreCertain() {
        assertThat(new Sample(200, 200).share(50)).isEqualTo(new Sample.Interval(0.25, 0.25, 0.25));
        assertThat(new Sample(200, 200).difference(30, 20)).isEqualTo(new Sample.Interval(0.05, 0.05, 0.05));
    }

    @Test
    void halfOfAllCallsSayMoreThanAsManyOfEndlessOnes() {
        Sample.Interval half = new Sample(500, 1_000).share(200);
        Sample.Interval few = new Sample(500, ENDLESS).share(200);

        // The finite population correction: the width shrinks by the root of a half.
        assertThat((half.high() - half.low()) / (few.high() - few.low())).isCloseTo(Math.sqrt(0.5), within(0.01));
    }

    /** Of 2,000 samples of 400 out of 1,600 calls, about 95 in 100 hold the true share and the true difference. */
    @Test
    void nineteenSamplesOfTwentyHoldTheTruth() {
        int all = 1_600;
        int size = 400;
        boolean[] before = new boolean[all];
        boolean[] after = new boolean[all];
        Random random = new Random(7);
        int old = 0;
        int current = 0;
        for (int i = 0; i < all; i++) {
            before[i] = random.nextInt(100) < 30;
            after[i] = random.nextInt(100) < 8 ? !before[i] : before[i];
            old += before[i] ? 1 : 0;
            current += after[i] ? 1 : 0;
        }
        int shares = 0;
        int differences = 0;
        for (int draw = 0; draw < 2_000; draw++) {
            int count = 0;
            int gained = 0;
            int lost = 0;
            int[] order = random.ints(0, all).distinct().limit(size).toArray();
            for (int call : order) {
                count += after[call] ? 1 : 0;
                gained += after[call] && !before[call] ? 1 : 0;
                lost += before[call] && !after[call] ? 1 : 0;
            }
            Sample sample = new Sample(size, all);
            shares += holds(sample.share(count), (double) current / all);
            differences += holds(sample.difference(gained, lost), (double) (current - old) / all);
        }
        assertThat(shares).isBetween(1_860, 1_950);
        assertThat(differences).isBetween(1_860, 1_950);
    }

    private static int holds(Sample.Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    @Test
    void aSampleIsPartOfAllCalls() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sample(11, 10))
                .withMessageContaining("11");
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(0, 10));
    }
}

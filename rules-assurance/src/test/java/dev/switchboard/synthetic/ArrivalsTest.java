package dev.switchboard.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** When calls come. */
class ArrivalsTest {

    private static int[] counts(double[] weights, int calls, long seed) {
        int[] counts = new int[weights.length];
        Arrivals arrivals = new Arrivals(weights, calls, new Dice(seed));
        int last = 0;
        while (arrivals.hasNext()) {
            int minute = arrivals.next();
            assertThat(minute).isGreaterThanOrEqualTo(last);
            last = minute;
            counts[minute]++;
        }
        return counts;
    }

    @Test
    void thereAreAsManyAsAreWantedEachWhereItIsLikely() {
        double[] weights = {1, 2, 0, 3, 4, 0};

        int[] counts = counts(weights, 100_000, 1);

        assertThat(Arrays.stream(counts).sum()).isEqualTo(100_000);
        for (int minute = 0; minute < weights.length; minute++) {
            double expected = weights[minute] * 10_000;
            // Five standard deviations of a binomial count.
            double margin = 5 * Math.sqrt(expected * (1 - weights[minute] / 10));
            assertThat((double) counts[minute]).isBetween(expected - margin, expected + margin);
        }
    }

    /** The first of two calls is below a half with a probability of 3/4, as that of two uniform numbers. */
    @Test
    void theFirstOfFewComesWhenTheFirstOfFewWould() {
        int early = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            early += counts(new double[] {1, 1}, 2, seed * 7_919L)[0] > 0 ? 1 : 0;
        }

        assertThat(early).isBetween(2_860, 3_140);
    }

    @Test
    void oneCallIsEnoughAndOneMinuteToo() {
        assertThat(counts(new double[] {0, 0, 5, 0}, 1, 3)).containsExactly(0, 0, 1, 0);
        assertThat(counts(new double[] {7}, 50, 3)).containsExactly(50);
    }
}

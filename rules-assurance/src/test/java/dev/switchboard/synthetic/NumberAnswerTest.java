package dev.switchboard.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers that callers answer. */
class NumberAnswerTest {

    private static List<Integer> answers(FactType.Scaled type, double rank, Range... asked) {
        List<Values> values = Stream.of(asked).<Values>map(Values.Numbers::of).toList();
        NumberAnswer answer = NumberAnswer.of(type, values);
        Dice dice = new Dice(5);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            answers.add(answer.number(new Caller(rank, 0.5), dice));
        }
        return answers;
    }

    private static long above(List<Integer> answers, int threshold) {
        return answers.stream().filter(answer -> answer >= threshold).count();
    }

    private static FactType.Scaled count(Range range, int unstated) {
        return FactType.count(range, unstated);
    }

    @Test
    void theUsualOneIsTheMostFrequentAndThoseAtAThresholdAreFrequent() {
        List<Integer> answers = answers(count(Range.from(0), 0), 0.5, Range.from(100));

        assertThat(answers).allMatch(answer -> answer >= 0);
        long usual = answers.stream().filter(answer -> answer == 0).count();
        assertThat(usual).isGreaterThan(10_000);
        long atThreshold = answers.stream().filter(answer -> answer == 100).count();
        assertThat(atThreshold * 5).isGreaterThan(above(answers, 100));
        assertThat(answers).contains(99);
        assertThat(above(answers, 1_000)).as("the tail").isBetween(1L, above(answers, 100) / 20);
    }

    @Test
    void difficultCallsAreBeyondThresholdsMoreOften() {
        FactType.Scaled type = count(Range.from(1), 1);
        Range[] asked = {Range.from(3), Range.from(11)};

        assertThat(above(answers(type, 0.95, asked), 3)).isGreaterThan(3 * above(answers(type, 0.3, asked), 3));
        assertThat(above(answers(type, 0.95, asked), 11)).isGreaterThan(10 * above(answers(type, 0.3, asked), 11));
    }

    /** Percentages of which the usual one is the highest. */
    @Test
    void thresholdsBelowAreCrossedDownwards() {
        List<Integer> answers = answers(count(new Range(0, 100), 100), 0.9, Range.to(79), Range.to(49));

        assertThat(answers).allMatch(answer -> answer >= 0 && answer <= 100).contains(100, 80, 79, 50, 49);
        assertThat(above(answers, 80)).isLessThan(16_000);
    }

    @Test
    void whateverTheRangeIsNoAnswerIsBeyondIt() {
        for (Range range : List.of(
                new Range(3, 3),
                new Range(Integer.MIN_VALUE, Integer.MAX_VALUE),
                new Range(-4, 3),
                Range.to(3),
                Range.from(3))) {
            assertThat(answers(count(range, 3), 0.99, Range.from(Integer.MAX_VALUE - 1), Range.to(-3), new Range(3, 3)))
                    .allMatch(range::contains);
            assertThat(answers(count(range, 3), 0.99)).allMatch(range::contains);
        }
    }
}

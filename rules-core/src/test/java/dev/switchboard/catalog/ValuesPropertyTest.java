package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Values.Codes;
import dev.switchboard.catalog.Values.Numbers;
import dev.switchboard.fixtures.RandomConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random sets of values over small domains, against brute force: whether each value of the domain is in. */
class ValuesPropertyTest {

    private static final int ROUNDS = 2_000;

    /** Every threshold of the random numbers with both its neighbours, and the ends of the integers. */
    private static final List<Integer> NUMBERS = Stream.concat(
                    IntStream.rangeClosed(-8, 12).boxed(),
                    Stream.of(Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1, Integer.MAX_VALUE))
            .toList();

    private static final List<String> CODES = List.of("a", "b", "c", "never listed");

    @Test
    void operationsOnNumbersAreThoseOfSets() {
        RandomConditions random = new RandomConditions(1);
        for (int round = 0; round < ROUNDS; round++) {
            check(random.numbers(), random.numbers(), NUMBERS);
        }
    }

    @Test
    void operationsOnCodesAreThoseOfSets() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            check(codes(random), codes(random), CODES);
        }
    }

    @Test
    void operationsOnFlagsAreThoseOfSets() {
        for (int one = 0; one < 4; one++) {
            for (int other = 0; other < 4; other++) {
                check(flag(one), flag(other), List.of(true, false));
            }
        }
    }

    private static Values flag(int bits) {
        return new Values.Flag((bits & 1) != 0, (bits & 2) != 0);
    }

    private static void check(Values one, Values other, List<?> domain) {
        Values complement = one.complement();
        Values both = one.intersection(other);
        Values either = one.union(other);
        for (Object value : domain) {
            boolean inOne = one.contains(value);
            boolean inOther = other.contains(value);
            assertThat(List.of(complement.contains(value), both.contains(value), either.contains(value)))
                    .as("%s in not(%s), in both that and %s, in either", value, one, other)
                    .containsExactly(!inOne, inOne && inOther, inOne || inOther);
        }
        assertThat(complement.complement()).isEqualTo(one);
        assertThat(one.isNone()).isEqualTo(domain.stream().noneMatch(one::contains));
        assertThat(one.isAny()).isEqualTo(domain.stream().allMatch(one::contains));
        assertThat(both).isEqualTo(other.intersection(one));
        assertThat(either).isEqualTo(other.union(one));
    }

    /** However the same numbers are put, they are written in one way: the digest rests on it. */
    @Test
    void numbersWithTheSameMembersAreEqualAndReadAlike() {
        RandomConditions random = new RandomConditions(3);
        for (int round = 0; round < ROUNDS; round++) {
            Numbers numbers = random.numbers();
            Numbers oneByOne = new Numbers(NUMBERS.stream()
                    .filter(numbers::contains)
                    .flatMap(number -> numbers.ranges().stream().filter(range -> range.contains(number)))
                    .flatMap(range -> halves(range).stream())
                    .toList());

            assertThat(oneByOne).isEqualTo(numbers).hasToString(numbers.toString());
            assertThat(numbers.ranges()).as("gaps between ranges").satisfies(ValuesPropertyTest::haveGaps);
        }
    }

    private static List<Range> halves(Range range) {
        if (range.from() == range.to()) {
            return List.of(range);
        }
        int middle = (int) (((long) range.from() + range.to()) >> 1);
        return List.of(new Range(middle + 1, range.to()), new Range(range.from(), middle));
    }

    private static void haveGaps(List<? extends Range> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            assertThat((long) ranges.get(i).from())
                    .isGreaterThan(ranges.get(i - 1).to() + 1L);
        }
    }

    private static Codes codes(Random random) {
        List<String> some = new ArrayList<>(CODES.subList(0, 3));
        some.removeIf(code -> random.nextBoolean());
        SortedSet<String> sorted = new TreeSet<>(some);
        return new Codes(sorted, random.nextBoolean());
    }
}

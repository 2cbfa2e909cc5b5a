package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.switchboard.catalog.Values.Codes;
import dev.switchboard.catalog.Values.Flag;
import dev.switchboard.catalog.Values.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sets of values, by example; {@link ValuesPropertyTest} checks them against brute force. */
class ValuesTest {

    @Test
    void aRangeHoldsBothItsEnds() {
        Range range = new Range(3, 10);

        assertThat(range.contains(3)).isTrue();
        assertThat(range.contains(10)).isTrue();
        assertThat(range.contains(2)).isFalse();
        assertThat(range.contains(11)).isFalse();
        assertThat(Range.from(3).contains(Integer.MAX_VALUE)).isTrue();
        assertThat(Range.to(3).contains(Integer.MIN_VALUE)).isTrue();
    }

    @Test
    void aRangeThatHoldsNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(4, 3)).withMessageContaining("`4..3`");
    }

    @Test
    void aRangeReadsAsATableCellHasIt() {
        assertThat(new Range(3, 10)).hasToString("3..10");
        assertThat(Range.from(3)).hasToString("3..");
        assertThat(Range.to(10)).hasToString("..10");
        assertThat(new Range(3, 3)).hasToString("3");
    }

    @Test
    void neighbouringAndOverlappingRangesAreMadeOneWhateverTheirOrder() {
        assertThat(Numbers.of(new Range(7, 9), new Range(1, 3), new Range(4, 5), new Range(8, 12))
                        .ranges())
                .containsExactly(new Range(1, 5), new Range(7, 12));
        assertThat(Numbers.of(Range.from(5), new Range(Integer.MAX_VALUE, Integer.MAX_VALUE))
                        .ranges())
                .containsExactly(Range.from(5));
    }

    @Test
    void theComplementOfNumbersReachesBothEndsOfTheIntegers() {
        assertThat(Numbers.of().complement()).isEqualTo(Numbers.of(new Range(Integer.MIN_VALUE, Integer.MAX_VALUE)));
        assertThat(Numbers.of(new Range(Integer.MIN_VALUE, Integer.MAX_VALUE)).complement())
                .isEqualTo(Numbers.of());
        assertThat(Numbers.of(new Range(3, 10)).complement()).isEqualTo(Numbers.of(Range.to(2), Range.from(11)));
        assertThat(Numbers.of(Range.from(Integer.MAX_VALUE)).complement())
                .isEqualTo(Numbers.of(Range.to(Integer.MAX_VALUE - 1)));
    }

    @Test
    void aFlagIsOneOfTwoValues() {
        Flag yes = Flag.of(true);

        assertThat(yes.contains(true)).isTrue();
        assertThat(yes.contains(false)).isFalse();
        assertThat(yes.complement()).isEqualTo(Flag.of(false));
    }

    @Test
    void aFlagThatIsBothIsNoneAndOneThatIsEitherIsAny() {
        Flag yes = Flag.of(true);

        assertThat(yes.intersection(yes.complement()).isNone()).isTrue();
        assertThat(yes.union(yes.complement()).isAny()).isTrue();
        assertThat(yes.isNone() || yes.isAny()).isFalse();
    }

    @Test
    void numbersAndCodesKnowWhenTheyAreNoneOrAny() {
        assertThat(Numbers.of().isNone()).isTrue();
        assertThat(Numbers.of(Range.to(2), Range.from(3)).isAny()).isTrue();
        assertThat(Numbers.of(Range.to(2), Range.from(4)).isAny()).isFalse();
        assertThat(Codes.of().isNone()).isTrue();
        assertThat(Codes.of().complement().isAny()).isTrue();
        assertThat(Codes.of("north").isNone() || Codes.of("north").isAny()).isFalse();
    }

    @Test
    void codesNotListedAreAllOtherCodesEvenUnheardOfOnes() {
        Codes notNorth = Codes.of("north").complement();

        assertThat(notNorth.contains("north")).isFalse();
        assertThat(notNorth.contains("south")).isTrue();
        assertThat(notNorth.contains("never heard of")).isTrue();
        assertThat(Codes.of().complement().contains("anything")).isTrue();
    }

    @Test
    void aValueOfAnotherKindIsInNoSet() {
        for (Values values : List.of(
                Flag.of(true),
                Numbers.of(Range.from(0)),
                Codes.of("1"),
                Codes.of().complement())) {
            assertThat(values.contains(1.5)).as("%s", values).isFalse();
        }
        assertThat(Numbers.of(Range.from(0)).contains("1")).isFalse();
        assertThat(Codes.of("north").complement().contains(1)).isFalse();
        assertThat(Flag.of(true).contains("true")).isFalse();
    }
}

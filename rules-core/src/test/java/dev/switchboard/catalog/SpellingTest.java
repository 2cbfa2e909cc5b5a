package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a misspelt code was probably meant to be. */
class SpellingTest {

    private static final List<String> FACTS =
            List.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict", "discountCount", "site");

    @ParameterizedTest
    @CsvSource({
        "numberCout, numberCount", // a letter left out
        "numberCounnt, numberCount", // one too many
        "numberCoumt, numberCount", // one replaced
        "nubmerCount, numberCount", // two swapped
        "NumberCount, numberCount", // case
        "number_count, numberCount", // punctuation
        "number count, numberCount",
        "tpoic, topic",
        "confict, conflict",
        "sitte, site",
    })
    void aSlipIsNearToWhatWasMeant(String found, String meant) {
        assertThat(Spelling.isNear(found, meant)).isTrue();
        assertThat(Spelling.isNear(meant, found)).isTrue();
        assertThat(Spelling.nearest(found, FACTS)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"operator, topic", "comment, conflict", "date, site", "number, numberCount", "agent, segment"})
    void anotherWordIsNotNear(String one, String other) {
        assertThat(Spelling.isNear(one, other)).isFalse();
    }

    @Test
    void aPartOfACodeIsAHintButNoSlip() {
        assertThat(Spelling.nearest("repeat", FACTS)).containsExactly("repeatContact");
        assertThat(Spelling.isNear("repeat", "repeatContact")).isFalse();
    }

    @Test
    void nothingIsSuggestedWhereNothingIsNear() {
        assertThat(Spelling.nearest("weather", FACTS)).isEmpty();
        assertThat(Spelling.nearest("", FACTS)).isEmpty();
        assertThat(Spelling.nearest("co", FACTS)).as("too little to go by").isEmpty();
    }

    @Test
    void atMostThreeAreSuggestedTheNearestFirst() {
        List<String> items = List.of("SV-1-05", "SV-1-04", "SV-1-03", "SV-1-02", "SV-1-01");

        assertThat(Spelling.nearest("SV-1-1O", items)).hasSizeLessThanOrEqualTo(3);
        assertThat(Spelling.nearest("SV-1-3", items)).first().isEqualTo("SV-1-03");
    }

    /** The same hint, whatever the order of the files. */
    @Test
    void equallyNearCodesComeInAlphabeticalOrder() {
        assertThat(Spelling.nearest("A-9", List.of("A-3", "A-1", "A-4", "A-2"))).containsExactly("A-1", "A-2", "A-3");
    }
}

package dev.switchboard.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.fixtures.CatalogText;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts stated as text, on a command line or in a cell. */
class StatedFactsTest {

    private static StatedFacts stated(String fact, String text) {
        StatedFacts facts = new StatedFacts(CatalogText.words());
        facts.state(fact, text);
        return facts;
    }

    private static String refusal(String fact, String text) {
        StatedFacts facts = stated(fact, text);
        assertThat(facts.inquiry().stated()).isEmpty();
        assertThat(facts.problems()).hasSize(1);
        return facts.problems().get(0).in(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "numberCount,4,4",
        "numberCount, ' 4 ',4",
        "hours,-3,-3",
        "numberCount,4.0,4",
        "hours,-3.0,-3",
        "numberCount, ' 4 ',4",
        "numberCount,2147483647,2147483647",
        "hours,1000,1000", // the range is for the engine to check
    })
    void aCountIsAWholeNumber(String fact, String text, int value) {
        assertThat(stated(fact, text).inquiry().stated()).containsExactly(Map.entry(fact, value));
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "TRUE,true",
        "' True ',true",
        "yes,true",
        "Yes,true",
        "да,true",
        "Да,true",
        "ИСТИНА,true",
        "false,false",
        "False,false",
        "no,false",
        "нет,false",
        "НЕТ,false",
        "Ложь,false"
    })
    void aFlagIsReadInEveryWordThatCellsTake(String text, boolean value) {
        assertThat(stated("conflict", text).inquiry().stated()).containsExactly(Map.entry("conflict", value));
        assertThat(stated("outage", text).inquiry().stated()).containsExactly(Map.entry("outage", value));
    }

    @Test
    void topicAndChoicesAreCodesWithoutSpacesAroundThem() {
        assertThat(stated("topic", " bills ").inquiry().topic()).isEqualTo("bills");
        assertThat(stated("site", " north ").inquiry().choice("site")).isEqualTo("north");
    }

    /** As lists in workbooks offer them. */
    @Test
    void topicAndChoicesMayHaveTheirTitlesBehind() {
        assertThat(stated("topic", "bills · Счета, чеки").inquiry().topic()).isEqualTo("bills");
        assertThat(stated("site", "north · Север").inquiry().choice("site")).isEqualTo("north");
    }

    /** Each: the text, and what to write instead, if that is seen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e3 | ''",
                "three | ''",
                "--3 | ''",
                "true | ''",
                "+4 | `4`",
                "007 | `7`",
                "-0 | `0`",
                "1 000 | `1000`",
                "1 000 | `1000`",
                "1,000 | `1000`",
                "1.000 | `1000`",
                "1'000 | `1000`",
                "1_000_000 | `1000000`",
                "４ | `4`",
                "٤ | `4`",
                "−4 | `-4`",
                "10 % | `10`",
                "99999999999 | too large",
                "2147483648 | too large",
                "3,5 | a fraction",
                "4,0 | a fraction",
                "4.00 | a fraction",
                "4.5 | a fraction",
                "1,000.0 | ''",
                ".0 | ''",
            })
    void whatIsNoWholeNumberIsRefusedWithFactAndText(String text, String advice) {
        assertThat(refusal("numberCount", text)).contains("`numberCount`", "`" + text + "`", "whole number", advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "t", "truee", "ja", "+", "yes, no"})
    void whatIsNeitherYesNorNoIsRefusedWithFactAndText(String text) {
        assertThat(refusal("conflict", text)).contains("`conflict`", "`" + text + "`", "`yes`", "`no`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "3"})
    void aNumberMayHaveSlippedIntoAFlag(String text) {
        assertThat(refusal("conflict", text)).contains("`" + text + "`", "does it belong in another column?");
    }

    @Test
    void anUnknownFactIsRefusedWithTheNearestKnownOnes() {
        assertThat(refusal("numberCout", "3")).contains("`numberCout`", "`numberCount`");
        assertThat(refusal("numberCout", "")).contains("`numberCout`", "`numberCount`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003"})
    void emptyTextLeavesAFactUnstated(String text) {
        for (String fact : CatalogText.words().factCodes()) {
            StatedFacts facts = stated(fact, text);

            assertThat(facts.problems()).isEmpty();
            assertThat(facts.inquiry()).isEqualTo(Inquiry.builder().build());
        }
    }

    @Test
    void allThatIsWrongIsKeptAndAllThatIsRightIsStated() {
        StatedFacts facts = new StatedFacts(CatalogText.words());
        facts.state("numberCount", "many");
        facts.state("topic", "bills");
        facts.state("nonsense", "1");
        facts.state("conflict", "perhaps");
        facts.state("hours", "5");

        assertThat(facts.problems()).hasSize(3);
        assertThat(facts.inquiry())
                .isEqualTo(Inquiry.about("bills").count("hours", 5).build());
    }

    /** Unknown codes are found when the inquiry is decided, with all else that is wrong. */
    @Test
    void anUnknownCodeIsStatedAsItIs() {
        assertThat(stated("topic", "bils").inquiry().topic()).isEqualTo("bils");
        assertThat(stated("site", "east").inquiry().choice("site")).isEqualTo("east");
    }
}

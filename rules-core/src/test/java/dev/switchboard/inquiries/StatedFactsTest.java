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
        "numberCount,007,7",
        "numberCount,2147483647,2147483647",
        "hours,1000,1000", // the range is for the engine to check
    })
    void aCountIsAWholeNumber(String fact, String text, int value) {
        assertThat(stated(fact, text).inquiry().stated()).containsExactly(Map.entry(fact, value));
    }

    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "' True ',true", "false,false", "False,false", "FALSE,false"})
    void aFlagIsTrueOrFalseInWhateverCaseSpreadsheetsWriteIt(String text, boolean value) {
        assertThat(stated("conflict", text).inquiry().stated()).containsExactly(Map.entry("conflict", value));
        assertThat(stated("outage", text).inquiry().stated()).containsExactly(Map.entry("outage", value));
    }

    @Test
    void topicAndChoicesAreCodesWithoutSpacesAroundThem() {
        assertThat(stated("topic", " bills ").inquiry().topic()).isEqualTo("bills");
        assertThat(stated("site", " north ").inquiry().choice("site")).isEqualTo("north");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "+4", "99999999999", "3.0", "3,5", "1 000", "three", "--3", "true"})
    void whatIsNoWholeNumberIsRefusedWithFactAndText(String text) {
        assertThat(refusal("numberCount", text)).contains("`numberCount`", "`" + text + "`", "whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "0", "t", "truee", "нет"})
    void whatIsNeitherTrueNorFalseIsRefusedWithFactAndText(String text) {
        assertThat(refusal("conflict", text)).contains("`conflict`", "`" + text + "`", "`true`", "`false`");
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

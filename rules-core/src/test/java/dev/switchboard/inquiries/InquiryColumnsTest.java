package dev.switchboard.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns of a table of inquiries state facts, which are passed through, and which are probably slips. */
class InquiryColumnsTest {

    private static final Vocabulary WORDS = CatalogText.words();

    private static List<Problem> misspelt(List<String> header, String... accepted) {
        return InquiryColumns.misspelt(new Place("in.csv", 1, 0), header, WORDS, List.of(accepted));
    }

    @Test
    void aColumnNamedAfterAFactStatesIt() {
        InquiryColumns columns =
                InquiryColumns.of(List.of("case", "numberCount", "topic", "agent", "outage", "site"), WORDS);

        StatedFacts facts = columns.read(List.of("7", " 4", "bills", "conflict", "TRUE", "north"));

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.inquiry())
                .isEqualTo(Inquiry.about("bills")
                        .numberCount(4)
                        .flag("outage", true)
                        .choice("site", "north")
                        .build());
    }

    @Test
    void emptyCellsAndCellsBeyondTheRowsEndStateNothing() {
        InquiryColumns columns = InquiryColumns.of(List.of("topic", "numberCount", "conflict"), WORDS);

        assertThat(columns.read(List.of("bills", "")).inquiry())
                .isEqualTo(Inquiry.about("bills").build());
        assertThat(columns.read(List.of()).inquiry())
                .isEqualTo(Inquiry.builder().build());
    }

    @Test
    void eachRowIsReadForItself() {
        InquiryColumns columns = InquiryColumns.of(List.of("topic", "numberCount"), WORDS);

        assertThat(columns.read(List.of("bills", "x")).problems()).hasSize(1);
        assertThat(columns.read(List.of("bills", "3")).problems()).isEmpty();
        assertThat(columns.read(List.of("charges", "")).inquiry())
                .isEqualTo(Inquiry.about("charges").build());
    }

    @Test
    void columnsThatMeanNothingToTheCatalogueAreListed() {
        assertThat(InquiryColumns.unknown(
                        List.of("topic", "case", "agent", "note", "tags", "expect:line", "Topics of the day", "site"),
                        WORDS))
                .containsExactly("agent", "Topics of the day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numberCout", "NumberCount", "number_count", "numberCounts", "tpoic", "sit", "outages"})
    void aColumnThatIsNearlyAFactIsRefusedWithItsPlace(String column) {
        assertThat(misspelt(List.of("topic", "agent", column))).singleElement().satisfies(problem -> {
            assertThat(problem.place()).contains(new Place("in.csv", 1, 3));
            assertThat(problem.in(Locale.ENGLISH)).contains("`" + column + "`", "--pass-through");
        });
    }

    @Test
    void theFactThatWasProbablyMeantIsNamed() {
        assertThat(misspelt(List.of("numberCout")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH)).contains("`numberCount`"));
    }

    /** The title, `Site`, looks like it too; what is wrong is the letter. */
    @ParameterizedTest
    @ValueSource(strings = {"sitе", "outаge"})
    void aLetterOfAnotherAlphabetIsNamed(String column) {
        assertThat(misspelt(List.of(column)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH)).contains("is a Cyrillic letter"));
    }

    @Test
    void allSuchColumnsAreRefusedAtOnce() {
        assertThat(misspelt(List.of("tpoic", "agent", "numberCout", "conflict", "sit")))
                .extracting(problem -> problem.place().orElseThrow().column())
                .containsExactly(1, 3, 5);
    }

    @Test
    void aColumnThatTheCallerNamesIsPassedThrough() {
        assertThat(misspelt(List.of("tpoic", "numberCout"), "numberCout"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH)).contains("`tpoic`"));
        assertThat(misspelt(List.of("tpoic", "numberCout"), "numberCout", "tpoic"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "note", "tags", "expect:topic", "agent", "id", "date", "comment", "operator"})
    void otherColumnsAreNoSlips(String column) {
        assertThat(misspelt(List.of(column))).isEmpty();
    }

    /** Whatever people take for the fact would leave it unstated in silence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Conflict",
                "Конфликт",
                "конфликт",
                "соnfliсt",
                "CONFLICT",
                "con flict",
                "Numbers",
                "НОМЕРОВ",
                "number_count",
                "Number Count",
                "Повторно ",
                "Номеров\u00a0",
                "numb\u200Ber\u00a0count",
                "ѕitе"
            })
    void aTitleAndALookAlikeAreRefused(String column) {
        assertThat(misspelt(List.of("topic", column)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message().english()).contains("`" + column + "`", "--pass-through"));
        assertThat(misspelt(List.of("topic", column), column)).isEmpty();
    }

    @Test
    void aColumnThatBeginsWithTheSignIsAComment() {
        assertThat(misspelt(List.of("topic", "#conflict", "'# Конфликт"))).isEmpty();
        assertThat(InquiryColumns.unknown(List.of("topic", "#conflict", "# of us"), WORDS))
                .isEmpty();
    }

    /** An earlier run's results may stand before the column that is wrong, and comments before the header. */
    @Test
    void theWrongColumnIsNamedWhereItStands() {
        assertThat(InquiryColumns.misspelt(
                        new Place("in.csv", 3, 0), List.of("line", "mode", "topic", "numberCout"), WORDS, List.of()))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.place()).map(Place::toString).contains("in.csv:3:4"));
    }

    @Test
    void whatIsWrongWithAColumnIsOneSentence() {
        assertThat(misspelt(List.of("topic", "сonflict")))
                .extracting(problem -> problem.in(Locale.ENGLISH))
                .containsExactly(
                        "in.csv:1:2: column `сonflict` is almost the name of fact `conflict`; `с` here is a Cyrillic letter;"
                                + " use the Latin one; correct it or, if this is intended, name the column in `--pass-through`");
    }
}

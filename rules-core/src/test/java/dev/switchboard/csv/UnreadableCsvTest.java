package dev.switchboard.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import java.nio.charset.Charset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files that are refused: each says on which line. */
class UnreadableCsvTest {

    private static Problem problem(String text) {
        return problem(text.getBytes(UTF_8));
    }

    private static Problem problem(byte[] content) {
        return CsvText.of(content).problem().orElseThrow();
    }

    private static Place place(int line, int column) {
        return new Place(CsvText.NAME, line, column);
    }

    @Test
    void twoColumnsOfOneNameAreRefusedAtTheSecond() {
        Problem problem = problem("topic,note, topic \n1,2,3\n");

        assertThat(problem.place()).contains(place(1, 3));
        assertThat(problem.in(Locale.ENGLISH)).contains("`topic`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,,b | 2", ",a | 1", "a,b, | 3", "'a,\"\",b' | 2"})
    void aColumnWithoutANameIsRefused(String header, int column) {
        assertThat(problem(header + "\n1,2,3\n").place()).contains(place(1, column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void whatHasNoByteOrderMarkIsCalledUtf16(String charset) {
        for (String text : new String[] {"topic,note\nbills,x\n", "# Тема\nтема;x\n", "\"тема\",a\n"}) {
            Problem problem = problem(text.getBytes(Charset.forName(charset)));

            assertThat(problem.place()).contains(Place.of(CsvText.NAME));
            assertThat(problem.in(Locale.ENGLISH)).contains("looks like UTF-16", "CSV UTF-8");
        }
    }

    @Test
    void theHeaderIsRefusedOnItsOwnLine() {
        assertThat(problem("\n\na,a\n1,2\n").place()).contains(place(3, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n \n\n", "\uFEFF", "\uFEFF\n"})
    void anEmptyFileIsRefused(String text) {
        Problem problem = problem(text);

        assertThat(problem.place()).contains(Place.of(CsvText.NAME));
        assertThat(problem.in(Locale.ENGLISH)).contains("empty");
    }

    @Test
    void aQuoteThatIsNotClosedIsRefusedWhereItsRowBegins() {
        CsvText csv = CsvText.of("a,b\n1,2\n\n3,\"x\n4,5\n6,7\n");

        assertThat(csv.rows()).hasSize(1);
        assertThat(csv.problem().orElseThrow().place()).contains(place(4, 0));
        assertThat(csv.problem().orElseThrow().in(Locale.ENGLISH)).contains("quote");
    }

    @Test
    void textBehindAClosingQuoteIsRefusedWhereItsRowBegins() {
        CsvText csv = CsvText.of("a,b\n\"1\n1\",2\n3,\"x\"y\n4,5\n");

        assertThat(csv.rows()).hasSize(1);
        assertThat(csv.problem().orElseThrow().place()).contains(place(4, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"x\n", "a,b\n1,\"x\"y\n"})
    void whatIsWrongWithARowIsToldInOneLanguage(String text) {
        Problem problem = problem(text);

        assertThat(problem.message().russian()).contains("кавычк").doesNotContainPattern("[A-Za-z]");
        assertThat(problem.message().english()).contains("quote").doesNotContainPattern("\\p{IsCyrillic}|record");
    }

    @Test
    void aRowOfFarTooManyCellsIsRefusedWhereItBegins() {
        Problem problem = problem("a,b\n1,2\n" + ",".repeat(100_000) + "\n");

        assertThat(problem.place()).contains(place(3, 0));
        assertThat(problem.in(Locale.ENGLISH)).contains("too many");
    }

    @Test
    void theLineIsReadFromDigitsOfTheLocaleToo() {
        Problem problem = UnreadableRow.of(CsvText.NAME, 2, "Unclosed quoted field (record starting at line ١٢)");

        assertThat(problem.place()).contains(place(12, 0));
    }

    @Test
    void aQuoteInTheHeaderThatIsNotClosedIsRefused() {
        assertThat(problem("a,\"b\n1,2\n").place()).contains(place(1, 0));
    }

    @Test
    void anotherEncodingIsRefusedOnTheLineWhereItShows() {
        byte[] content = "topic,note\ncharges,a\nbills,счета\nbalance,b\n".getBytes(Charset.forName("windows-1251"));
        CsvText csv = CsvText.of(content);

        assertThat(csv.rows()).extracting(CsvRow::line).containsExactly(2L);
        assertThat(csv.problem().orElseThrow().place()).contains(place(3, 0));
        assertThat(csv.problem().orElseThrow().in(Locale.ENGLISH)).contains("UTF-8");
    }

    @Test
    void anotherEncodingInTheHeaderIsRefused() {
        assertThat(problem("тема,note\n1,2\n".getBytes(Charset.forName("windows-1251")))
                        .place())
                .contains(place(1, 0));
        assertThat(problem("topic,note\n1,2\n".getBytes(Charset.forName("UTF-16")))
                        .place())
                .contains(place(1, 0));
    }

    @Test
    void aCharacterCutOffAtTheEndIsRefused() {
        byte[] whole = "topic\nсчета\n".getBytes(UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 2);

        assertThat(problem(cut).place()).contains(place(2, 0));
    }

    @Test
    void aWrongByteFarBehindIsRefusedOnItsLine() {
        byte[] content = ("topic,note\n" + "charges,текст\n".repeat(50_000)).getBytes(UTF_8);
        content[content.length - 2] = (byte) 0xFF;
        CsvText csv = CsvText.of(content);

        assertThat(csv.rows()).hasSize(49_999);
        assertThat(csv.problem().orElseThrow().place()).contains(place(50_001, 0));
    }
}

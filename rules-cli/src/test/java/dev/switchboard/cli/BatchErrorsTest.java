package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that cannot be decided say so, and the others are decided. */
class BatchErrorsTest {

    private static final List<String> RESULTS = List.of("line", "mode", "item", "queue", "phrase");

    @Test
    void theOtherRowsAreDecided() {
        CommandRun run = decide("""
                topic,numberCount
                charges,1
                chages,1
                charges,0
                bill-analysis,
                """);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.rows()).extracting(row -> row.getField("line")).containsExactly("first-line", "", "", "senior");
        assertThat(run.rows())
                .extracting(row -> row.getField("error"))
                .containsExactly(
                        "",
                        "`topic`: unknown topic `chages`; did you mean `charges`?",
                        "`numberCount`: got `0`, expected a whole number, 1 or more",
                        "");
        assertThat(run.err().lines()).containsExactly("Rows with an error: 2 of 4, see column `error`");
    }

    @Test
    void errorsAreInRussianToo() {
        CommandRun run = CommandRun.withInput("topic\nchages\n", "decide", "-", "--lang", "ru");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.rows().get(0).getField("error"))
                .isEqualTo("`topic`: тема `chages` неизвестна; возможно, `charges`");
        assertThat(run.err().lines()).containsExactly("Строк с ошибкой: 1 из 1, см. столбец `error`");
    }

    @Test
    void allProblemsOfARowAtOnce() {
        CommandRun run = decide("""
                topic,numberCount,chargeDays,conflict,segment
                chages,many,-1,maybe,corporat
                """);

        assertThat(run.rows().get(0).getField("error"))
                .contains("`chages`", "`numberCount`: got `many`", "`chargeDays`: got `-1`")
                .contains("`conflict`: got `maybe`", "`segment`: got `corporat`", "did you mean `corporate`?");
    }

    /** Each of these rows would be for the first line if the faulty cell were left out. */
    @Test
    void nothingIsForTheFirstLineBecauseOfAnError() {
        CommandRun run = decide("""
                topic,numberCount,conflict,segment
                ,1,,
                Other,1,,
                other,1.5,,
                other,+1,,
                other,2147483648,,
                other,1 000,,
                other,,может быть,
                other,,1,
                other,,,Corporate
                other,,
                other,,,,extra
                other
                """);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.rows()).hasSize(12).allSatisfy(BatchErrorsTest::isUndecided);
    }

    @Test
    void aRowOfEmptyCellsHasNoTopic() {
        CommandRun run = decide("case,topic,conflict\n,,\n,  ,\nx,other,\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.rows())
                .extracting(row -> row.getField("error"))
                .containsExactly(
                        "`topic` is missing: state what the inquiry is about",
                        "`topic` is missing: state what the inquiry is about",
                        "");
    }

    @Test
    void withoutATopicColumnNoRowIsDecided() {
        CommandRun run = decide("case,conflict\n1,true\n2,\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.rows()).hasSize(2).allSatisfy(BatchErrorsTest::isUndecided);
        assertThat(run.rows())
                .allSatisfy(row -> assertThat(row.getField("error")).startsWith("`topic` is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"charges\n", "charges,3\n", "\n# a title\ncharges;3\n", "a,b\nx,y\n"})
    void aFileWithoutAHeaderIsNoFileWithoutRows(String input) {
        CommandRun run = decide(input);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("this is not a header row: it names no fact");
    }

    @Test
    void aNumberAloneIsNoComment() {
        CommandRun run = decide("id,topic\n#4711,\n# 4711,\n#12/7,\n#2026 May,\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.rows())
                .extracting(row -> row.getField("error").startsWith("`topic` is missing"))
                .containsExactly(true, false, true, false);
    }

    /** The line is that of the file, with the line breaks within cells counted. */
    @Test
    void raggedRowsAreRefusedWithTheirLine() {
        CommandRun run = decide("case,topic,note\n\"two\nlines\",other,\nshort,other\nlong,other,a,b\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.rows()).extracting(row -> row.getField("line")).containsExactly("first-line", "", "");
        assertThat(run.rows().get(1).getField("error"))
                .startsWith("line 4: ")
                .contains("2 cells", "header has 3", "cut off");
        assertThat(run.rows().get(2).getField("error"))
                .startsWith("line 5: ")
                .contains("4 cells", "header has 3", "quotes");
        assertThat(run.rows())
                .as("what they had is kept")
                .extracting(row -> row.getField("case"))
                .containsExactly("two\nlines", "short", "long");
    }

    /** Spreadsheets leave them behind. */
    @Test
    void emptyCellsBeyondTheHeaderAreNone() {
        CommandRun run = decide("topic,note\nother,n,, \n");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("topic,note,line,mode,item,queue,phrase,error\nother,n,first-line,none,,,,\n");
    }

    private static void isUndecided(NamedCsvRecord row) {
        assertThat(row.getField("error")).isNotEmpty();
        assertThat(RESULTS)
                .allSatisfy(column -> assertThat(row.getField(column)).isEmpty());
    }

    private static CommandRun decide(String input) {
        return CommandRun.withInput(input, "decide", "-", "--lang", "en");
    }
}

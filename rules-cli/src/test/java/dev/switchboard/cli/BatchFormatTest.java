package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CSV as people, programs and Excel write it. */
class BatchFormatTest {

    @Test
    void cellsComeOutAsTheyWent() {
        CommandRun run =
                decide("note,topic,case\n\"says \"\"no\"\", twice\nand leaves\",other,«Ёлка» 🎄\n  spaces  ,other,;\n");

        assertThat(run.exitCode()).isZero();
        assertThat(run.rows())
                .extracting(row -> row.getField("note"))
                .containsExactly("says \"no\", twice\nand leaves", "  spaces  ");
        assertThat(run.rows()).extracting(row -> row.getField("case")).containsExactly("«Ёлка» 🎄", ";");
        assertThat(decide(run.out())).isEqualTo(run);
    }

    @Test
    void aByteOrderMarkIsReadAndKept() {
        CommandRun run = decide("\uFEFFtopic,note\nbill-analysis,я\n");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("\uFEFFtopic,note,line,mode,item,queue,phrase,error\nbill-analysis,я,senior,");
        assertThat(decide(run.out())).isEqualTo(run);
    }

    @Test
    void withoutAByteOrderMarkNoneIsAdded() {
        assertThat(decide("topic\nother\n").out()).startsWith("topic,");
    }

    @ParameterizedTest
    @CsvSource({"';'", "','", "'\t'"})
    void theDelimiterIsKept(String delimiter) {
        CommandRun run = decide("case,topic,numberCount\n1,charges,4\n2,other,\n".replace(",", delimiter));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        case,topic,numberCount,line,mode,item,queue,phrase,error
                        1,charges,4,first-line,none,,,,
                        2,other,,first-line,none,,,,
                        """.replace(",", delimiter));
    }

    @Test
    void excelInRussia() {
        CommandRun run =
                decide("\uFEFFcase;topic;numberCount;conflict\r\n\"a;b\";charges;4;TRUE\r\n2;charges;;ЛОЖЬ\r\n");

        assertThat(run.out())
                .startsWith("\uFEFFcase;topic;numberCount;conflict;line;mode;item;queue;phrase;error\n"
                        + "\"a;b\";charges;4;TRUE;senior;one-step;SS-FIN-01;;");
        assertThat(run.out()).as("a flag as Excel writes it").contains("2;charges;;ЛОЖЬ;first-line;none;");
    }

    @Test
    void linesMayEndAsInWindows() {
        CommandRun run = decide("topic,numberCount\r\ncharges,1\r\nother,\r\n");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        "topic,numberCount,line,mode,item,queue,phrase,error\ncharges,1,first-line,none,,,,\nother,,first-line,none,,,,\n");
    }

    @Test
    void blankLinesAreNoRows() {
        CommandRun run = decide("\n\ntopic,note\n\nother,a\n\n\nother,b");

        assertThat(run.exitCode()).isZero();
        assertThat(run.rows()).extracting(row -> row.getField("note")).containsExactly("a", "b");
    }

    @Test
    void veryLongCellsComeThroughWhole() {
        String note = "длинно, ".repeat(200_000);

        CommandRun run = decide("topic,note\nother,\"" + note + "\"\nother,short\n");

        assertThat(run.exitCode()).isZero();
        assertThat(run.rows()).extracting(row -> row.getField("note")).containsExactly(note, "short");
    }

    @Test
    void spacesAroundNamesAndValuesDoNotMatter() {
        CommandRun run = decide("topic , numberCount\n charges , 4 \n");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\n charges , 4 ,first-line,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | is empty; expected a header row",
                "'\n\n'                    | is empty; expected a header row",
                "'topic,note,topic\nx'     | standard input:1:3: column `topic` appears twice",
                "'topic,note, topic \nx'   | standard input:1:3: column `topic` appears twice",
                "'topic,,note\nother,,\n'  | standard input:1:2: a column without a name",
                "'topic,note\nother,\"no'  | cannot be read",
            })
    void whatCannotBeReadIsRefused(String input, String message) {
        CommandRun run = decide(input);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("standard input").contains(message);
    }

    @Test
    void russianTextThatIsNotUtf8IsRefused() {
        byte[] windows = "topic,note\nother,привет\n".getBytes(Charset.forName("windows-1251"));

        CommandRun run = CommandRun.of(windows, "decide", "-", "--lang", "ru");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).doesNotContain("first-line");
        assertThat(run.err()).startsWith("стандартный ввод:").contains("не в UTF-8", "CSV UTF-8");
    }

    /** What has been decided by then is there to see. */
    @Test
    void bytesThatAreNotUtf8FarBelowAreRefusedToo() {
        String rows = "other,some note\n".repeat(50_000);

        CommandRun run = CommandRun.of(
                ("topic,note\n" + rows + "other,\u00FF\n").getBytes(ISO_8859_1), "decide", "-", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).containsPattern("standard input:\\d+: .*not UTF-8");
        assertThat(run.out().lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.endsWith(",first-line,none,,,,") || line.startsWith("topic"));
    }

    private static CommandRun decide(String input) {
        return CommandRun.withInput(input, "decide", "-", "--lang", "en");
    }
}

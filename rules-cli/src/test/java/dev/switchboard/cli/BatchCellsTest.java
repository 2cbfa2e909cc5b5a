package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells are copied from file to file: each comes out in quotes if, and only if, it needs them. */
class BatchCellsTest {

    private static final String RESULT = ",first-line,none,,,,";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = '~',
            value = {
                "x             ~ x",
                "\"x\"         ~ x",
                "\"\"          ~ ||",
                "\"x, y\"      ~ \"x, y\"",
                "x\"y          ~ \"x\"\"y\"",
                "\"x\"\"y\"    ~ \"x\"\"y\"",
                "#4711         ~ \"#4711\"",
                "\"#4711\"     ~ \"#4711\"",
                "\"#4711, 12\" ~ \"#4711, 12\"",
                "'=1+1         ~ '=1+1",
                "=1+1          ~ =1+1",
            })
    void theFirstCell(String written, String expected) {
        String header = "case,topic,note\n";
        assertThat(decide(header + written + ",other,n\n").out())
                .isEqualTo(
                        "case,topic,note,line,mode,item,queue,phrase,error\n" + expected + ",other,n" + RESULT + "\n");
    }

    @Test
    void quotesInOtherCells() {
        assertThat(decide("topic,note\n\"other\",#4711\nother,\"#\"\nother,a\"b\n\"other\",\"a\n\"\n")
                        .out())
                .isEqualTo("topic,note,line,mode,item,queue,phrase,error\n"
                        + ("other,#4711" + RESULT + "\n")
                        + ("other,#" + RESULT + "\n")
                        + ("other,\"a\"\"b\"" + RESULT + "\n")
                        + ("other,\"a\n\"" + RESULT + "\n"));
    }

    /** Also where none of the file's own is left. */
    @Test
    void columnsOfAnEarlierRunAreWrittenAnew() {
        assertThat(decide("line,topic,error,note\nx,other,y,z\n").out())
                .isEqualTo("topic,note,line,mode,item,queue,phrase,error\nother,z" + RESULT + "\n");
        assertThat(decide("line,error\nx,y\n").out())
                .startsWith("line,mode,item,queue,phrase,error\n,,,,,`topic` is missing");
    }

    /** What a row states is remembered by its cells as they stand in the file: those of two rows must not run together. */
    @Test
    void rowsThatAreNearlyAlike() {
        String columns = "topic,numberCount,chargeDays,conflict\n";
        String rows = "charges,1,2,true\ncharges,12,,true\n\"charges\",1,2,true\n charges,12,,true\ncharges,1,2true,\n";
        String once = decide(columns + rows).out();
        String header = once.substring(0, once.indexOf('\n') + 1);

        CommandRun again = decide(columns + rows.repeat(1_000));

        assertThat(once.lines().skip(1).map(line -> line.split(",", -1)[4]))
                .containsExactly("first-line", "senior", "first-line", "senior", "");
        assertThat(again.out())
                .isEqualTo(header + once.substring(header.length()).repeat(1_000));
    }

    /** More inquiries than are remembered, and the same ones later. */
    @Test
    void manyDifferentRows() {
        String rows = IntStream.range(0, 70_000)
                .mapToObj(i -> "charges,%s,%s\n".formatted(i % 300, i / 300))
                .collect(Collectors.joining());

        String out = decide("topic,numberCount,chargeDays\n" + rows + rows).out();

        String[] lines = out.split("\n");
        assertThat(lines).hasSize(140_001);
        for (int i = 1; i <= 70_000; i++) {
            assertThat(lines[i]).isEqualTo(lines[70_000 + i]);
        }
        assertThat(lines[1]).startsWith("charges,0,0,,,,,,\"`numberCount`: got `0`");
        assertThat(lines[2]).startsWith("charges,1,0,");
    }

    private static CommandRun decide(String input) {
        return CommandRun.withInput(input, "decide", "-", "--lang", "en");
    }
}

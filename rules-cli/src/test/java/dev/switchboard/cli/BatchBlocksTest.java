package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are decided in blocks and on all cores; whoever reads the output sees nothing of that. */
class BatchBlocksTest {

    /** More than are ever under way at once on a few cores. */
    private static final int ROWS = 10_000;

    @Test
    void theRowsKeepTheirOrder() {
        CommandRun run = CommandRun.withInput(inquiries(), "decide", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.rows()).extracting(row -> row.getField("case")).isEqualTo(cases());
        assertThat(run.rows())
                .allSatisfy(row -> assertThat(row.getField("error").isEmpty())
                        .isEqualTo(!row.getField("topic").equals("chages")));
        assertThat(run.err().lines())
                .containsExactly("Rows with an error: %d of %d, see column `error`".formatted(ROWS / 100, ROWS));
    }

    @Test
    void allRowsBeforeOneThatCannotBeReadAreWritten() {
        CommandRun run = CommandRun.withInput(inquiries() + "\"last,charges\n", "decide", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.rows()).extracting(row -> row.getField("case")).isEqualTo(cases());
        assertThat(run.err()).contains("standard input:" + (ROWS + 2));
    }

    private static String inquiries() {
        return "case,topic\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> "inquiry %d,%s\n".formatted(i, i % 100 == 99 ? "chages" : "bill-analysis"))
                        .collect(Collectors.joining());
    }

    private static List<String> cases() {
        return IntStream.range(0, ROWS).mapToObj("inquiry %d"::formatted).toList();
    }
}

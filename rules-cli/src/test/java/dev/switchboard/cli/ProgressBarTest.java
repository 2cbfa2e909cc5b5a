package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The progress bar, by a clock that ticks a second at each look. */
class ProgressBarTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void onATerminalItShowsHowFarTheFileHasBeenReadAndGoesAway() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), "x".repeat(1_000));

        try (BatchInput input = open(file.toString(), true);
                ProgressBar bar = bar(input, true)) {
            input.in().readNBytes(500);
            showAll(bar, 5_000);
            assertThat(err.toString(UTF_8)).contains("[###############...............]  50 %  4,096 rows");
        }
        assertThat(err.toString(UTF_8)).endsWith("\r\u001B[K");
    }

    @Test
    void ofStandardInputItShowsTheRowsOnly() throws IOException {
        try (BatchInput input = open("-", true);
                ProgressBar bar = bar(input, true)) {
            showAll(bar, 5_000);
        }
        assertThat(err.toString(UTF_8)).contains("\r4,096 rows").doesNotContain("%");
    }

    @Test
    void elsewhereThereIsNone() throws IOException {
        try (BatchInput input = open("-", false);
                ProgressBar bar = bar(input, false)) {
            showAll(bar, 5_000);
        }
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void aShortBatchShowsNone() {
        CommandRun run = CommandRun.of("topic\nother\n".getBytes(UTF_8), false, true, "decide", "-");

        assertThat(run.err()).isEmpty();
    }

    private static void showAll(ProgressBar bar, long rows) {
        for (long row = 1; row <= rows; row++) {
            bar.show(row);
        }
    }

    private ProgressBar bar(BatchInput input, boolean terminal) {
        AtomicLong seconds = new AtomicLong();
        LongSupplier clock = () -> seconds.incrementAndGet() * 1_000_000_000;
        return new ProgressBar(input, Locale.ENGLISH, console(terminal), clock);
    }

    private BatchInput open(String input, boolean terminal) throws IOException {
        try {
            return BatchInput.open(input, Locale.ENGLISH, console(terminal));
        } catch (UnusableException unusable) {
            throw new AssertionError(unusable);
        }
    }

    private Console console(boolean terminal) {
        return Console.of(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                err,
                false,
                false,
                terminal,
                false);
    }
}

package dev.switchboard.cli;

import java.util.Optional;

/** Shows on a terminal's standard error how far a batch has come. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;

    /** Rows between two looks at the clock. */
    private static final int STRIDE = 1_024;

    private static final long NANOS_BETWEEN = 100_000_000;

    private final BatchFiles files;
    private final Console console;
    private long rows;
    private long shownAt = System.nanoTime();
    private boolean shown;

    private ProgressBar(BatchFiles files, Console console) {
        this.files = files;
        this.console = console;
    }

    static ProgressBar of(BatchFiles files, Console console) {
        return new ProgressBar(files, console);
    }

    void rowDone() {
        rows++;
        if (console.progress() && rows % STRIDE == 0 && System.nanoTime() - shownAt > NANOS_BETWEEN) {
            shownAt = System.nanoTime();
            shown = true;
            console.err().print("\r" + bar(files.size(), files.in().count(), rows));
            console.err().flush();
        }
    }

    static String bar(Optional<Long> size, long read, long rows) {
        if (size.isEmpty() || size.get() == 0) {
            return "%,d rows".formatted(rows);
        }
        int done = (int) Math.min(WIDTH, read * WIDTH / size.get());
        return "[%s%s] %3d %%  %,d rows"
                .formatted("#".repeat(done), ".".repeat(WIDTH - done), Math.min(100, read * 100 / size.get()), rows);
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (shown) {
            console.err().print("\r\u001B[K");
            console.err().flush();
        }
    }
}

package dev.switchboard.cli;

import dev.switchboard.Text;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows on a terminal's standard error how far a batch has come. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;

    /** Rows between two looks at the clock. */
    private static final int STRIDE = 1_024;

    private static final long NANOS_BETWEEN = 100_000_000;

    private final BatchInput input;
    private final Locale locale;
    private final Console console;
    private final LongSupplier nanoTime;
    private long shownAt;
    private boolean shown;

    ProgressBar(BatchInput input, Locale locale, Console console) {
        this(input, locale, console, System::nanoTime);
    }

    ProgressBar(BatchInput input, Locale locale, Console console, LongSupplier nanoTime) {
        this.input = input;
        this.locale = locale;
        this.console = console;
        this.nanoTime = nanoTime;
        this.shownAt = nanoTime.getAsLong();
    }

    /** Shows the bar now and then. */
    void show(long rows) {
        if (!console.progress() || rows % STRIDE != 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - shownAt > NANOS_BETWEEN) {
            shownAt = now;
            shown = true;
            console.status().print("\r" + bar(rows));
            console.status().flush();
        }
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (shown) {
            shown = false;
            console.status().print("\r\u001B[K");
            console.status().flush();
        }
    }

    private String bar(long rows) {
        String count = String.format(locale, new Text("строк: %,d", "%,d rows").in(locale), rows);
        long size = input.size().orElse(0L);
        if (size == 0) {
            return count;
        }
        long percent = Math.min(100, input.read() * 100 / size);
        int done = (int) (percent * WIDTH / 100);
        return "[%s%s] %3s %%  %s".formatted("#".repeat(done), ".".repeat(WIDTH - done), percent, count);
    }
}

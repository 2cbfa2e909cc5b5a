package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * Where the command reads and writes: UTF-8 whatever the locale says.
 *
 * @param in standard input
 * @param rawOut standard output for what is not text of ours, such as rows
 * @param out standard output as text
 * @param err standard error as text
 * @param colors whether standard output shows colours
 * @param progress whether standard error is a terminal, which shows a progress bar
 */
record Console(
        InputStream in, OutputStream rawOut, PrintWriter out, PrintWriter err, boolean colors, boolean progress) {

    /** A console whose launcher has said which streams are terminals; without its word none is. */
    static Console of(InputStream in, OutputStream out, OutputStream err) {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        boolean noColor = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return new Console(
                in,
                buffered,
                writer(buffered),
                writer(err),
                Boolean.getBoolean("switchboard.terminal.out") && !noColor,
                Boolean.getBoolean("switchboard.terminal.err"));
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** A text in bold, where that can be shown. */
    String bold(String text) {
        return colors ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    /** A text that stands back, where that can be shown. */
    String faint(String text) {
        return colors ? "\u001B[2m" + text + "\u001B[0m" : text;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, UTF_8), false);
    }
}

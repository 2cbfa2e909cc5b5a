package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * Where the command reads and writes: UTF-8 whatever the locale says.
 *
 * @param in standard input
 * @param bytes standard output for what is not text of ours, such as rows
 * @param out standard output as text
 * @param err standard error as text
 * @param colors whether standard output shows colours
 * @param progress whether standard error is a terminal, which shows a progress bar
 * @param dialogue whether a person sits at standard input and output
 */
record Console(
        InputStream in,
        StandardOutput bytes,
        PrintWriter out,
        PrintWriter err,
        boolean colors,
        boolean progress,
        boolean dialogue) {

    /** The console of this process. Its launcher has said which streams are terminals; without its word none is. */
    static Console ofProcess() {
        boolean noColor = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        // The descriptors themselves, because System.out would encode by the locale.
        return of(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean("switchboard.terminal.out") && !noColor,
                Boolean.getBoolean("switchboard.terminal.err"),
                Boolean.getBoolean("switchboard.terminal.in") && Boolean.getBoolean("switchboard.terminal.out"));
    }

    static Console of(
            InputStream in, OutputStream out, OutputStream err, boolean colors, boolean progress, boolean dialogue) {
        StandardOutput bytes = new StandardOutput(out);
        return new Console(
                in, bytes, writer(new BufferedOutputStream(bytes, 1 << 16)), writer(err), colors, progress, dialogue);
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

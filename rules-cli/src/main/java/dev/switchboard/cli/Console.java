package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.cli.text.TerminalWriter;
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
 * @param bytes standard output as it is
 * @param out standard output as text for people, who see what a terminal would obey
 * @param err standard error as text for people
 * @param status standard error as it is, for the progress bar, which moves the cursor
 * @param terminal whether standard output is a terminal
 * @param colors whether it shows colours
 * @param progress whether standard error is a terminal, which shows a progress bar
 * @param dialogue whether a person sits at standard input and output
 */
record Console(
        InputStream in,
        StandardOutput bytes,
        PrintWriter out,
        PrintWriter err,
        PrintWriter status,
        boolean terminal,
        boolean colors,
        boolean progress,
        boolean dialogue) {

    /** The console of this process. Its launcher has said which streams are terminals; without its word none is. */
    static Console ofProcess() {
        boolean noColor = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        boolean terminal = Boolean.getBoolean("switchboard.terminal.out");
        // The descriptors themselves, because System.out would encode by the locale.
        return of(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminal,
                terminal && !noColor,
                Boolean.getBoolean("switchboard.terminal.err"),
                Boolean.getBoolean("switchboard.terminal.in") && terminal);
    }

    static Console of(
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean terminal,
            boolean colors,
            boolean progress,
            boolean dialogue) {
        StandardOutput bytes = new StandardOutput(out);
        return new Console(
                in,
                bytes,
                writer(new BufferedOutputStream(bytes, 1 << 16), colors),
                writer(err, false),
                plain(err),
                terminal,
                colors,
                progress,
                dialogue);
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Standard output for rows, which a file or a program gets as they are. */
    OutputStream rows() {
        return terminal ? new VisibleRows(bytes) : bytes;
    }

    /** A text in bold, where that can be shown. */
    String bold(String text) {
        return colors ? TerminalWriter.bold(text) : text;
    }

    /** A text that stands back, where that can be shown. */
    String faint(String text) {
        return colors ? TerminalWriter.faint(text) : text;
    }

    /** Standard output for texts that hold nothing of a file's: our help with its colours. To be flushed. */
    PrintWriter help() {
        return plain(bytes);
    }

    private static PrintWriter plain(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, UTF_8), false);
    }

    private static PrintWriter writer(OutputStream stream, boolean styles) {
        return new PrintWriter(new TerminalWriter(new OutputStreamWriter(stream, UTF_8), styles), false);
    }
}

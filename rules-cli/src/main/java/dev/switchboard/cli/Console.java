package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.cli.terminal.Terminals;
import dev.switchboard.cli.terminal.TextStream;
import dev.switchboard.cli.terminal.TypedInput;
import dev.switchboard.cli.text.TerminalWriter;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where the command reads and writes: UTF-8 whatever the locale says. A terminal with another encoding is fitted in between.
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
    @SuppressWarnings("SystemConsoleNull") // The launcher that asks has Java 22 and newer answer null, too.
    static Console ofProcess() {
        Terminals terminals =
                Terminals.of(name -> Optional.ofNullable(System.getProperty(name)), () -> System.console() != null);
        boolean noColor = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        // The descriptors themselves, because System.out would encode by the locale.
        return of(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminals,
                noColor);
    }

    /** The console of streams of which some are terminals. */
    static Console of(InputStream in, OutputStream out, OutputStream err, Terminals terminals, boolean noColor) {
        boolean terminal = terminals.out().isPresent();
        return of(
                terminals.in().map(charset -> TypedInput.from(in, charset)).orElse(in),
                terminals.out().map(charset -> TextStream.to(out, charset)).orElse(out),
                terminals.err().map(charset -> TextStream.to(err, charset)).orElse(err),
                terminal,
                terminal && terminals.obeysCodes() && !noColor,
                terminals.err().isPresent() && terminals.obeysCodes(),
                terminals.in().isPresent() && terminal);
    }

    /** The console of streams in UTF-8. */
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

    /** Standard output for rows, which a file or a program gets as they are; what a terminal would obey is shown instead. */
    OutputStream rows() {
        return terminal ? new TextStream(new TerminalWriter(new OutputStreamWriter(bytes, UTF_8), false)) : bytes;
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

package dev.switchboard.cli.text;

import dev.switchboard.text.VisibleText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes texts for people: whatever a terminal would obey is shown, see {@link VisibleText}. The one exception are our own bold and
 * faint, which are marked by {@link #bold} and {@link #faint} with characters that stand for nothing. In a text they stand for
 * nothing either: at most they make the rest of their own line bold.
 */
public final class TerminalWriter extends FilterWriter {

    private static final char BOLD = '\uFDD0';
    private static final char FAINT = '\uFDD1';
    private static final char PLAIN = '\uFDD2';
    private static final String RESET = "\u001B[0m";

    private final boolean styles;
    private boolean styled;
    private String half = "";

    /**
     * Writes to a terminal or a file.
     *
     * @param styles whether bold and faint can be shown
     */
    public TerminalWriter(Writer out, boolean styles) {
        super(out);
        this.styles = styles;
    }

    /** A text to be shown in bold by a writer of this kind. */
    public static String bold(String text) {
        return BOLD + VisibleText.of(text) + PLAIN;
    }

    /** A text that stands back. */
    public static String faint(String text) {
        return FAINT + VisibleText.of(text) + PLAIN;
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        write(new String(characters, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        String all = half + text.substring(offset, offset + length);
        boolean inHalf = !all.isEmpty() && Character.isHighSurrogate(all.charAt(all.length() - 1));
        half = inHalf ? all.substring(all.length() - 1) : "";
        writeWhole(inHalf ? all.substring(0, all.length() - 1) : all);
    }

    @Override
    public void flush() throws IOException {
        writeWhole(half);
        half = "";
        super.flush();
    }

    private void writeWhole(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean style = styles && c >= BOLD && c <= PLAIN;
            if (style || (c == '\n' && styled)) {
                out.write(VisibleText.of(text.substring(from, i)));
                out.write(c == BOLD ? "\u001B[1m" : c == FAINT ? "\u001B[2m" : styled ? RESET : "");
                styled = c == BOLD || c == FAINT;
                from = style ? i + 1 : i;
            }
        }
        out.write(VisibleText.of(text.substring(from)));
    }
}

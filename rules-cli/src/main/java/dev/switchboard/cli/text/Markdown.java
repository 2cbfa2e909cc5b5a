package dev.switchboard.cli.text;

import dev.switchboard.text.CodeMarks;
import dev.switchboard.text.VisibleText;
import java.util.List;

/**
 * Texts as CommonMark, with the tables of GitHub, shows them: letter for letter, whatever markup they look like. Each is meant for
 * one line of Markdown, but for {@link #block}.
 */
public final class Markdown {

    private Markdown() {}

    /** A text as it is. */
    public static String text(String text) {
        return new MarkdownText(VisibleText.of(text)).escaped(true, true);
    }

    /** A text as code. */
    public static String code(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String code = VisibleText.of(text).replace("\n", "\\u000a");
        String marks = "`".repeat(longestRun(code) + 1);
        boolean touches = code.startsWith("`") || code.endsWith("`");
        boolean spaced = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        return touches || spaced ? marks + " " + code + " " + marks : marks + code + marks;
    }

    /** A message of ours, whose backticks mark code. */
    public static String message(String message) {
        List<CodeMarks.Part> parts = CodeMarks.in(VisibleText.of(message));
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            CodeMarks.Part part = parts.get(i);
            escaped.append(
                    part.code()
                            ? code(part.text())
                            : new MarkdownText(part.text()).escaped(i == 0, i == parts.size() - 1));
        }
        return escaped.toString();
    }

    /** Lines of text as they are, none of which is markup. */
    public static String block(String lines) {
        String visible = VisibleText.of(lines);
        String fence = "`".repeat(Math.max(3, longestRun(visible) + 1));
        return fence + "text\n" + visible + "\n" + fence;
    }

    /** Markdown of a line as a cell of a table, where even code must not hold a bare vertical bar. */
    public static String cell(String markdown) {
        return markdown.replace("|", "\\|");
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}

package dev.switchboard.drl;

import dev.switchboard.catalog.Problems;
import dev.switchboard.drl.DrlOutline.Span;
import java.util.List;

/**
 * Finds Unicode escapes. A Java compiler translates them before it looks for comments and strings, so that the text of either
 * could become code: nothing outside opaque rules may have one.
 */
final class UnicodeEscapes {

    private UnicodeEscapes() {}

    static boolean isAbsentIn(String text) {
        return next(text, 0) < 0;
    }

    /** The source without the escapes outside opaque rules, each of them reported; everything else stands where it stood. */
    static SourceText refused(SourceText source, Problems problems) {
        String text = source.text();
        if (isAbsentIn(text)) {
            return source;
        }
        List<Span> rules = new DrlOutline(withoutAny(text)).rules();
        StringBuilder kept = new StringBuilder(text);
        for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
            int escape = at;
            if (rules.stream().noneMatch(rule -> rule.opaque() && rule.contains(escape))) {
                disarm(kept, at);
                problems.at(
                        source.place(at),
                        "`\\u`: отсюда для компилятора начинается код символа, даже в комментарии; напишите сам символ, а в путях — `/`",
                        "`\\u`: to a compiler the code of a character begins here, even in a comment; write the character itself, and `/` in paths");
            }
        }
        return new SourceText(source.path(), kept.toString());
    }

    private static String withoutAny(String text) {
        StringBuilder kept = new StringBuilder(text);
        for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
            disarm(kept, at);
        }
        return kept.toString();
    }

    /** Makes it a backslash behind a backslash, which is no mistake anywhere. */
    private static void disarm(StringBuilder text, int escape) {
        text.setCharAt(escape + 1, '\\');
    }

    /** The offset of the next backslash that begins an escape, as the Java language defines it; -1 if there is none. */
    private static int next(String text, int from) {
        for (int at = text.indexOf("\\u", from); at >= 0; at = text.indexOf("\\u", at + 1)) {
            if (backslashesBefore(text, at) % 2 == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int backslashesBefore(String text, int offset) {
        int start = offset;
        while (start > 0 && text.charAt(start - 1) == '\\') {
            start--;
        }
        return offset - start;
    }
}

package dev.switchboard.drl;

import java.util.List;

/**
 * Finds Unicode escapes. A Java compiler translates them before it looks for comments and strings, so that the text of either
 * could become code: nothing outside opaque rules may have one.
 */
final class UnicodeEscapes {

    private UnicodeEscapes() {}

    /** The text with a backslash behind the backslash of each, which is no mistake anywhere; all else stands where it stood. */
    static String disarmed(String text) {
        int at = next(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text);
        for (; at >= 0; at = next(text, at + 1)) {
            kept.setCharAt(at + 1, '\\');
        }
        return kept.toString();
    }

    /** Reports those outside opaque rules. */
    static void refuse(String text, List<Span> opaqueRules, FileProblems problems) {
        for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
            int escape = at;
            if (opaqueRules.stream().noneMatch(rule -> rule.contains(escape))) {
                problems.at(
                        escape,
                        "`\\u`: отсюда для компилятора начинается код символа, даже в комментарии; напишите сам символ, а в путях — `/`",
                        "`\\u`: to a compiler this starts the code of a character, even in a comment; write the character itself, and `/` in paths");
            }
        }
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

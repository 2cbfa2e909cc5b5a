package dev.switchboard.dmn;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts that have to come back from a file letter for letter, with the characters that XML cannot hold, or does not keep, as
 * {@code _x000D_}, as workbooks have them.
 */
final class KeptText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private KeptText() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean beginsEscape =
                    c == '_' && ESCAPE.matcher(text).region(i, text.length()).lookingAt();
            if (beginsEscape || c == '\r' || !isHeldByXml(text, i)) {
                escaped.append(text, copied, i).append("_x").append(code(c)).append('_');
                copied = i + 1;
            }
        }
        return copied == 0 ? text : escaped.append(text, copied, text.length()).toString();
    }

    static String unescape(String escaped) {
        return escaped.contains("_x")
                ? ESCAPE.matcher(escaped)
                        .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : escaped;
    }

    /** The four digits of a character's code. */
    static String code(char c) {
        return Integer.toHexString(0x10000 + c).substring(1).toUpperCase(Locale.ROOT);
    }

    /** Whether XML can hold the character at a place. */
    static boolean isHeldByXml(String text, int place) {
        char c = text.charAt(place);
        if (Character.isHighSurrogate(c)) {
            return place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
        }
        return c == '\n' || c == '\t' || c == '\r' || (c >= ' ' && c < '\uFFFE');
    }
}

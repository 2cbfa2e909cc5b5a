package dev.switchboard.text;

/**
 * Texts in which nothing is hidden. Characters that a terminal obeys, that turn the direction of writing, that have no width, or
 * that are no characters at all are shown as in Java or JSON, <code>\</code><code>u001b</code> for ESC. Line feeds and tabs stay.
 */
public final class VisibleText {

    private VisibleText() {}

    /** The text as people are to see it. */
    public static String of(String text) {
        if (isVisible(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(c, visible));
        return visible.toString();
    }

    /** A character by its number. */
    public static String number(int c) {
        StringBuilder number = new StringBuilder(12);
        for (char unit : Character.toChars(c)) {
            String digits = Integer.toHexString(unit);
            number.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
        }
        return number.toString();
    }

    /** Whether a character would be obeyed or not be seen, rather than shown. */
    static boolean isHidden(int c) {
        if (c < 0x7F) {
            return c < ' ' && c != '\n' && c != '\t';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); // no characters, by the standard
        };
    }

    private static boolean isVisible(String text) {
        return text.codePoints().noneMatch(VisibleText::isHidden);
    }

    private static void append(int c, StringBuilder visible) {
        if (isHidden(c)) {
            visible.append(number(c));
        } else {
            visible.appendCodePoint(c);
        }
    }
}

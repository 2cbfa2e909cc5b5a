package dev.switchboard.xlsx;

/**
 * Characters that XML cannot contain are written in a workbook as {@code _x000D_}, and text that looks like that as
 * {@code _x005F_x000D_} (ECMA-376, part 1, 22.9.2.19).
 */
final class EscapedText {

    private static final int LENGTH = 7;

    private EscapedText() {}

    static String decode(String text) {
        int next = text.indexOf("_x");
        if (next < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int copied = 0;
        while (next >= 0) {
            if (isEscape(text, next)) {
                decoded.append(text, copied, next)
                        .append((char) Integer.parseInt(text.substring(next + 2, next + 6), 16));
                copied = next + LENGTH;
                next = text.indexOf("_x", copied);
            } else {
                next = text.indexOf("_x", next + 1);
            }
        }
        return decoded.append(text, copied, text.length()).toString();
    }

    private static boolean isEscape(String text, int start) {
        return beginsEscape(text, start) && text.charAt(start + LENGTH - 1) == '_';
    }

    /** Whether an underscore behind what stands here, and some character does, would make an escape of it. */
    static boolean beginsEscape(String text, int start) {
        return start + LENGTH <= text.length()
                && text.startsWith("_x", start)
                && text.chars().skip(start + 2).limit(4).allMatch(EscapedText::isHexadecimal);
    }

    private static boolean isHexadecimal(int c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }
}

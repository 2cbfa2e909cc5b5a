package dev.switchboard.catalog;

/** Text as people, keyboards and spreadsheets leave it. */
public final class TypedText {

    private TypedText() {}

    /** The text without the spaces around it, those that do not break or have no width among them. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether nothing is left of the text without spaces. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text with plain signs in place of typographic ones: <code>≥ 3</code>, <code>3–10</code>, <code>3…10</code>. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '≥' -> plain.append(">=");
                case '≤' -> plain.append("<=");
                case '…' -> plain.append("..");
                case '–', '—', '−', '‐', '‑' -> plain.append('-');
                case '«', '»', '“', '”', '„' -> plain.append('"');
                case '，' -> plain.append(',');
                default -> plain.append(Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c);
            }
        }
        return strip(plain.toString());
    }

    /** White space, the spaces that do not break or have no width, and the byte-order mark. */
    private static boolean isSpace(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u2060'
                || c == '\uFEFF';
    }
}

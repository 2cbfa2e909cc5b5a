package dev.switchboard.xlsx;

import java.util.Locale;

/** Text as written in the XML of a workbook. */
final class WorkbookXmlText {

    private WorkbookXmlText() {}

    /** As an element's text. What XML cannot hold, and what would be taken for it, is escaped as {@link EscapedText} reads it. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c == '_' && EscapedText.beginsEscape(text, i)) {
                        appendCode(c, escaped);
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        escaped.append(c).append(text.charAt(++i));
                    } else if (isHeldByXml(c)) {
                        escaped.append(c);
                    } else {
                        appendCode(c, escaped);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** As an attribute's value, where a line's end would turn into a space. */
    static String attribute(String text) {
        return escape(text).replace("\n", "&#10;").replace("\t", "&#9;");
    }

    private static boolean isHeldByXml(char c) {
        return c == '\n' || c == '\t' || (c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE');
    }

    private static void appendCode(char c, StringBuilder escaped) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        escaped.append("_x")
                .append("0".repeat(4 - digits.length()))
                .append(digits)
                .append('_');
    }
}

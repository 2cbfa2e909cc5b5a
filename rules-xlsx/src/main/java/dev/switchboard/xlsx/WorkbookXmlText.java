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

    /** What an attribute or an element's text says; escapes of {@link EscapedText} stay. */
    static String unescape(String written) {
        StringBuilder text = new StringBuilder(written.length());
        int copied = 0;
        for (int mark = written.indexOf('&'); mark >= 0; mark = written.indexOf('&', copied)) {
            int end = written.indexOf(';', mark);
            text.append(written, copied, mark);
            text.appendCodePoint(referred(written.substring(mark + 1, end)));
            copied = end + 1;
        }
        return text.append(written, copied, written.length()).toString();
    }

    private static int referred(String reference) {
        return switch (reference) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default ->
                reference.startsWith("#x")
                        ? Integer.parseInt(reference.substring(2), 16)
                        : Integer.parseInt(reference.substring(1));
        };
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

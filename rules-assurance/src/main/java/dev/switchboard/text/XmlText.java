package dev.switchboard.text;

/** Texts in XML 1.0, and in HTML that is well-formed XML. What no XML can hold is shown, see {@link VisibleText}. */
public final class XmlText {

    private XmlText() {}

    /** A text between tags. */
    public static String content(String text) {
        return escaped(text, false);
    }

    /** A text in the double quotes of an attribute, whose line breaks a reader would take for spaces. */
    public static String attribute(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean isAttribute) {
        String visible = VisibleText.of(text);
        StringBuilder escaped = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n' -> escaped.append(isAttribute ? "&#10;" : "\n");
                case '\t' -> escaped.append(isAttribute ? "&#9;" : "\t");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

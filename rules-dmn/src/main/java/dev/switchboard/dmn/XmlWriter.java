package dev.switchboard.dmn;

/** Writes XML, one element a line. What XML cannot hold is written as {@link KeptText}, or else is shown as unknown. */
final class XmlWriter {

    private static final String INDENT = "  ";

    private static final String UNKNOWN = "\uFFFD";

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /**
     * Opens an element that others stand in.
     *
     * @param attributes names and values in turn; those without a value are left out
     */
    void open(String name, String... attributes) {
        start(name, attributes);
        xml.append(">\n");
        depth++;
    }

    void close(String name) {
        depth--;
        indent();
        xml.append("</").append(name).append(">\n");
    }

    /** An element with nothing in it. */
    void empty(String name, String... attributes) {
        start(name, attributes);
        xml.append("/>\n");
    }

    /** An element with a text. */
    void text(String name, String text, String... attributes) {
        start(name, attributes);
        xml.append('>');
        escape(text, false);
        xml.append("</").append(name).append(">\n");
    }

    /** An element with an element {@code text} alone, as FEEL stands in DMN. */
    void expression(String name, String feel, String... attributes) {
        start(name, attributes);
        xml.append("><text>");
        escape(feel, false);
        xml.append("</text></").append(name).append(">\n");
    }

    /** All that was written. */
    String xml() {
        return xml.toString();
    }

    private void start(String name, String... attributes) {
        indent();
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                xml.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], true);
                xml.append('"');
            }
        }
    }

    private void indent() {
        for (int i = 0; i < depth; i++) {
            xml.append(INDENT);
        }
    }

    private void escape(String text, boolean isAttribute) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escaped = KeptText.isHeldByXml(text, i) ? escaped(c, isAttribute) : UNKNOWN;
            if (!escaped.isEmpty()) {
                xml.append(text, copied, i).append(escaped);
                copied = i + 1;
            }
        }
        xml.append(text, copied, text.length());
    }

    /** What stands for a character; empty for one that stands for itself. */
    private static String escaped(char c, boolean isAttribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            // A reader would turn it into a line feed.
            case '\r' -> "&#13;";
            case '"' -> isAttribute ? "&quot;" : "";
            case '\n' -> isAttribute ? "&#10;" : "";
            case '\t' -> isAttribute ? "&#9;" : "";
            default -> "";
        };
    }
}

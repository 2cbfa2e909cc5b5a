package dev.switchboard.dmn;

/** Writes XML, one element a line. */
final class XmlWriter {

    private static final String INDENT = "  ";

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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                // A reader would turn it into a line feed.
                case '\r' -> xml.append("&#13;");
                case '"', '\n', '\t' -> {
                    if (isAttribute) {
                        xml.append("&#").append((int) c).append(';');
                    } else {
                        xml.append(c);
                    }
                }
                default -> xml.append(c);
            }
        }
    }
}

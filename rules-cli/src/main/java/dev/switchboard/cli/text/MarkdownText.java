package dev.switchboard.cli.text;

/** A text of which Markdown makes nothing, character by character. */
final class MarkdownText {

    private static final String ANYWHERE = "\\`*_[]~";
    private static final String AT_THE_START = "+-=";

    private final String text;

    MarkdownText(String text) {
        this.text = text;
    }

    /**
     * The text with what would be markup in it escaped.
     *
     * @param first whether it may be the first of its line
     * @param last whether it may be the last of its line
     */
    String escaped(boolean first, boolean last) {
        StringBuilder escaped = new StringBuilder();
        int from = first ? edge(0, 1) : 0;
        int to = last ? Math.max(from, edge(text.length() - 1, -1) + 1) : text.length();
        escaped.append("&#32;".repeat(from));
        for (int i = from; i < to; i++) {
            append(i, first && i == from, first && isNumbered(from, i), escaped);
        }
        return escaped.append("&#32;".repeat(text.length() - to)).toString();
    }

    /** Spaces at the edges of a line are no text to Markdown. */
    private int edge(int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && text.charAt(at) == ' ') {
            at += step;
        }
        return at;
    }

    private void append(int at, boolean starts, boolean numbers, StringBuilder escaped) {
        char c = text.charAt(at);
        switch (c) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '\n' -> escaped.append("&#10;");
            case '\t' -> escaped.append("&#9;");
            default -> {
                boolean opensBlock = numbers || (starts && AT_THE_START.indexOf(c) >= 0);
                boolean isMarkup = ANYWHERE.indexOf(c) >= 0 || opensBlock || closesHeading(at) || links(at);
                escaped.append(isMarkup ? "\\" : "").append(c);
            }
        }
    }

    /** A dot or a parenthesis behind the digits with which a line begins. */
    private boolean isNumbered(int from, int at) {
        return at > from
                && ".)".indexOf(text.charAt(at)) >= 0
                && text.substring(from, at).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A sharp sign at the start of a line or behind a space opens or closes a heading. */
    private boolean closesHeading(int at) {
        return text.charAt(at) == '#' && (at == 0 || " #".indexOf(text.charAt(at - 1)) >= 0);
    }

    /** GitHub also makes links of plain addresses, and of some texts in brackets although these are escaped. */
    private boolean links(int at) {
        return switch (text.charAt(at)) {
            case '(' -> at > 0 && text.charAt(at - 1) == ']';
            case ':' -> text.startsWith("://", at);
            case '.' -> text.regionMatches(true, at - 3, "www", 0, 3);
            default -> false;
        };
    }
}

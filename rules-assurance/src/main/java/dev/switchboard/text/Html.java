package dev.switchboard.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is well-formed XML, too. Texts and values are escaped, so that nothing from a catalogue or a case becomes
 * markup; only what {@link #raw} is given goes out as it is.
 */
public final class Html {

    private static final String DOCTYPE = "<!DOCTYPE html>";

    private final StringBuilder page;
    private final Deque<String> open = new ArrayDeque<>();

    private Html(String beginning) {
        page = new StringBuilder(beginning);
    }

    /** A whole page. */
    public static Html page() {
        return new Html(DOCTYPE);
    }

    /** A part of a page that somebody else writes. */
    public static Html part() {
        return new Html("");
    }

    /**
     * Begins an element on a new line.
     *
     * @param attributes names and values in turn
     */
    public Html open(String element, String... attributes) {
        page.append('\n');
        start(element, attributes);
        page.append('>');
        open.push(element);
        return this;
    }

    /**
     * Ends the element that was opened last.
     *
     * @throws IllegalStateException if that is another one
     */
    public Html close(String element) {
        String last = open.pop();
        if (!last.equals(element)) {
            throw new IllegalStateException("<%s> is open, not <%s>".formatted(last, element));
        }
        page.append("</").append(element).append('>');
        return this;
    }

    /** A whole element with nothing but text in it, on the same line. */
    public Html element(String element, String text, String... attributes) {
        start(element, attributes);
        page.append('>');
        text(text);
        page.append("</").append(element).append('>');
        return this;
    }

    /** An element that has no end, such as {@code meta}. */
    public Html single(String element, String... attributes) {
        page.append('\n');
        start(element, attributes);
        page.append("/>");
        return this;
    }

    public Html text(String text) {
        page.append(XmlText.content(text));
        return this;
    }

    /** A message of ours, whose backticks mark code. */
    public Html message(String message) {
        for (CodeMarks.Part part : CodeMarks.in(message)) {
            if (part.code()) {
                element("code", part.text());
            } else {
                text(part.text());
            }
        }
        return this;
    }

    /** A whole element with nothing but a message of ours in it, on the same line. */
    public Html message(String element, String message, String... attributes) {
        start(element, attributes);
        page.append('>');
        message(message);
        page.append("</").append(element).append('>');
        return this;
    }

    /** A style or a script of our own, whose text HTML does not escape. */
    public Html raw(String element, String content) {
        page.append("\n<").append(element).append('>').append(content);
        page.append("</").append(element).append('>');
        return this;
    }

    /** What was written, once everything is closed. */
    public String written() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return page + "\n";
    }

    private void start(String element, String... attributes) {
        page.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(attributes[i]).append("=\"");
            page.append(XmlText.attribute(attributes[i + 1])).append('"');
        }
    }
}

package dev.switchboard.cli.html;

import dev.switchboard.cli.text.CodeMarks;
import dev.switchboard.cli.text.XmlText;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is well-formed XML, too. Texts and values are escaped, so that nothing from a catalogue or a case becomes
 * markup; only what {@link #raw} is given goes out as it is.
 */
final class Html {

    private final StringBuilder page = new StringBuilder("<!DOCTYPE html>");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element on a new line.
     *
     * @param attributes names and values in turn
     */
    Html open(String element, String... attributes) {
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
    Html close(String element) {
        String last = open.pop();
        if (!last.equals(element)) {
            throw new IllegalStateException("<%s> is open, not <%s>".formatted(last, element));
        }
        page.append("</").append(element).append('>');
        return this;
    }

    /** A whole element with nothing but text in it, on the same line. */
    Html element(String element, String text, String... attributes) {
        start(element, attributes);
        page.append('>');
        text(text);
        page.append("</").append(element).append('>');
        return this;
    }

    /** An element that has no end, such as {@code meta}. */
    Html single(String element, String... attributes) {
        page.append('\n');
        start(element, attributes);
        page.append("/>");
        return this;
    }

    Html text(String text) {
        page.append(XmlText.content(text));
        return this;
    }

    /** A message of ours, whose backticks mark code. */
    Html message(String message) {
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
    Html message(String element, String message, String... attributes) {
        start(element, attributes);
        page.append('>');
        message(message);
        page.append("</").append(element).append('>');
        return this;
    }

    /** A style or a script of our own, whose text HTML does not escape. */
    Html raw(String element, String content) {
        page.append("\n<").append(element).append('>').append(content);
        page.append("</").append(element).append('>');
        return this;
    }

    /** The page, once everything is closed. */
    String page() {
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

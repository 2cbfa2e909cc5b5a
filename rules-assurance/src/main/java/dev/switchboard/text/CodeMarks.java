package dev.switchboard.text;

import java.util.ArrayList;
import java.util.List;

/** The backticks of our messages, which mark codes and what to type. A last one without a partner is text. */
public final class CodeMarks {

    /**
     * A piece of a message.
     *
     * @param text the piece without the backticks around it
     * @param code whether there were any
     */
    public record Part(String text, boolean code) {}

    private CodeMarks() {}

    /** A message piece by piece; none is empty. */
    public static List<Part> in(String message) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < message.length()) {
            int opening = message.indexOf('`', from);
            int closing = opening < 0 ? -1 : message.indexOf('`', opening + 1);
            if (closing < 0) {
                break;
            }
            add(message.substring(from, opening), false, parts);
            add(message.substring(opening + 1, closing), true, parts);
            from = closing + 1;
        }
        add(message.substring(from), false, parts);
        return parts;
    }

    private static void add(String text, boolean code, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, code));
        }
    }
}

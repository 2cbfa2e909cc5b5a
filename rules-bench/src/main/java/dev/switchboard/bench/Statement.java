package dev.switchboard.bench;

import dev.switchboard.Inquiry;
import java.util.List;

/**
 * A fact that a caller states.
 *
 * @param value a {@link Boolean}, {@link Integer} or {@link String}
 */
record Statement(String fact, Object value) {

    /** What an inquiry states, the topic first. */
    static List<Statement> of(Inquiry inquiry) {
        return inquiry.stated().entrySet().stream()
                .map(entry -> new Statement(entry.getKey(), entry.getValue()))
                .toList();
    }

    void addTo(Inquiry.Builder inquiry) {
        if (value instanceof Boolean flag) {
            inquiry.flag(fact, flag);
        } else if (value instanceof Integer count) {
            inquiry.count(fact, count);
        } else {
            inquiry.choice(fact, (String) value);
        }
    }
}

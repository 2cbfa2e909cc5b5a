package dev.switchboard.bench;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
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

    /** Its codes are the objects that literals in a program are. */
    Statement literal() {
        return new Statement(fact.intern(), value instanceof String code ? code.intern() : value);
    }

    /** Its codes are objects of their own. */
    Statement received() {
        return new Statement(copy(fact), value instanceof String code ? copy(code) : value);
    }

    private static String copy(String code) {
        return String.valueOf(code.toCharArray());
    }

    void addTo(InquiryBuilder inquiry) {
        if (value instanceof Boolean flag) {
            inquiry.flag(fact, flag);
        } else if (value instanceof Integer count) {
            inquiry.count(fact, count);
        } else {
            inquiry.choice(fact, (String) value);
        }
    }
}

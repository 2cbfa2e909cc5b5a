package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import java.util.Optional;

/**
 * Who takes an inquiry, and as what.
 *
 * @param item the item, which is empty for the default line; empty, too, for a line whatever the item
 * @param byItem whether the item matters
 */
public record Taker(String line, TransferMode mode, Optional<String> item, boolean byItem) {

    static Taker of(Verdict verdict, boolean byItem) {
        return new Taker(verdict.line(), verdict.mode(), verdict.item().filter(item -> byItem), byItem);
    }

    /** Whether all that another takes is this one's. */
    boolean includes(Taker other) {
        return line.equals(other.line) && mode == other.mode && (!byItem || item.equals(other.item));
    }

    /** A condition in words: that this one takes the inquiry. */
    Text text() {
        return isDefault()
                ? new Text("решение по умолчанию: " + this, "decided by default as " + this)
                : new Text("решение: " + this, "decided as " + this);
    }

    /** All inquiries that this one takes, in words. */
    Text any() {
        return isDefault()
                ? new Text(
                        "любое обращение с решением по умолчанию " + this, "any inquiry decided by default as " + this)
                : new Text("любое обращение с решением " + this, "any inquiry decided as " + this);
    }

    private boolean isDefault() {
        return byItem && item.isEmpty();
    }

    /** Line, mode and item, such as {@code senior one-step SS-FIN-01}. */
    @Override
    public String toString() {
        return line + " " + mode.code() + item.map(code -> " " + code).orElse("");
    }
}

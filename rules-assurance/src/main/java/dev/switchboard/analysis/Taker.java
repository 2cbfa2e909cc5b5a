package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Outcome;

/**
 * Who takes an inquiry, and as what.
 *
 * @param outcome without its item for a line whatever the item
 * @param byItem whether the item matters
 */
public record Taker(Outcome outcome, boolean byItem) {

    static Taker of(Verdict verdict, boolean byItem) {
        return new Taker(verdict.outcome(byItem), byItem);
    }

    /** Whether all that another takes is this one's. */
    boolean includes(Taker other) {
        return byItem
                ? outcome.equals(other.outcome)
                : outcome.line().equals(other.outcome.line()) && outcome.mode() == other.outcome.mode();
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
        return byItem && outcome.item().isEmpty();
    }

    /** Line, mode and item, such as {@code senior one-step SS-FIN-01}. */
    @Override
    public String toString() {
        return outcome.toString();
    }
}

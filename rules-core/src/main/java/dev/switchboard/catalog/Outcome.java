package dev.switchboard.catalog;

import dev.switchboard.TransferMode;

/**
 * What is decided: which line takes the inquiry, how it is transferred, and by which item.
 *
 * @param line empty for a rule that does not decide the line
 * @param item empty for the default line
 */
public record Outcome(String line, TransferMode mode, String item) {

    /** That of a rule which does not decide the line. */
    public static Outcome withoutLine(String item) {
        return new Outcome("", TransferMode.NONE, item);
    }

    /** Whether a line is decided. */
    public boolean hasLine() {
        return !line.isEmpty();
    }

    /** Line, mode and item, such as {@code senior one-step SS-FIN-01}; without those that there are not: {@code first-line}. */
    @Override
    public String toString() {
        return line + (mode == TransferMode.NONE ? "" : " " + mode.code()) + (item.isEmpty() ? "" : " " + item);
    }
}

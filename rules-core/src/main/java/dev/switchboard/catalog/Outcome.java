package dev.switchboard.catalog;

import dev.switchboard.TransferMode;

/**
 * What is decided: which line takes the inquiry, how it is transferred, and by which item.
 *
 * @param item empty for the default line
 */
public record Outcome(String line, TransferMode mode, String item) {

    /** Line, mode and item, such as {@code senior one-step SS-FIN-01}. */
    @Override
    public String toString() {
        return line + " " + mode.code() + (item.isEmpty() ? "" : " " + item);
    }
}

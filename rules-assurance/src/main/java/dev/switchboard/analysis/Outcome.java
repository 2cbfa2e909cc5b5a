package dev.switchboard.analysis;

import dev.switchboard.TransferMode;
import java.util.Optional;

/** What a catalogue comes to for the inquiries of a change. */
public sealed interface Outcome {

    /**
     * A line takes the inquiry.
     *
     * @param item empty where the default line takes it, and where a line's queue or words change whatever the item
     * @param queue empty where there is none, where only words change, and for a topic that only one catalogue has
     */
    record Decided(
            String line, TransferMode mode, Optional<String> item, Optional<String> queue, Optional<String> phrase)
            implements Outcome {

        /** Line, mode and item, such as {@code senior one-step SS-FIN-01}. */
        @Override
        public String toString() {
            return line + " " + mode.code() + item.map(code -> " " + code).orElse("");
        }
    }

    /** No rule holds, and the catalogue has no default line. */
    record Undecided() implements Outcome {

        @Override
        public String toString() {
            return "undecided";
        }
    }
}

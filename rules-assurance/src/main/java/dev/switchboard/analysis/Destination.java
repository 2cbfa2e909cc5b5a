package dev.switchboard.analysis;

import dev.switchboard.catalog.Outcome;
import java.util.Optional;

/** Where a catalogue sends the inquiries of a change. */
public sealed interface Destination {

    /** Whether calls come to the same line, in the same way and to the same queue, whatever the item; or to nobody. */
    boolean isSamePlace(Destination other);

    /**
     * To a line.
     *
     * @param outcome without its item where a line's queue or words change whatever the item
     * @param queue empty if there is none, where only words change, and for a topic that only one catalogue has
     */
    record Decided(Outcome outcome, Optional<String> queue, Optional<String> phrase) implements Destination {

        @Override
        public boolean isSamePlace(Destination other) {
            return other instanceof Decided decided
                    && outcome.line().equals(decided.outcome.line())
                    && outcome.mode() == decided.outcome.mode()
                    && queue.equals(decided.queue);
        }

        /** The same place and item, whatever is said there. */
        public Decided withoutPhrase() {
            return new Decided(outcome, queue, Optional.empty());
        }

        /** Line, mode and item, such as {@code senior one-step SS-FIN-01}. */
        @Override
        public String toString() {
            return outcome.toString();
        }
    }

    /** Nowhere: no rule holds, and the catalogue has no default line. */
    record Undecided() implements Destination {

        @Override
        public boolean isSamePlace(Destination other) {
            return other instanceof Undecided;
        }

        @Override
        public String toString() {
            return "undecided";
        }
    }
}

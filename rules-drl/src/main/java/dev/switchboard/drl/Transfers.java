package dev.switchboard.drl;

import dev.switchboard.TransferMode;

/** What rules' consequences call; the global {@code transfers} of each DRL file. */
public interface Transfers {

    /** What a rule gives besides the line. */
    interface Outcomes {

        /** Decides an outcome of which the first value counts. */
        Outcomes set(String outcome, String value);

        /** Adds to an outcome of which all values count. */
        Outcomes add(String outcome, String value);
    }

    /**
     * The rule's item holds: a line would take the inquiry.
     *
     * @param line the line's code
     * @param mode how to transfer
     * @param item the item's code
     */
    Outcomes to(String line, TransferMode mode, String item);

    /**
     * The rule's item holds, and only gives outcomes.
     *
     * @param item the item's code
     */
    Outcomes item(String item);
}

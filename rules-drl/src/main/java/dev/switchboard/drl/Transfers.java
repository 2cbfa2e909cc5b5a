package dev.switchboard.drl;

import dev.switchboard.TransferMode;

/** What rules' consequences call; the global {@code transfers} of each DRL file. */
public interface Transfers {

    /**
     * The rule's item holds: a line would take the inquiry.
     *
     * @param line the line's code
     * @param mode how to transfer
     * @param item the item's code
     */
    void to(String line, TransferMode mode, String item);
}

package dev.switchboard.bench;

import dev.switchboard.Inquiry;

/** Drools used without Switchboard, on the rules that Switchboard's build compiled. For one thread. */
interface DirectDrools extends AutoCloseable {

    /**
     * Decides.
     *
     * @param inquiry a completed inquiry
     * @return the same object each time
     */
    FirstTransfer decide(Inquiry inquiry);

    @Override
    default void close() {}
}

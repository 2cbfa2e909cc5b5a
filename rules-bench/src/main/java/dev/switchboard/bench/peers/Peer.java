package dev.switchboard.bench.peers;

import dev.switchboard.Inquiry;

/** A rules engine that has loaded a catalogue. For one thread. */
public interface Peer extends AutoCloseable {

    /**
     * Decides, converting the inquiry into what the engine takes.
     *
     * @param inquiry a completed inquiry
     */
    Answer decide(Inquiry inquiry);

    @Override
    default void close() {}
}

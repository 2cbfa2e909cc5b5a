package dev.switchboard.engine;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;

/** One way to decide by a catalogue. */
interface Decider extends AutoCloseable {

    /** Decides an inquiry as {@link dev.switchboard.EscalationEngine#decide} says. */
    Decision decide(Inquiry inquiry);

    @Override
    void close();
}

package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.diagram.FactNumbers;
import java.util.List;

/** One way to decide by a catalogue. */
interface Decider extends AutoCloseable {

    /** Decides an inquiry as {@link dev.switchboard.EscalationEngine#decide} says. */
    CatalogDecision decide(Inquiry inquiry);

    /** The facts that inquiries state, as it knows them. */
    FactNumbers facts();

    /** The topics that are decided without a diagram though this decides by diagrams. */
    default List<String> topicsByBits() {
        return List.of();
    }

    /**
     * Called before what needs the catalogue alone.
     *
     * @throws dev.switchboard.EngineClosedException if this is closed
     */
    void requireOpen();

    @Override
    void close();
}

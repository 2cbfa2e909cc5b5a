package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import java.util.List;

/**
 * Hears of what engines do. It is called on the thread that decides or reloads and has to be fast; what it throws is dropped,
 * since no decision may fail for it.
 *
 * @since 0.1.0
 */
public interface EngineListener {

    /** In place of a time that nobody wanted. */
    long UNTIMED = -1;

    /**
     * Whether to take the time of the decision that comes; asked before each. Reading the clock twice takes as long as a
     * decision, so that it is not read where none of an engine's listeners wants to know.
     */
    default boolean wantsTime() {
        return true;
    }

    /**
     * An inquiry was decided.
     *
     * @param nanoseconds how long that took, or {@link #UNTIMED}
     */
    default void decided(Inquiry inquiry, Decision decision, long nanoseconds) {}

    /**
     * An inquiry was not decided: it does not fit the catalogue, no rule holds, or a rule failed.
     *
     * @param catalog the catalogue that it was to be decided by
     * @param nanoseconds how long that took, or {@link #UNTIMED}
     */
    default void refused(Inquiry inquiry, SwitchboardException why, CatalogIdentity catalog, long nanoseconds) {}

    /** A new version of a catalogue decides from now on. */
    default void reloaded(CatalogIdentity before, CatalogIdentity now) {}

    /** The files of a catalogue have changed and were not taken. Called once for each change. */
    default void reloadRefused(CatalogIdentity current, List<Problem> problems) {}
}

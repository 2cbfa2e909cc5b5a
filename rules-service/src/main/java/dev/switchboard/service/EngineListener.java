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

    /**
     * An inquiry was decided.
     *
     * @param nanoseconds how long that took
     */
    default void decided(Inquiry inquiry, Decision decision, long nanoseconds) {}

    /**
     * An inquiry was not decided: it does not fit the catalogue, no rule holds, or a rule failed.
     *
     * @param catalog the catalogue that it was to be decided by
     */
    default void refused(Inquiry inquiry, SwitchboardException why, CatalogIdentity catalog, long nanoseconds) {}

    /** A new version of a catalogue decides from now on. */
    default void reloaded(CatalogIdentity before, CatalogIdentity now) {}

    /** The files of a catalogue have changed and were not taken. Called once for each change. */
    default void reloadRefused(CatalogIdentity current, List<Problem> problems) {}
}

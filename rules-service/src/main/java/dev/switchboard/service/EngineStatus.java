package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Problem;
import java.time.Instant;
import java.util.List;

/**
 * How an engine is that takes its catalogue anew, for health checks. Not to be implemented by callers.
 *
 * @since 0.1.0
 */
public interface EngineStatus {

    /** The catalogue that decides. */
    CatalogIdentity catalog();

    /** Since when this process has had it. */
    Instant loaded();

    /** When its files were last looked at. */
    Instant checked();

    /** Whether that catalogue was pinned, so that newer ones do not take its place. */
    boolean isPinned();

    /** Why the files as they are now were not taken; empty if they are what decides. */
    List<Problem> problems();
}

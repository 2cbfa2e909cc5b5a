package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.CatalogSource;
import dev.switchboard.EngineClosedException;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import java.time.Duration;
import java.util.List;

/**
 * An engine that takes its catalogue anew when the files change. It polls their content, loads a new version beside the one
 * that decides, verifies it, runs its cases, and only then lets it decide; else the version before goes on, and {@link #status}
 * says why. A decision is made by one version, from beginning to end. Safe for use by any number of threads.
 *
 * <pre>{@code
 * ReloadingEngine engine = ReloadingEngine.of(CatalogSource.path(Path.of("/etc/acme/catalog")))
 *         .every(Duration.ofSeconds(10))
 *         .listener(alerts)
 *         .open();
 * engine.decide(inquiry);
 * engine.rollback(); // the version before decides, until unpin()
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ReloadingEngine extends ExchangingEngine {

    private final VersionShelf shelf;
    private final Poll poll;
    private volatile boolean closed;

    ReloadingEngine(VersionShelf shelf, Duration every) {
        this.shelf = shelf;
        this.poll = Poll.of("switchboard-reload", every, () -> quietly(shelf::look));
    }

    /** Begins to say how a catalogue is to be kept up to date. */
    public static ReloadingEngineBuilder of(CatalogSource source) {
        return new ReloadingEngineBuilder(source);
    }

    /** The engine of the version that decides. */
    @Override
    EscalationEngine engine() {
        return shelf.deciding().engine();
    }

    @Override
    LoadedVersion versionFor(Inquiry inquiry) {
        return shelf.deciding();
    }

    @Override
    boolean isClosed() {
        return closed;
    }

    /** Looks at the files now and takes a new version if there is one. Several threads that do so wait for each other. */
    public Reload reload() {
        if (closed) {
            throw new EngineClosedException();
        }
        return shelf.look();
    }

    /** How this engine is. */
    public EngineStatus status() {
        return shelf.status();
    }

    /** The versions that are kept, the newest first. */
    public List<CatalogIdentity> versions() {
        return shelf.versions();
    }

    /**
     * Has a kept version decide, whatever comes, until {@link #unpin}. Newer ones are still loaded and checked.
     *
     * @param versionOrDigest the version's name, or at least 12 digits of its digest
     * @throws IllegalArgumentException if no such version is kept; the message lists those that are
     */
    public CatalogIdentity pin(String versionOrDigest) {
        return shelf.pin(versionOrDigest);
    }

    /** Has the newest version decide again, and those that come. */
    public CatalogIdentity unpin() {
        return shelf.unpin();
    }

    /**
     * Pins the version before the one that decides.
     *
     * @throws IllegalStateException if none is kept
     */
    public CatalogIdentity rollback() {
        return shelf.rollback();
    }

    /** Ends the looking and closes all versions after the decisions in progress have ended. */
    @Override
    public void close() {
        closed = true;
        poll.close();
        shelf.close();
    }

    /** The identity, for logs. */
    @Override
    public String toString() {
        return "ReloadingEngine on " + CatalogNames.of(catalog());
    }
}

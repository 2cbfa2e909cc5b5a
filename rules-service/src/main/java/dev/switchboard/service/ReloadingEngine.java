package dev.switchboard.service;

import dev.switchboard.Asking;
import dev.switchboard.CatalogIdentity;
import dev.switchboard.CatalogSource;
import dev.switchboard.Decision;
import dev.switchboard.EngineClosedException;
import dev.switchboard.EngineOptions;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

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
public final class ReloadingEngine extends EngineAround {

    private final VersionShelf shelf;
    private final Poll poll;
    private volatile boolean closed;

    ReloadingEngine(VersionShelf shelf, Duration every) {
        this.shelf = shelf;
        this.poll = Poll.of("switchboard-reload", every, this::look);
    }

    /** Begins to say how a catalogue is to be kept up to date. */
    public static ReloadingEngineBuilder of(CatalogSource source) {
        return new ReloadingEngineBuilder(source, EngineOptions.DEFAULT);
    }

    /** The engine of the version that decides. */
    @Override
    EscalationEngine engine() {
        return shelf.deciding().engine();
    }

    /** Not by {@link #answered}: a decision takes no longer than a call that is passed as a value. */
    @Override
    public Decision decide(Inquiry inquiry) {
        while (true) {
            LoadedVersion version = shelf.deciding();
            try {
                return version.engine().decide(inquiry);
            } catch (EngineClosedException closedMeanwhile) {
                requireExchanged(version);
            }
        }
    }

    @Override
    public NextStep ask(Inquiry inquiry, Asking asking) {
        return answered(engine -> engine.ask(inquiry, asking));
    }

    @Override
    public List<Problem> validate(Inquiry inquiry) {
        return answered(engine -> engine.validate(inquiry));
    }

    private <T> T answered(Function<EscalationEngine, T> call) {
        while (true) {
            LoadedVersion version = shelf.deciding();
            try {
                return call.apply(version.engine());
            } catch (EngineClosedException closedMeanwhile) {
                requireExchanged(version);
            }
        }
    }

    /** A version that is no longer kept is closed, perhaps just before somebody who has taken it asks it. */
    private void requireExchanged(LoadedVersion version) {
        if (closed || version.equals(shelf.deciding())) {
            throw new EngineClosedException();
        }
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

    private void look() {
        try {
            shelf.look();
        } catch (SwitchboardException | EngineClosedException known) {
            // The status says it, or this is being closed.
        }
    }

    /** The identity, for logs. */
    @Override
    public String toString() {
        return "ReloadingEngine on " + CatalogNames.of(catalog());
    }
}

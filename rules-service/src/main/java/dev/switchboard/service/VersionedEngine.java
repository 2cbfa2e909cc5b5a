package dev.switchboard.service;

import dev.switchboard.EngineClosedException;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.Problem;
import dev.switchboard.service.DatedVersions.Dated;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * An engine on several versions of a catalogue, each in force from a day or a moment on. An inquiry is decided by the version that was
 * in force at its moment; one without a moment, by the version that is in force now. Days begin in the catalogue's time zone.
 *
 * <p>The versions are those of a folder: workbooks and folders whose names end with the first day on which they are in force, or those
 * that a file {@code versions.csv} lists. It polls the folder: a version that is new or has changed is taken once it has passed
 * verification and its cases, one that is gone is no longer in force. What has a mistake stays as it was, and {@link #status} says
 * why. A decision is made by one version, from beginning to end. Safe for use by any number of threads.
 *
 * <pre>{@code
 * // catalog-2026-06-01.xlsx, catalog-2026-12-01.xlsx
 * VersionedEngine engine = VersionedEngine.in(Path.of("/etc/acme/catalogs")).listener(alerts).open();
 * engine.decide(inquiry);              // as of now
 * engine.as("2.0").decide(inquiry);    // as version 2.0 decides
 * engine.rollback();                   // the version before is in force again
 * }</pre>
 *
 * @since 0.1.0
 */
public final class VersionedEngine extends ExchangingEngine {

    private final VersionedShelf shelf;
    private final Clock clock;
    private final Poll poll;
    private volatile boolean closed;

    VersionedEngine(VersionedShelf shelf, Clock clock, Duration every) {
        this.shelf = shelf;
        this.clock = clock;
        this.poll = Poll.of("switchboard-versions", every, () -> quietly(shelf::look));
    }

    /** Begins to say how the versions in a folder are to be kept up to date. */
    public static VersionedEngineBuilder in(Path folder) {
        return new VersionedEngineBuilder(folder);
    }

    /** The versions, the newest first. */
    public List<CatalogVersion> versions() {
        return shelf.versions().all().stream().map(Dated::version).toList();
    }

    /**
     * The engine of one version, whatever is in force. Closing it has no effect; it is closed when the version is gone, or has
     * changed.
     *
     * @param version as the catalogue says, or at least 12 digits of its digest
     * @throws IllegalArgumentException if there is no such version; the message lists those that there are
     */
    public EscalationEngine as(String version) {
        return new Borrowed(shelf.versions().named(version).loaded().engine());
    }

    /**
     * Looks at the folder now and takes what is new in it. Several threads that do so wait for each other.
     *
     * @return {@link Reload.Refused} if anything in the folder is wrong, also if another version of it was taken;
     *     {@link Reload.Taken} if versions are new, have changed or are gone, with the versions in force before and now, which may
     *     be the same
     */
    public Reload reload() {
        if (closed) {
            throw new EngineClosedException();
        }
        return shelf.look();
    }

    /** How this engine is: the version in force now, which is pinned while the one after it is withdrawn. */
    public EngineStatus status() {
        return shelf.status();
    }

    /**
     * Withdraws the version in force now: the one before it takes its place, at all moments, until {@link #restore} is called or
     * the version is changed in the folder.
     *
     * @return the version that is in force now
     * @throws IllegalStateException if there is none before
     */
    public CatalogVersion rollback() {
        return shelf.rollback();
    }

    /**
     * Takes a rollback back.
     *
     * @throws IllegalArgumentException if there is no such version; the message lists those that there are
     */
    public void restore(String version) {
        shelf.restore(version);
    }

    /** That of the version in force now. */
    @Override
    EscalationEngine engine() {
        return shelf.versions().inForce(clock.instant()).loaded().engine();
    }

    @Override
    LoadedVersion versionFor(Inquiry inquiry) {
        return shelf.versions()
                .inForce(inquiry.at().map(ZonedDateTime::toInstant).orElseGet(clock::instant))
                .loaded();
    }

    @Override
    boolean isClosed() {
        return closed;
    }

    /** Whether all versions can ask. */
    @Override
    public boolean canAsk() {
        return shelf.versions().all().stream()
                .allMatch(version -> version.loaded().engine().canAsk());
    }

    @Override
    public List<Problem> warnings() {
        return shelf.versions().all().stream()
                .flatMap(version -> version.loaded().engine().warnings().stream())
                .toList();
    }

    /** Ends the looking and closes all versions after the decisions in progress have ended. */
    @Override
    public void close() {
        closed = true;
        poll.close();
        shelf.close();
    }

    /** The identity of the version in force, for logs. */
    @Override
    public String toString() {
        return "VersionedEngine on " + CatalogNames.of(catalog());
    }

    /** The engine of one version, which stays with the others. */
    private static final class Borrowed extends EngineAround {

        private final EscalationEngine engine;

        Borrowed(EscalationEngine engine) {
            this.engine = engine;
        }

        @Override
        EscalationEngine engine() {
            return engine;
        }

        @Override
        public void close() {
            // Whoever has opened the versions closes them.
        }
    }
}

package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.EngineClosedException;
import dev.switchboard.Problem;
import dev.switchboard.service.SettledFiles.Seen;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The versions of one catalogue that are kept, and which of them decides. What changes them takes turns; who decides reads one
 * volatile field.
 */
final class VersionShelf implements AutoCloseable {

    private final CatalogWatch watch;
    private final Pause pause;
    private final int kept;
    private final Clock clock;
    private final Listeners listeners;

    /** The newest first. */
    private final List<LoadedVersion> versions = new ArrayList<>();

    private boolean pinned;
    private boolean closed;
    private Instant checked;

    private volatile LoadedVersion deciding;

    VersionShelf(CatalogWatch watch, Pause pause, int kept, Clock clock, Listeners listeners) {
        this.watch = watch;
        this.pause = pause;
        this.kept = kept;
        this.clock = clock;
        this.listeners = listeners;
        Seen first = watch.first();
        if (!pause.pass()) {
            throw CatalogWatch.unsettled();
        }
        this.checked = clock.instant();
        this.deciding = watch.open(first);
        versions.add(deciding);
    }

    LoadedVersion deciding() {
        return deciding;
    }

    synchronized Reload look() {
        requireOpen();
        checked = clock.instant();
        List<Problem> known = watch.problems();
        CatalogWatch.Look look = watch.look(pause);
        if (look instanceof CatalogWatch.Look.Fresh fresh) {
            return take(fresh.version());
        }
        if (look instanceof CatalogWatch.Look.Refused) {
            return refuse(known, watch.problems());
        }
        return look instanceof CatalogWatch.Look.Unsettled ? new Reload.Unsettled() : new Reload.Unchanged();
    }

    private Reload take(LoadedVersion fresh) {
        CatalogIdentity before = deciding.identity();
        versions.add(0, fresh);
        if (!pinned) {
            deciding = fresh;
            listeners.each(listener -> listener.reloaded(before, fresh.identity()));
        }
        forgetOld();
        return new Reload.Taken(before, fresh.identity());
    }

    private Reload refuse(List<Problem> known, List<Problem> found) {
        if (!found.equals(known)) {
            listeners.each(listener -> listener.reloadRefused(deciding.identity(), found));
        }
        return new Reload.Refused(found);
    }

    /** Closes what is no longer kept, but not what decides. */
    private void forgetOld() {
        for (int i = versions.size() - 1; versions.size() > kept && i > 0; i--) {
            if (!versions.get(i).equals(deciding)) {
                versions.remove(i).engine().close();
            }
        }
    }

    synchronized List<CatalogIdentity> versions() {
        return versions.stream().map(LoadedVersion::identity).toList();
    }

    synchronized CatalogIdentity pin(String versionOrDigest) {
        return pin(versions.stream()
                .filter(version -> version.isCalled(versionOrDigest))
                .findFirst()
                .orElseThrow(() -> CatalogNames.unknown(
                        versionOrDigest,
                        versions.stream()
                                .map(version -> CatalogNames.of(version.identity()))
                                .toList())));
    }

    private CatalogIdentity pin(LoadedVersion version) {
        requireOpen();
        pinned = true;
        return decideBy(version);
    }

    synchronized CatalogIdentity unpin() {
        requireOpen();
        pinned = false;
        CatalogIdentity now = decideBy(versions.get(0));
        forgetOld();
        return now;
    }

    synchronized CatalogIdentity rollback() {
        int before = versions.indexOf(deciding) + 1;
        if (before == versions.size()) {
            throw new IllegalStateException(
                    "no version before %s is kept".formatted(CatalogNames.of(deciding.identity())));
        }
        return pin(versions.get(before));
    }

    private CatalogIdentity decideBy(LoadedVersion version) {
        CatalogIdentity before = deciding.identity();
        if (!version.equals(deciding)) {
            deciding = version;
            listeners.each(listener -> listener.reloaded(before, version.identity()));
        }
        return version.identity();
    }

    synchronized EngineStatus status() {
        return new SeenStatus(deciding.identity(), deciding.loaded(), checked, pinned, watch.problems());
    }

    private void requireOpen() {
        if (closed) {
            throw new EngineClosedException();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        versions.forEach(version -> version.engine().close());
    }
}

package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.EngineClosedException;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.UnreadableCatalogException;
import dev.switchboard.service.SettledFiles.Seen;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The versions of one catalogue that are kept, and which of them decides. What changes them takes turns; who decides reads one
 * volatile field.
 */
final class VersionShelf implements AutoCloseable {

    private final SettledFiles files;
    private final Admission admission;
    private final int kept;
    private final Clock clock;
    private final Listeners listeners;

    /** The newest first. */
    private final List<LoadedVersion> versions = new ArrayList<>();

    private boolean pinned;
    private boolean closed;
    private Instant checked;
    private List<Problem> problems = List.of();
    /** The content that was refused last: nothing is to be expected of it when it is seen again. */
    private Optional<String> refused = Optional.empty();

    private volatile LoadedVersion deciding;

    VersionShelf(SettledFiles files, Admission admission, int kept, Clock clock, Listeners listeners) {
        this.files = files;
        this.admission = admission;
        this.kept = kept;
        this.clock = clock;
        this.listeners = listeners;
        Seen seen = files.read(Set.of()).orElseThrow(VersionShelf::unsettled);
        this.checked = clock.instant();
        this.deciding = LoadedVersion.of(admission.open(seen.content()), seen.digest(), checked);
        versions.add(deciding);
    }

    private static UnreadableCatalogException unsettled() {
        return new UnreadableCatalogException(List.of(Problem.of(new Text(
                "файлы каталога меняются, пока их читают, или не сходятся с SHA256SUMS: их ещё записывают",
                "the catalogue's files change while they are read, or do not match SHA256SUMS:"
                        + " somebody is still writing them"))));
    }

    LoadedVersion deciding() {
        return deciding;
    }

    synchronized Reload look() {
        requireOpen();
        checked = clock.instant();
        try {
            return files.read(seen()).map(this::take).orElseGet(Reload.Unsettled::new);
        } catch (UnreadableCatalogException unreadable) {
            return refuse(unreadable.problems(), Optional.empty());
        } catch (InvalidCatalogException unusable) {
            return refuse(unusable.problems(), Optional.empty());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
            return refuse(
                    List.of(Problem.of(Text.format("внутренняя ошибка: %s", "internal error: %s", defect))),
                    Optional.empty());
        }
    }

    private Set<String> seen() {
        Set<String> seen = new HashSet<>();
        seen.add(versions.get(0).content());
        refused.ifPresent(seen::add);
        return seen;
    }

    private Reload take(Seen seen) {
        String digest = seen.digest();
        if (refused.filter(digest::equals).isPresent()) {
            return new Reload.Refused(problems);
        }
        if (digest.equals(versions.get(0).content())) {
            problems = List.of();
            refused = Optional.empty();
            return new Reload.Unchanged();
        }
        LoadedVersion fresh;
        try {
            fresh = LoadedVersion.of(admission.open(seen.content()), digest, clock.instant());
        } catch (InvalidCatalogException invalid) {
            return refuse(invalid.problems(), Optional.of(digest));
        }
        return take(fresh);
    }

    private Reload take(LoadedVersion fresh) {
        problems = List.of();
        refused = Optional.empty();
        CatalogIdentity before = deciding.identity();
        versions.add(0, fresh);
        if (!pinned) {
            deciding = fresh;
            listeners.each(listener -> listener.reloaded(before, fresh.identity()));
        }
        forgetOld();
        return new Reload.Taken(before, fresh.identity());
    }

    /** Closes what is no longer kept, but not what decides. */
    private void forgetOld() {
        for (int i = versions.size() - 1; versions.size() > kept && i > 0; i--) {
            if (!versions.get(i).equals(deciding)) {
                versions.remove(i).engine().close();
            }
        }
    }

    private Reload refuse(List<Problem> found, Optional<String> digest) {
        boolean isNew = !found.equals(problems);
        problems = found;
        refused = digest;
        if (isNew) {
            listeners.each(listener -> listener.reloadRefused(deciding.identity(), found));
        }
        return new Reload.Refused(found);
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
        return new Status(deciding.identity(), deciding.loaded(), checked, pinned, problems);
    }

    private record Status(
            CatalogIdentity catalog, Instant loaded, Instant checked, boolean isPinned, List<Problem> problems)
            implements EngineStatus {}

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

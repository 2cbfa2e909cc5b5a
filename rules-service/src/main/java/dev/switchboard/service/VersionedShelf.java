package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.CatalogSource;
import dev.switchboard.EngineClosedException;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.UnreadableCatalogException;
import dev.switchboard.catalog.Problems;
import dev.switchboard.service.CatalogWatch.Glance;
import dev.switchboard.service.CatalogWatch.Look;
import dev.switchboard.service.DatedVersions.Dated;
import dev.switchboard.service.SettledFiles.Seen;
import dev.switchboard.versions.ValidFrom;
import dev.switchboard.versions.VersionFolder;
import dev.switchboard.versions.VersionListing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The versions of a catalogue that a folder has, kept up with it: what is new there is admitted, what is gone is closed. What has a
 * mistake stays as it was, and keeps nothing else from being taken. What changes this takes turns; who decides reads one
 * volatile field.
 */
final class VersionedShelf implements AutoCloseable {

    private final Path folder;
    private final Upkeep upkeep;
    private final Listeners listeners;
    private final Set<CatalogIdentity> withdrawn = new HashSet<>();

    private VersionListing listing;
    private Map<Path, WatchedVersion> watched = new LinkedHashMap<>();
    private List<Problem> problems = List.of();
    private Instant checked;
    private CatalogIdentity told;
    private boolean closed;

    private volatile DatedVersions versions;

    VersionedShelf(Path folder, Upkeep upkeep) {
        this.folder = folder;
        this.upkeep = upkeep;
        this.listeners = upkeep.heard();
        this.listing = VersionFolder.of(folder);
        Problems found = new Problems();
        listing.problems().forEach(found::add);
        try {
            openAll(found);
            this.checked = now();
            List<Dated> counted = CountedVersions.of(watched, List.of(), withdrawn, found);
            if (!found.isEmpty()) {
                throw new InvalidCatalogException(found.list());
            }
            this.versions = new DatedVersions(counted);
        } catch (RuntimeException refused) {
            closeAll();
            throw refused;
        }
        this.told = inForce().identity();
    }

    private void openAll(Problems found) {
        Map<Path, Seen> first = new LinkedHashMap<>();
        listing.catalogs().forEach((path, from) -> {
            CatalogWatch watch = upkeep.watch(CatalogSource.path(path));
            watched.put(path, new WatchedVersion(watch, from, Optional.empty()));
            attempt(() -> first.put(path, watch.first()), found);
        });
        if (!upkeep.pause().pass() || !VersionFolder.of(folder).equals(listing)) {
            throw CatalogWatch.unsettled();
        }
        first.forEach((path, seen) -> attempt(
                () -> watched.computeIfPresent(
                        path, (same, version) -> version.with(version.watch().open(seen))),
                found));
    }

    private static void attempt(Runnable opening, Problems found) {
        try {
            opening.run();
        } catch (InvalidCatalogException invalid) {
            invalid.problems().forEach(found::add);
        }
    }

    private Instant now() {
        return upkeep.clock.instant();
    }

    private Dated inForce() {
        return versions.inForce(now());
    }

    DatedVersions versions() {
        return versions;
    }

    synchronized Reload look() {
        requireOpen();
        checked = now();
        List<Problem> known = problems;
        CatalogIdentity before = inForce().identity();
        Reload came = follow(before);
        if (!problems.isEmpty() && !problems.equals(known)) {
            listeners.each(listener -> listener.reloadRefused(inForce().identity(), problems));
        }
        tell();
        return came;
    }

    private Reload follow(CatalogIdentity before) {
        try {
            return follow(VersionFolder.of(folder), before);
        } catch (UnreadableCatalogException unreadable) {
            problems = unreadable.problems();
        } catch (RuntimeException | OutOfMemoryError defect) {
            problems = List.of(Defect.problem(defect));
        }
        return new Reload.Refused(problems);
    }

    private Reload follow(VersionListing seen, CatalogIdentity before) {
        Map<Path, WatchedVersion> next = new LinkedHashMap<>();
        seen.catalogs().forEach((path, from) -> next.put(path, watched(path, from)));
        List<Glanced> glances = new ArrayList<>();
        next.forEach((path, version) ->
                glances.add(new Glanced(path, version, version.watch().glance())));
        boolean isNews = !seen.equals(listing) || glances.stream().anyMatch(Glanced::isNews);
        if (isNews && (!upkeep.pause().pass() || !VersionFolder.of(folder).equals(seen))) {
            return new Reload.Unsettled();
        }
        boolean isUnsettled = false;
        for (Glanced each : glances) {
            Look look = each.version.watch().take(each.glance);
            isUnsettled |= look instanceof Look.Unsettled;
            if (look instanceof Look.Fresh fresh) {
                next.put(each.path, each.version.with(fresh.version()));
            }
        }
        return exchange(seen, next, before, isUnsettled);
    }

    /** A version and a first look at its files. */
    private record Glanced(Path path, WatchedVersion version, Glance glance) {

        boolean isNews() {
            return version.watch().isNews(glance);
        }
    }

    private WatchedVersion watched(Path path, ValidFrom from) {
        return Optional.ofNullable(watched.get(path))
                .map(known -> known.validFrom(from))
                .orElseGet(() -> new WatchedVersion(upkeep.watch(CatalogSource.path(path)), from, Optional.empty()));
    }

    private Reload exchange(
            VersionListing seen, Map<Path, WatchedVersion> next, CatalogIdentity before, boolean isUnsettled) {
        Problems found = new Problems();
        seen.problems().forEach(found::add);
        next.values().forEach(version -> version.watch().problems().forEach(found::add));
        if (!seen.isWhole()) {
            watched.forEach(next::putIfAbsent);
        }
        if (loaded(next).isEmpty()) {
            watched.forEach(next::putIfAbsent);
            found.at(
                    Place.of(folder.toString()),
                    "каталогов, которые действуют, в папке больше нет, а взять из неё нечего: они действуют дальше",
                    "the catalogues in force are no longer in this folder, and there is none to take: they go on");
        }
        List<Dated> counted = CountedVersions.of(next, versions.all(), withdrawn, found);
        boolean isChanged = !counted.equals(versions.all());
        List<LoadedVersion> gone = new ArrayList<>(loaded(watched));
        gone.removeAll(loaded(next));
        listing = seen;
        watched = next;
        problems = found.list();
        versions = new DatedVersions(counted);
        withdrawn.retainAll(counted.stream().map(Dated::identity).toList());
        gone.forEach(version -> version.engine().close());
        if (!problems.isEmpty()) {
            return new Reload.Refused(problems);
        }
        Reload quiet = isUnsettled ? new Reload.Unsettled() : new Reload.Unchanged();
        return isChanged ? new Reload.Taken(before, inForce().identity()) : quiet;
    }

    private static List<LoadedVersion> loaded(Map<Path, WatchedVersion> watched) {
        return watched.values().stream()
                .flatMap(version -> version.version().stream())
                .toList();
    }

    /** Tells who listens if another version is in force than when they were told last: time alone does that, too. */
    private void tell() {
        CatalogIdentity before = told;
        told = inForce().identity();
        if (!told.equals(before)) {
            listeners.each(listener -> listener.reloaded(before, told));
        }
    }

    synchronized CatalogVersion rollback() {
        requireOpen();
        Dated current = inForce();
        if (versions.inForceWithout(current, now()).isEmpty()) {
            throw new IllegalStateException(
                    "no version is in force before %s".formatted(CatalogNames.of(current.identity())));
        }
        withdrawn.add(current.identity());
        return recounted();
    }

    synchronized void restore(String version) {
        requireOpen();
        withdrawn.remove(versions.named(version).identity());
        recounted();
    }

    private CatalogVersion recounted() {
        versions = new DatedVersions(CountedVersions.of(watched, versions.all(), withdrawn, new Problems()));
        tell();
        return inForce().version();
    }

    synchronized EngineStatus status() {
        Dated current = inForce();
        return new SeenStatus(
                current.identity(), current.loaded().loaded(), checked, versions.isWithdrawnAt(now()), problems);
    }

    private void requireOpen() {
        if (closed) {
            throw new EngineClosedException();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeAll();
    }

    private void closeAll() {
        loaded(watched).forEach(version -> version.engine().close());
    }
}

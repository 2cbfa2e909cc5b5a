package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.versions.VersionFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An engine on several versions of a catalogue, each in force from a day on. An inquiry is decided by the version that was in
 * force at its moment; one without a moment, by the version that is in force now. The days begin in the catalogue's time zone.
 * Safe for use by any number of threads.
 *
 * <pre>{@code
 * // catalog-2026-06-01.xlsx, catalog-2026-12-01.xlsx
 * VersionedEngine engine = VersionedEngine.in(Path.of("/etc/acme/catalogs"), EngineOptions.DEFAULT, Clock.systemUTC());
 * engine.decide(inquiry);              // as of now
 * engine.as("2.0").decide(inquiry);    // as version 2.0 decides
 * engine.rollback();                   // the version before is in force again
 * }</pre>
 *
 * @since 0.1.0
 */
public final class VersionedEngine extends EngineAround {

    /** A version and its engine. */
    private record Dated(CatalogEngine engine, ZonedDateTime validFrom, Instant begin, boolean isWithdrawn) {

        Dated withdrawn(boolean withdrawn) {
            return new Dated(engine, validFrom, begin, withdrawn);
        }

        CatalogVersion version() {
            return new CatalogVersion(engine.catalog().version(), engine.catalog(), validFrom, isWithdrawn);
        }
    }

    private final Clock clock;

    /** The newest first. */
    private volatile List<Dated> versions;

    private VersionedEngine(List<Dated> versions, Clock clock) {
        this.versions = List.copyOf(versions);
        this.clock = clock;
    }

    /**
     * An engine on the catalogues in a folder: workbooks and folders whose names end with the first day on which they are in
     * force, such as {@code catalog-2026-12-01.xlsx}. Each is verified, and passes the cases that it brings.
     *
     * @param clock tells which version is in force for an inquiry that does not say when the client called
     * @throws InvalidCatalogException with what is wrong with any of them, if there is none, or if two say the same version
     * @throws dev.switchboard.UnreadableCatalogException if one cannot be read now
     */
    public static VersionedEngine in(Path folder, EngineOptions options, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        Map<LocalDate, Path> found = VersionFolder.of(folder, problems);
        if (found.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(Text.format(
                    "в папке версий `%s` нет ни одного каталога", "there is no catalogue in `%s`", folder)));
        }
        List<Dated> versions = new ArrayList<>();
        try {
            found.forEach((day, path) -> open(day, path, options, versions, problems));
            refuseNamesTwice(versions, problems);
            if (!problems.isEmpty()) {
                throw new InvalidCatalogException(problems);
            }
            return new VersionedEngine(versions, clock);
        } catch (RuntimeException refused) {
            versions.forEach(version -> version.engine.close());
            throw refused;
        }
    }

    private static void open(
            LocalDate day, Path path, EngineOptions options, List<Dated> versions, List<Problem> problems) {
        Admission admission = new Admission(options, true, List.of());
        try {
            CatalogEngine engine = admission.open(SettledFiles.once(CatalogSource.path(path), options.limits()));
            ZoneId zone = engine.model()
                    .vocabulary()
                    .calendar()
                    .map(calendar -> calendar.zone())
                    .orElse(ZoneId.of("UTC"));
            ZonedDateTime begin = day.atStartOfDay(zone);
            versions.add(0, new Dated(engine, begin, begin.toInstant(), false));
        } catch (InvalidCatalogException invalid) {
            problems.addAll(invalid.problems());
        }
    }

    private static void refuseNamesTwice(List<Dated> versions, List<Problem> problems) {
        List<String> names = new ArrayList<>();
        for (Dated version : versions) {
            String name = version.engine.catalog().version();
            if (names.contains(name)) {
                problems.add(Problem.of(Text.format(
                        "два каталога называют себя версией `%s`: исправьте version в таблице catalog",
                        "two catalogues call themselves version `%s`: correct version in their table catalog", name)));
            }
            names.add(name);
        }
    }

    /** The versions, the newest first. */
    public List<CatalogVersion> versions() {
        return versions.stream().map(Dated::version).toList();
    }

    /**
     * The engine of one version, whatever is in force. Closing it has no effect.
     *
     * @param version as the catalogue says, or at least 12 digits of its digest
     * @throws IllegalArgumentException if there is no such version; the message lists those that there are
     */
    public EscalationEngine as(String version) {
        for (Dated dated : versions) {
            CatalogIdentity identity = dated.engine.catalog();
            if (CatalogNames.isCalled(identity, version)) {
                return new Borrowed(dated.engine);
            }
        }
        throw CatalogNames.unknown(
                version,
                versions.stream()
                        .map(dated -> CatalogNames.of(dated.engine.catalog()))
                        .toList());
    }

    /**
     * Withdraws the version in force now: the one before it takes its place, at all moments.
     *
     * @return the version that is in force now
     * @throws IllegalStateException if there is none before
     */
    public synchronized CatalogVersion rollback() {
        Dated current = inForce(clock.instant());
        List<Dated> rest =
                versions.stream().filter(version -> !version.equals(current)).toList();
        if (rest.stream().noneMatch(version -> isInForce(version, clock.instant()))) {
            throw new IllegalStateException(
                    "no version is in force before %s".formatted(CatalogNames.of(current.engine.catalog())));
        }
        exchange(current, current.withdrawn(true));
        return inForce(clock.instant()).version();
    }

    /**
     * Takes a rollback back.
     *
     * @throws IllegalArgumentException if there is no such version; the message lists those that there are
     */
    public synchronized void restore(String version) {
        CatalogIdentity identity = as(version).catalog();
        versions.stream()
                .filter(dated -> dated.engine.catalog().equals(identity))
                .forEach(dated -> exchange(dated, dated.withdrawn(false)));
    }

    private void exchange(Dated old, Dated fresh) {
        versions =
                versions.stream().map(each -> each.equals(old) ? fresh : each).toList();
    }

    /** That of the version in force now. */
    @Override
    EscalationEngine engine() {
        return inForce(clock.instant()).engine;
    }

    @Override
    EscalationEngine engineFor(Inquiry inquiry) {
        return inForce(inquiry.at().map(ZonedDateTime::toInstant).orElseGet(clock::instant)).engine;
    }

    /** Whether all versions can ask. */
    @Override
    public boolean canAsk() {
        return versions.stream().allMatch(version -> version.engine.canAsk());
    }

    /** The version in force; before the first, the first that is not withdrawn. */
    private Dated inForce(Instant moment) {
        Dated earliest = versions.get(versions.size() - 1);
        for (Dated version : versions) {
            if (isInForce(version, moment)) {
                return version;
            }
            earliest = version.isWithdrawn ? earliest : version;
        }
        return earliest;
    }

    private static boolean isInForce(Dated version, Instant moment) {
        return !version.isWithdrawn && !version.begin.isAfter(moment);
    }

    @Override
    public List<Problem> warnings() {
        return versions.stream()
                .flatMap(version -> version.engine.warnings().stream())
                .toList();
    }

    @Override
    public void close() {
        versions.forEach(version -> version.engine.close());
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

package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Versions of a catalogue, each in force from a moment on.
 *
 * @param all at least one, the newest first
 */
record DatedVersions(List<Dated> all) {

    DatedVersions {
        all = List.copyOf(all);
    }

    /**
     * A version.
     *
     * @param begin {@code validFrom}, as decisions compare it
     */
    record Dated(LoadedVersion loaded, ZonedDateTime validFrom, Instant begin, boolean isWithdrawn) {

        CatalogIdentity identity() {
            return loaded.identity();
        }

        CatalogVersion version() {
            return new CatalogVersion(identity().version(), identity(), validFrom, isWithdrawn);
        }

        boolean isInForce(Instant moment) {
            return !isWithdrawn && !begin.isAfter(moment);
        }
    }

    /** The version in force; before the first, the first that is not withdrawn. */
    Dated inForce(Instant moment) {
        Dated earliest = all.get(all.size() - 1);
        for (Dated version : all) {
            if (version.isInForce(moment)) {
                return version;
            }
            earliest = version.isWithdrawn ? earliest : version;
        }
        return earliest;
    }

    /** The version in force if this one is withdrawn, too. */
    Optional<Dated> inForceWithout(Dated withdrawn, Instant moment) {
        return all.stream()
                .filter(version -> !version.equals(withdrawn) && version.isInForce(moment))
                .findFirst();
    }

    /** Whether another version would be in force at a moment if none were withdrawn. */
    boolean isWithdrawnAt(Instant moment) {
        return all.stream()
                .filter(version -> !version.begin.isAfter(moment))
                .findFirst()
                .filter(Dated::isWithdrawn)
                .isPresent();
    }

    /**
     * The version that goes by a name, or by the beginning of its digest.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that there are
     */
    Dated named(String versionOrDigest) {
        return all.stream()
                .filter(version -> version.loaded.isCalled(versionOrDigest))
                .findFirst()
                .orElseThrow(() -> CatalogNames.unknown(
                        versionOrDigest,
                        all.stream()
                                .map(version -> CatalogNames.of(version.identity()))
                                .toList()));
    }
}

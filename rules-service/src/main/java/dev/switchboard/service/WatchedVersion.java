package dev.switchboard.service;

import dev.switchboard.versions.ValidFrom;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A catalogue of a folder of versions, and what was admitted of it last.
 *
 * @param version empty if nothing was yet
 */
record WatchedVersion(CatalogWatch watch, ValidFrom from, Optional<LoadedVersion> version) {

    private static final ZoneId UTC = ZoneId.of("UTC");

    WatchedVersion validFrom(ValidFrom other) {
        return new WatchedVersion(watch, other, version);
    }

    WatchedVersion with(LoadedVersion fresh) {
        return new WatchedVersion(watch, from, Optional.of(fresh));
    }

    /** From when on a version that was admitted is in force. */
    ZonedDateTime begin(LoadedVersion loaded) {
        return from.in(loaded.engine()
                .model()
                .vocabulary()
                .calendar()
                .map(calendar -> calendar.zone())
                .orElse(UTC));
    }
}

package dev.switchboard.spark;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.TypedText;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When calls came, by the clock of the catalogue's place; without a place, as it is written. */
final class ValueTimes {

    private final Optional<Calendar> calendar;
    private final ZoneId zone;
    private final MomentText moments;

    ValueTimes(Optional<Calendar> calendar) {
        this.calendar = calendar;
        this.zone = calendar.map(Calendar::zone).orElse(ZoneOffset.UTC);
        this.moments = new MomentText(zone);
    }

    /** The time that a value says; empty if it says none. */
    Optional<LocalDateTime> of(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        } else if (value instanceof Instant instant) {
            return Optional.of(LocalDateTime.ofInstant(instant, zone));
        } else if (value instanceof Timestamp timestamp) {
            return Optional.of(LocalDateTime.ofInstant(timestamp.toInstant(), zone));
        }
        return moments.read(TypedText.strip(ValueText.of(value))).map(this::local);
    }

    private LocalDateTime local(ZonedDateTime moment) {
        return calendar.map(place -> place.local(moment)).orElse(moment.toLocalDateTime());
    }
}

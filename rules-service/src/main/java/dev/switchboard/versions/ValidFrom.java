package dev.switchboard.versions;

import dev.switchboard.catalog.DateNotation;
import dev.switchboard.catalog.MomentText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * From when on a catalogue is in force. A day begins, and a clock goes, in the time zone of the catalogue, so that the moment is
 * known once the catalogue has been read.
 *
 * @param text a day, or a moment with an offset or without
 */
public record ValidFrom(String text) {

    private static final DateNotation DAYS = new DateNotation();
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** The beginning that a text says; empty when it says none. */
    static Optional<ValidFrom> read(String text) {
        boolean isRead = day(text).isPresent() || moment(text, UTC).isPresent();
        return isRead ? Optional.of(new ValidFrom(text)) : Optional.empty();
    }

    /** The moment by a place's clock; where that skips or repeats the hour, by the offset before. */
    public ZonedDateTime in(ZoneId zone) {
        return day(text)
                .map(day -> day.atStartOfDay(zone))
                .or(() -> moment(text, zone))
                .orElseGet(
                        () -> moment(text, UTC).orElseThrow().toLocalDateTime().atZone(zone));
    }

    private static Optional<LocalDate> day(String text) {
        OptionalInt day = DAYS.read(text);
        return day.isPresent() ? Optional.of(LocalDate.ofEpochDay(day.getAsInt())) : Optional.empty();
    }

    private static Optional<ZonedDateTime> moment(String text, ZoneId zone) {
        return new MomentText(zone).read(text);
    }

    @Override
    public String toString() {
        return text;
    }
}

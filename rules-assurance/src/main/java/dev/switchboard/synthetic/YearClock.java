package dev.switchboard.synthetic;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.MomentText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * The minutes of a year as they pass in a catalogue's place, numbered from 0: those that the clock skips are not among them, those that
 * it shows twice are there twice. Without a time zone the clock is never changed.
 */
final class YearClock {

    private final Optional<Calendar> calendar;
    private final MomentText texts;
    private final ZonedDateTime start;
    private final int minutes;

    YearClock(int year, Optional<Calendar> calendar) {
        ZoneId zone = calendar.map(Calendar::zone).orElse(ZoneOffset.UTC);
        this.calendar = calendar;
        this.texts = new MomentText(zone);
        this.start = LocalDate.of(year, 1, 1).atStartOfDay(zone);
        this.minutes = (int)
                ChronoUnit.MINUTES.between(start, LocalDate.of(year + 1, 1, 1).atStartOfDay(zone));
    }

    /** How many there are. */
    int minutes() {
        return minutes;
    }

    /** What the clock shows. */
    LocalDateTime local(int minute) {
        return start.plusMinutes(minute).toLocalDateTime();
    }

    Moment moment(int minute) {
        ZonedDateTime at = start.plusMinutes(minute);
        Map<String, Object> facts = calendar.map(days -> days.facts(at)).orElse(Map.of());
        return new Moment(at.toLocalDateTime(), texts.write(at), facts);
    }
}

package dev.switchboard.forecast;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.staffing.DayKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of a log: of what kind they are, the first and the last. */
final class LogDays {

    private final Optional<Calendar> calendar;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private @Nullable LocalDate known;
    private DayKind kind = DayKind.WEEKDAY;

    LogDays(Optional<Calendar> calendar) {
        this.calendar = calendar;
    }

    DayKind kind(LocalDate day) {
        if (!day.equals(known)) {
            known = day;
            kind = DayKind.of(day, calendar);
            add(day);
        }
        return kind;
    }

    void add(LocalDate day) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    void add(LogDays others) {
        others.period().ifPresent(period -> {
            add(period.first());
            add(period.last());
        });
    }

    Optional<Load.Period> period() {
        return first == null || last == null ? Optional.empty() : Optional.of(new Load.Period(first, last));
    }

    Optional<Calendar> calendar() {
        return calendar;
    }
}

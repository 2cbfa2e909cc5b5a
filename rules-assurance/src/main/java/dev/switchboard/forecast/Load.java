package dev.switchboard.forecast;

import dev.switchboard.staffing.CallProfile;
import dev.switchboard.staffing.DayKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * When calls come to which line, where the log says it; unknown facts have their defaults. Averages are over all days from the first call
 * to the last, also those without one.
 *
 * @param timed calls whose time is known
 * @param days how many days of each kind there are from the first call to the last
 * @param period the first of these days and the last; empty where no time is known
 */
public record Load(
        long timed, Map<DayKind, Integer> days, Optional<Period> period, CallProfile before, CallProfile after) {

    public Load {
        days = Map.copyOf(days);
    }

    /** Days from one to another, both included. */
    public record Period(LocalDate first, LocalDate last) {}
}

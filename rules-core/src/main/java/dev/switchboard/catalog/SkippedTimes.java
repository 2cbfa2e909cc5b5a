package dev.switchboard.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The times that the clocks of a zone never show, because they are put forward over them. */
final class SkippedTimes {

    private final Map<Integer, List<Range>> minutesByDay = new HashMap<>();

    SkippedTimes(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant end =
                LocalDate.ofEpochDay(Calendar.DAYS.to() + 1L).atStartOfDay().toInstant(ZoneOffset.UTC);
        ZoneOffsetTransition next = rules.nextTransition(
                LocalDate.ofEpochDay(Calendar.DAYS.from() - 1L).atStartOfDay().toInstant(ZoneOffset.UTC));
        while (next != null && next.getInstant().isBefore(end)) {
            if (next.isGap()) {
                add(next.getDateTimeBefore(), next.getDateTimeAfter());
            }
            next = rules.nextTransition(next.getInstant());
        }
    }

    /** Minutes from one on and before another, which may be on the next day, or the one after. */
    private void add(LocalDateTime from, LocalDateTime to) {
        int last = new TimeNotation().all().to();
        for (int day = Calendar.day(from); day <= Calendar.day(to); day++) {
            int first = day == Calendar.day(from) ? Calendar.minute(from) : 0;
            int end = day == Calendar.day(to) ? Calendar.minute(to) - 1 : last;
            if (first <= end) {
                minutesByDay.computeIfAbsent(day, added -> new ArrayList<>()).add(new Range(first, end));
            }
        }
    }

    /** The minutes of a day that are skipped; mostly none. */
    List<Range> on(int day) {
        return minutesByDay.getOrDefault(day, List.of());
    }
}

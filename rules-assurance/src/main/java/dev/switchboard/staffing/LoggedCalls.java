package dev.switchboard.staffing;

import dev.switchboard.Decision;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.analysis.LogDecider;
import dev.switchboard.analysis.LogDiff;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.engine.CatalogEngine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of a log, by when they came and by the lines that two catalogues send them to. Averages are over all days from the first
 * call to the last, also those without one.
 *
 * @param rows all rows of the log
 * @param counted rows whose time is known and that both catalogues decide; the others are in no profile
 * @param untimed rows that do not say when the call came
 * @param days how many days of each kind there are from the first call to the last
 * @param period the first of these days and the last; empty where nothing was counted
 */
public record LoggedCalls(
        long rows,
        long counted,
        LogDiff.Failures untimed,
        LogDiff.Failures failedBefore,
        LogDiff.Failures failedAfter,
        Map<DayKind, Integer> days,
        Optional<Period> period,
        CallProfile before,
        CallProfile after) {

    public LoggedCalls {
        days = Map.copyOf(days);
    }

    /** Days from one to another, both included. */
    public record Period(LocalDate first, LocalDate last) {

        private Period with(LocalDate day) {
            return new Period(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
        }

        private Map<DayKind, Integer> days(Optional<Calendar> calendar) {
            Map<DayKind, Integer> days = new EnumMap<>(DayKind.class);
            first.datesUntil(last.plusDays(1)).forEach(day -> days.merge(DayKind.of(day, calendar), 1, Integer::sum));
            return days;
        }
    }

    /** What is wrong with a log that does not say when calls came. */
    public static Optional<Problem> missing(Place row, List<String> header) {
        return CallTimes.missing(row, header);
    }

    /**
     * Decides all rows by both catalogues. The days and the clock are those of the new catalogue, or else of the old one; if neither
     * has a time zone, times are taken as they are written.
     *
     * @param name what problems call the log
     * @param log with a column {@code at}, see {@link #missing}
     * @throws CsvException when the log cannot be read to its end
     */
    public static LoggedCalls of(String name, CsvFile log, CatalogEngine before, CatalogEngine after)
            throws CsvException {
        Optional<Calendar> calendar = after.model()
                .vocabulary()
                .calendar()
                .or(() -> before.model().vocabulary().calendar());
        Tally tally = new Tally(
                calendar,
                CallTimes.of(name, log.header(), calendar),
                new LogDecider(name, log.header(), before),
                new LogDecider(name, log.header(), after));
        for (Optional<CsvRow> row = log.next(); row.isPresent(); row = log.next()) {
            tally.add(row.get());
        }
        return tally.result();
    }

    private static final class Tally {

        private final Optional<Calendar> calendar;
        private final CallTimes times;
        private final LogDecider before;
        private final LogDecider after;
        private final CallProfile.Builder callsBefore = CallProfile.builder();
        private final CallProfile.Builder callsAfter = CallProfile.builder();
        private long rows;
        private long counted;
        private Optional<Period> period = Optional.empty();

        Tally(Optional<Calendar> calendar, CallTimes times, LogDecider before, LogDecider after) {
            this.calendar = calendar;
            this.times = times;
            this.before = before;
            this.after = after;
        }

        void add(CsvRow row) {
            if (row.isComment()) {
                return;
            }
            rows++;
            Optional<LocalDateTime> time = times.of(row);
            Optional<Decision> one = before.decide(row);
            Optional<Decision> other = after.decide(row);
            if (time.isPresent() && one.isPresent() && other.isPresent()) {
                counted++;
                add(time.get(), one.get().line(), other.get().line());
            }
        }

        private void add(LocalDateTime time, String lineBefore, String lineAfter) {
            LocalDate day = time.toLocalDate();
            DayKind kind = DayKind.of(day, calendar);
            int halfHour = HalfHours.of(time.toLocalTime());
            period = Optional.of(period.orElse(new Period(day, day)).with(day));
            callsBefore.add(lineBefore, kind, halfHour, 1);
            callsAfter.add(lineAfter, kind, halfHour, 1);
        }

        LoggedCalls result() {
            Map<DayKind, Integer> days = period.map(all -> all.days(calendar)).orElse(Map.of());
            return new LoggedCalls(
                    rows,
                    counted,
                    times.unread(),
                    before.failures(),
                    after.failures(),
                    days,
                    period,
                    callsBefore.averagedOver(days),
                    callsAfter.averagedOver(days));
        }
    }
}

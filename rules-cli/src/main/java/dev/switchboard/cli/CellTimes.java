package dev.switchboard.cli;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.csv.RawRows;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When calls came, by the clock of the place. Logs are in the order of time mostly: on the day that was read last, a time such as
 * {@code 2026-11-02T10:15} is read by its digits. Used by one thread at a time.
 */
final class CellTimes {

    private static final int DATE = "2026-11-02".length();
    private static final int PLAIN = "2026-11-02T10:15".length();

    private final int column;
    private final Optional<Calendar> calendar;
    private final ZoneId zone;
    private final MomentText moments;
    private final byte[] dayText = new byte[DATE];
    private @Nullable LocalDate day;

    /**
     * @param column where the times stand; below 0 if nowhere
     * @param calendar whose clock it is; without one, times are taken as they are written
     */
    CellTimes(int column, Optional<Calendar> calendar) {
        this.column = column;
        this.calendar = calendar;
        this.zone = calendar.map(Calendar::zone).orElse(ZoneOffset.UTC);
        this.moments = new MomentText(zone);
    }

    /** The time of a row; empty if it says none that can be read. */
    Optional<LocalDateTime> of(RawRows rows, int row) {
        if (column < 0 || column >= rows.cells(row)) {
            return Optional.empty();
        }
        int cell = rows.firstCell(row) + column;
        int start = rows.start(cell);
        LocalDate known = day;
        if (known != null && rows.end(cell) - start == PLAIN && isKnownDay(rows.bytes(), start)) {
            int hour = number(rows.bytes(), start + DATE + 1);
            int minute = number(rows.bytes(), start + DATE + 4);
            if (isClock(rows.bytes(), start + DATE) && hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                return Optional.of(known.atTime(hour, minute));
            }
        }
        return read(rows, cell);
    }

    private Optional<LocalDateTime> read(RawRows rows, int cell) {
        Optional<LocalDateTime> time =
                moments.read(TypedText.strip(rows.text(cell))).map(this::local);
        int start = rows.start(cell);
        boolean isPlain = rows.end(cell) - start == PLAIN && isClock(rows.bytes(), start + DATE);
        time.filter(read -> isPlain && hasAllTimesOnce(read.toLocalDate())).ifPresent(read -> {
            day = read.toLocalDate();
            System.arraycopy(rows.bytes(), start, dayText, 0, DATE);
        });
        return time;
    }

    /** Where the clock is put forward or back, some times are none, and others come twice. */
    private boolean hasAllTimesOnce(LocalDate date) {
        return zone.getRules()
                .getOffset(date.atStartOfDay(zone).toInstant())
                .equals(zone.getRules()
                        .getOffset(date.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private boolean isKnownDay(byte[] bytes, int start) {
        return Arrays.equals(dayText, 0, DATE, bytes, start, start + DATE);
    }

    private static boolean isClock(byte[] bytes, int start) {
        return bytes[start] == 'T' && bytes[start + 3] == ':';
    }

    /** A number of two digits, or a negative one. */
    private static int number(byte[] bytes, int start) {
        int tens = bytes[start] - '0';
        int ones = bytes[start + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private LocalDateTime local(ZonedDateTime moment) {
        return calendar.map(place -> place.local(moment)).orElse(moment.toLocalDateTime());
    }
}

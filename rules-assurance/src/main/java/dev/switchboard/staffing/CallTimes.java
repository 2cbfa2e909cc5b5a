package dev.switchboard.staffing;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.analysis.LogDiff;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.csv.CsvRow;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** When the calls of a log came, by the clock of the place, and the rows that do not say it. */
public final class CallTimes {

    private static final Text NO_COLUMN = new Text(
            "нет столбца `at`: добавьте его, чтобы было известно, когда поступил каждый звонок",
            "there is no column `at`: add it, so that it is known when each call came");

    private final String log;
    private final int column;
    private final Optional<Calendar> calendar;
    private final MomentText moments;
    private long unread;
    private Optional<Problem> first = Optional.empty();

    private CallTimes(String log, int column, Optional<Calendar> calendar) {
        this.log = log;
        this.column = column;
        this.calendar = calendar;
        this.moments = new MomentText(calendar.map(Calendar::zone).orElse(ZoneOffset.UTC));
    }

    /** What is wrong with a header that has no column for it. */
    public static Optional<Problem> missing(Place row, List<String> header) {
        return header.contains(MomentText.NAME) ? Optional.empty() : Optional.of(Problem.at(row, NO_COLUMN));
    }

    /**
     * The times of a log.
     *
     * @param name what problems call it
     * @param header has the column
     */
    public static CallTimes of(String name, List<String> header, Optional<Calendar> calendar) {
        int column = header.indexOf(MomentText.NAME);
        if (column < 0) {
            throw new IllegalArgumentException(NO_COLUMN.english());
        }
        return new CallTimes(name, column, calendar);
    }

    /** When the call of a row came; empty if it does not say it. */
    public Optional<LocalDateTime> of(CsvRow row) {
        String text = column < row.cells().size() ? TypedText.strip(row.cells().get(column)) : "";
        Optional<LocalDateTime> time = moments.read(text).map(this::local);
        if (time.isEmpty()) {
            unread++;
            Text mistake = text.isEmpty()
                    ? new Text("`at`: не указано, когда поступил звонок", "`at`: it is not said when the call came")
                    : moments.mistake(text);
            first = first.or(() -> Optional.of(Problem.at(new Place(log, (int) row.line(), column + 1), mistake)));
        }
        return time;
    }

    private LocalDateTime local(ZonedDateTime moment) {
        return calendar.map(place -> place.local(moment)).orElse(moment.toLocalDateTime());
    }

    /** The rows that do not say it. */
    public LogDiff.Failures unread() {
        return new LogDiff.Failures(unread, first);
    }
}

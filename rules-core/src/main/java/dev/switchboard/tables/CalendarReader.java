package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.DateNotation;
import dev.switchboard.catalog.DeclaredCodes;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.tables.Table.Row;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Reads the time zone of a catalogue and the table of the days that are not what their weekday says. */
final class CalendarReader {

    private static final DateNotation DATES = new DateNotation();

    private final Problems problems;

    CalendarReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * The calendar; empty when the catalogue has no time zone.
     *
     * @param zone the row that says it
     * @param days the rows of the calendar
     */
    Optional<Calendar> read(Optional<Row> zone, List<Row> days) {
        List<Calendar.Day> listed = days(days);
        if (zone.isEmpty() && !days.isEmpty()) {
            problems.at(
                    days.get(0).place("date"),
                    Text.format(
                            "календарь действует в часовом поясе: добавьте в таблицу `catalog` ключ `%s`, например `Europe/Moscow`",
                            "a calendar applies in a time zone: add the key `%s` to the table `catalog`, such as `Europe/Moscow`",
                            Calendar.TIME_ZONE));
        }
        return zone.map(this::zone).map(known -> new Calendar(known, listed));
    }

    /** The zone; in place of one that is unknown some other, so that what needs one can be checked all the same. */
    private ZoneId zone(Row row) {
        String name = row.get("value");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            problems.at(
                    row.place("value"),
                    Sentence.of(
                            Text.format("часовой пояс `%s` неизвестен", "unknown time zone `%s`", name), advice(name)));
            return ZoneOffset.UTC;
        }
    }

    private static Text advice(String name) {
        Text nearest = Problems.nearest(name, new TreeSet<>(ZoneId.getAvailableZoneIds()));
        return nearest.isEmpty()
                ? new Text(
                        "ожидается название по базе IANA, например `Europe/Moscow`",
                        "expected a name of the IANA database, such as `Europe/Moscow`")
                : nearest;
    }

    private List<Calendar.Day> days(List<Row> rows) {
        Map<LocalDate, Row> rowOfDay = new LinkedHashMap<>();
        List<Calendar.Day> days = new ArrayList<>();
        DeclaredCodes kinds = new DeclaredCodes();
        for (Row row : rows) {
            Optional<LocalDate> date = date(row);
            String kind = row.get("kind");
            boolean isKind = row.says("kind", problems)
                    && problems.isCode(row.place("kind"), Code.Kind.VALUE, kind)
                    && kinds.looksNew(row.place("kind"), kind, problems);
            if (date.isPresent() && rowOfDay.putIfAbsent(date.get(), row) != null) {
                problems.at(
                        row.place("date"),
                        Text.format(
                                "день `%s` уже указан: %s; оставьте одну строку",
                                "the day `%s` is already listed: %s; keep one row",
                                row.get("date"),
                                rowOfDay.getOrDefault(date.get(), row).place("date")));
            } else if (date.isPresent() && isKind) {
                days.add(new Calendar.Day(date.get(), kind, row.get("note")));
            }
        }
        return days;
    }

    private Optional<LocalDate> date(Row row) {
        String text = row.get("date");
        if (!row.says("date", problems)) {
            return Optional.empty();
        }
        OptionalInt day = DATES.read(text);
        if (day.isEmpty()) {
            problems.at(
                    row.place("date"),
                    Sentence.of(
                            Text.format(
                                    "`%s`: ожидается дата, например `%s`",
                                    "`%s`: expected a date, such as `%s`", text, DATES.example()),
                            DATES.advice(text)));
        } else if (!Calendar.DAYS.contains(day.getAsInt())) {
            problems.at(
                    row.place("date"),
                    Text.format(
                            "`%s`: в календаре могут быть дни с 2000 по 2099 год",
                            "`%s`: a calendar can have days from 2000 to 2099", text));
            return Optional.empty();
        }
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day.getAsInt()));
    }
}

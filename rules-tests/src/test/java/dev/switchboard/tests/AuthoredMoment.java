package dev.switchboard.tests;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.DateNotation;
import dev.switchboard.catalog.Opening;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.TimeNotation;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What an author writes of the time: the zone, the calendar, the hours of lines, and the days between which rules are in force. */
final class AuthoredMoment {

    /** The columns of the days between which a rule is in force. */
    static final List<String> PERIOD = List.of("from", "until");

    private static final List<String> ZONES =
            List.of("Europe/Moscow", "Europe/Berlin", "UTC", "America/New_York", "+05:00");

    private static final int A_DAY_OF_2026 = 20_500;
    private static final int HOUR = 60;

    private final Random random;
    private final HostileWords words;

    AuthoredMoment(Random random, HostileWords words) {
        this.random = random;
        this.words = words;
    }

    /** Takes the rows of tables: columns and their cells in turn. */
    interface Rows {
        void row(String table, Object... cells);
    }

    /**
     * Writes all that is no rule.
     *
     * @param closing the lines that close
     */
    void write(Vocabulary.Builder meant, Set<String> closing, Rows rows) {
        String zone = words.one(ZONES);
        rows.row("catalog", "key", "time zone", "value", zone);
        List<Calendar.Day> days = new ArrayList<>();
        List<String> kinds = List.of(words.code(new HashSet<>(), false, false), "working", "holiday");
        Set<Integer> taken = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int day = A_DAY_OF_2026 + random.nextInt(100) - 50;
            if (taken.add(day)) {
                Calendar.Day listed = new Calendar.Day(LocalDate.ofEpochDay(day), words.one(kinds), words.text());
                days.add(listed);
                rows.row("calendar", "date", date(day), "kind", listed.kind(), "note", words.cell(listed.note()));
            }
        }
        meant.calendar(new Calendar(ZoneId.of(zone), days));
        List<Opening> hours = new ArrayList<>();
        for (String line : closing) {
            hours(line, "mon..fri", List.of("mon", "tue", "wed", "thu", "fri"), rows, hours);
            if (random.nextBoolean()) {
                hours(line, words.one(List.of("sat, sun", "сб, вс", ">= sat")), List.of("sat", "sun"), rows, hours);
            }
        }
        meant.hours(hours);
    }

    private void hours(String line, String days, List<String> codes, Rows rows, List<Opening> hours) {
        int from = random.nextInt(10) * HOUR;
        int until = from + 1 + random.nextInt(12 * HOUR);
        rows.row("hours", "line", line, "days", days, "from", time(from), "until", time(until));
        Range open = new Range(from == 0 ? Integer.MIN_VALUE : from, until - 1);
        hours.add(new Opening(
                line,
                new Condition.And(List.of(
                        new Condition.Atom(Calendar.WEEKDAY, Values.Codes.of(codes.toArray(String[]::new))),
                        new Condition.Atom(Calendar.TIME, Values.Numbers.of(open))))));
    }

    /** Binds a row of a rule table to days, sometimes. */
    void addPeriod(Map<String, SpelledValues> row) {
        int from = A_DAY_OF_2026 + random.nextInt(100) - 50;
        int until = from + 1 + random.nextInt(60);
        if (random.nextInt(4) == 0) {
            row.put("from", new SpelledValues(Values.Numbers.of(Range.from(from)), AuthoredCell.text(date(from))));
        }
        if (random.nextInt(4) == 0) {
            row.put("until", new SpelledValues(Values.Numbers.of(Range.to(until - 1)), AuthoredCell.text(date(until))));
        }
    }

    private String date(int day) {
        DateNotation dates = new DateNotation();
        return random.nextBoolean() ? dates.write(day) : dates.shown(day).russian();
    }

    private static String time(int minute) {
        return new TimeNotation().write(minute);
    }
}

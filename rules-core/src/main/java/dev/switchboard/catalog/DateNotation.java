package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of the calendar: {@code 2026-12-31} or {@code 31.12.2026}. A step is a day, counted from 1 January 1970. */
public record DateNotation() implements Notation {

    private static final int LAST_YEAR = 9_999;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    /** What represents a date that cannot be distinguished from other dates. */
    private static final Pattern LIKE_DATES = Pattern.compile("\\d{1,4}[./-]\\d{1,2}([./-]\\d{1,4})?");

    @Override
    public String code() {
        return "date";
    }

    @Override
    public OptionalInt read(String text) {
        return date(TypedText.plain(text)).map(this::steps).orElse(OptionalInt.empty());
    }

    private static Optional<LocalDate> date(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dotted = DOTTED.matcher(text);
        return dotted.matches() ? date(dotted.group(3), dotted.group(2), dotted.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public String write(int steps) {
        return LocalDate.ofEpochDay(steps).toString();
    }

    @Override
    public Text shown(int steps) {
        String iso = write(steps);
        return new Text(iso.substring(8) + "." + iso.substring(5, 7) + "." + iso.substring(0, 4), iso);
    }

    @Override
    public OptionalInt steps(Object stated) {
        return stated instanceof LocalDate date && date.getYear() >= 1 && date.getYear() <= LAST_YEAR
                ? OptionalInt.of((int) date.toEpochDay())
                : OptionalInt.empty();
    }

    @Override
    public Object stated(int steps) {
        return LocalDate.ofEpochDay(steps);
    }

    @Override
    public Text advice(String text) {
        String plain = TypedText.plain(text);
        if (ISO.matcher(plain).matches() || DOTTED.matcher(plain).matches()) {
            return new Text("такого дня нет в календаре", "the calendar has no such day");
        }
        return LIKE_DATES.matcher(plain).matches()
                ? new Text(
                        "дату пишут как `2026-12-31` или `31.12.2026`",
                        "a date is written `2026-12-31` or `31.12.2026`")
                : Text.EMPTY;
    }

    @Override
    public Text kind() {
        return new Text("дата", "a date");
    }

    @Override
    public String example() {
        return "2026-12-31";
    }

    /** Years of four digits. */
    @Override
    public Range all() {
        return new Range((int) LocalDate.of(1, 1, 1).toEpochDay(), (int)
                LocalDate.of(LAST_YEAR, 12, 31).toEpochDay());
    }

    @Override
    public boolean isTime() {
        return true;
    }
}

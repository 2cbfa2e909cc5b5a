package dev.switchboard.staffing;

import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days on which about as many call at the same time of the day. */
public enum DayKind {
    WEEKDAY("будни", "weekdays", "по будням"),
    SATURDAY("субботы", "Saturdays", "по субботам"),
    SUNDAY("воскресенья и праздники", "Sundays and holidays", "по воскресеньям и праздникам");

    /** All codes, in the order of the week. */
    public static final List<String> CODES =
            Arrays.stream(values()).map(DayKind::code).toList();

    private final String russian;
    private final String english;
    private final String russianWhen;

    DayKind(String russian, String english, String russianWhen) {
        this.russian = russian;
        this.english = english;
        this.russianWhen = russianWhen;
    }

    /** What files and programs call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code. */
    public static Optional<DayKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Such as {@code Saturdays}. */
    public Text title() {
        return new Text(russian, english);
    }

    /** Such as {@code on Saturdays}. */
    public Text when() {
        return new Text(russianWhen, "on " + english);
    }

    /** The kind of a day. What a calendar calls neither a working day nor a weekend is a holiday. */
    public static DayKind of(LocalDate date, Optional<Calendar> calendar) {
        boolean isSaturday = date.getDayOfWeek() == DayOfWeek.SATURDAY;
        String kind = calendar.map(days -> days.kinds().get(days.kind((int) date.toEpochDay())))
                .orElse(isSaturday || date.getDayOfWeek() == DayOfWeek.SUNDAY ? Calendar.WEEKEND : Calendar.WORKING);
        if (kind.equals(Calendar.WORKING)) {
            return WEEKDAY;
        }
        return kind.equals(Calendar.WEEKEND) && isSaturday ? SATURDAY : SUNDAY;
    }
}

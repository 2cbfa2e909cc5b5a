package dev.switchboard.synthetic;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.staffing.DayKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** How often people call, by season, day of the week and time of day: relative to each other, in no unit. */
final class CallCurve {

    private static final int MINUTES = 60;

    private static final double[] MONTHS = {1.1, 1.02, 1.03, 1, 0.94, 0.92, 0.86, 0.88, 1.02, 1.04, 1.06, 1.16};

    /** From Monday to Friday, and a Saturday that is worked. */
    private static final double[] WORKING = {1.16, 1.06, 1.02, 1, 0.98, 0.9};

    private static final double SATURDAY = 0.62;
    private static final double SUNDAY = 0.45;

    /** At each full hour, the first of the next day included: more before noon and after work, few at night. */
    private static final double[] HOURS = {
        0.16, 0.1, 0.07, 0.06, 0.06, 0.09, 0.18, 0.38, 0.72, 1.12, 1.36, 1.4, 1.24, 1.06, 1.02, 1.08, 1.2, 1.3, 1.28,
        1.1, 0.88, 0.64, 0.42, 0.26, 0.16
    };

    private final Optional<Calendar> calendar;
    private LocalDate known = LocalDate.MIN;
    private double ofKnown;

    /** @param calendar which knows the holidays, if there is one */
    CallCurve(Optional<Calendar> calendar) {
        this.calendar = calendar;
    }

    double weight(LocalDateTime time) {
        if (!time.toLocalDate().equals(known)) {
            known = time.toLocalDate();
            ofKnown = MONTHS[known.getMonthValue() - 1] * weekday(known);
        }
        return ofKnown * hour(time);
    }

    private double weekday(LocalDate date) {
        return switch (DayKind.of(date, calendar)) {
            case WEEKDAY -> WORKING[Math.min(date.getDayOfWeek().getValue(), WORKING.length) - 1];
            case SATURDAY -> SATURDAY;
            case SUNDAY -> SUNDAY;
        };
    }

    private static double hour(LocalDateTime time) {
        int hour = time.getHour();
        double passed = time.getMinute() / (double) MINUTES;
        return HOURS[hour] + (HOURS[hour + 1] - HOURS[hour]) * passed;
    }
}

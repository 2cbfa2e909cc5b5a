package dev.switchboard.xlsx;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/**
 * The date or time that a number represents in a spreadsheet.
 *
 * @param shown the date or time, such as {@code 2026-10-03}
 * @param typed what a person may have typed, such as {@code 3-10}; empty for what cannot be meant as a range
 * @param meant how that is written in a cell, such as {@code 3..10}
 */
record DateText(String shown, String typed, String meant) {

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_ON_OLD_MACS = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY_OF_1900 = 60;
    private static final double LAST = 2_958_466;
    private static final int SECONDS = 86_400;

    /**
     * @param serial days, from the end of 1899 or the beginning of 1904 on
     * @param from1904 which of the two
     */
    static DateText of(double serial, boolean from1904) {
        if (!(serial >= 0 && serial < LAST)) {
            return new DateText(NumberText.of(Double.toString(serial)).orElse("?"), "", "");
        }
        int days = (int) serial;
        LocalTime time = LocalTime.ofSecondOfDay(Math.min(SECONDS - 1, Math.round((serial - days) * SECONDS)));
        if (days == 0) {
            return range(time.toString(), time.getHour(), time.getMinute());
        }
        LocalDate date = date(days, from1904);
        if (!time.equals(LocalTime.MIDNIGHT)) {
            return new DateText(date + " " + time, "", "");
        }
        return range(date.toString(), date.getDayOfMonth(), date.getMonthValue());
    }

    /** Before March 1900 Excel is a day ahead: to it that year had a 29 February (ECMA-376, part 1, 18.17.4). */
    private static LocalDate date(int days, boolean from1904) {
        if (from1904) {
            return ZERO_ON_OLD_MACS.plusDays(days);
        }
        return ZERO.plusDays(days <= LEAP_DAY_OF_1900 ? days + 1 : days);
    }

    private static DateText range(String shown, int one, int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        return new DateText(
                shown, String.format(Locale.ROOT, "%s-%s", from, to), String.format(Locale.ROOT, "%s..%s", from, to));
    }
}

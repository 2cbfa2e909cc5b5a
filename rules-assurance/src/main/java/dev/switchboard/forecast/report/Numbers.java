package dev.switchboard.forecast.report;

import java.util.Locale;

/** Numbers as the readers of a language write them. */
final class Numbers {

    private static final int GROUP = 3;
    private static final int TENTHS = 10;
    private static final double PER_MILLE = 1_000;

    /** Keeps what belongs together on one line. */
    static final char NO_BREAK = '\u00A0';

    private static final char MINUS = '\u2212';
    private static final char TO = '\u2013';

    private final boolean isRussian;

    Numbers(Locale locale) {
        this.isRussian = locale.getLanguage().equals("ru");
    }

    /** Such as {@code 28,000}. */
    String whole(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder grouped = new StringBuilder(number < 0 ? String.valueOf(MINUS) : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % GROUP == 0) {
                grouped.append(isRussian ? NO_BREAK : ',');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /** With a sign, unless it is 0. */
    String signed(long number) {
        return (number > 0 ? "+" : "") + whole(number);
    }

    /** With at most one decimal place; what is not nothing does not look like it. */
    String decimal(double number) {
        return orNearlyNothing(Math.round(number * TENTHS), number);
    }

    /** Such as {@code 5.2 %}. */
    String percent(double share) {
        return percentNumber(share) + NO_BREAK + '%';
    }

    /** The same without the sign. */
    String percentNumber(double share) {
        return orNearlyNothing(Math.round(share * PER_MILLE), share);
    }

    private String orNearlyNothing(long tenths, double exact) {
        return tenths == 0 && exact > 0 ? "<" + NO_BREAK + tenths(1) : tenths(tenths);
    }

    /** A difference of shares in percentage points, with its sign. */
    String points(double difference) {
        long tenths = Math.round(difference * PER_MILLE);
        return (tenths > 0 ? "+" : "") + tenths(tenths);
    }

    /** From one to the other; as one if they are written alike. */
    static String range(String low, String high) {
        return low.equals(high) ? low : low + TO + high;
    }

    private String tenths(long number) {
        long rest = Math.abs(number % TENTHS);
        String whole = whole(number / TENTHS);
        String sign = number < 0 && number > -TENTHS ? String.valueOf(MINUS) : "";
        return sign + whole + (rest == 0 ? "" : (isRussian ? "," : ".") + rest);
    }
}

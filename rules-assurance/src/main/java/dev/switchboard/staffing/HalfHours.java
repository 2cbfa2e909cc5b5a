package dev.switchboard.staffing;

import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.IntStream;

/** The half hours of a day by their numbers, from 0. */
public final class HalfHours {

    /** How many a day has. */
    public static final int A_DAY = 48;

    private static final int MINUTES = 30;
    private static final int AN_HOUR = 2;

    private HalfHours() {}

    /** The half hour that a time is in. */
    public static int of(LocalTime time) {
        return time.getHour() * AN_HOUR + time.getMinute() / MINUTES;
    }

    /** The half hour that begins at a time such as {@code 9:30}; empty where none does. */
    static Optional<Integer> read(String clock) {
        return IntStream.range(0, A_DAY)
                .boxed()
                .filter(halfHour -> clock(halfHour).equals(clock.length() == "9:30".length() ? "0" + clock : clock))
                .findFirst();
    }

    /** When a half hour begins, such as {@code 09:30}; {@code 24:00} for the end of the day. */
    public static String clock(int halfHour) {
        int hour = halfHour / AN_HOUR;
        return (hour < 10 ? "0" : "") + hour + (halfHour % AN_HOUR == 0 ? ":00" : ":30");
    }
}

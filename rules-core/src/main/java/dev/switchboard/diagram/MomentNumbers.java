package dev.switchboard.diagram;

import dev.switchboard.catalog.Calendar;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a deciding table knows of when clients call. */
final class MomentNumbers {

    private final Calendar calendar;
    private final boolean[] asked;
    private final boolean linesClose;

    /**
     * What is known of a catalogue with a time zone.
     *
     * @param asked by topic, whether an inquiry has to say when the client called
     * @param linesClose whether there are lines that are not always open
     */
    MomentNumbers(Calendar calendar, boolean[] asked, boolean linesClose) {
        this.calendar = calendar;
        this.asked = asked;
        this.linesClose = linesClose;
    }

    boolean linesClose() {
        return linesClose;
    }

    Calendar calendar() {
        return calendar;
    }

    boolean isAsked(int topic) {
        return asked[topic];
    }

    /** Whether it knows the same of the same calendar. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MomentNumbers moment
                && calendar.zone().equals(moment.calendar.zone())
                && calendar.days().equals(moment.calendar.days())
                && Arrays.equals(asked, moment.asked)
                && linesClose == moment.linesClose;
    }

    @Override
    public int hashCode() {
        return Objects.hash(calendar.zone(), calendar.days(), Arrays.hashCode(asked), linesClose);
    }

    /** States the facts of a moment; whether the calendar reaches so far. */
    boolean state(ZonedDateTime at, InquiryNumbers stated, Codes facts) {
        LocalDateTime local = calendar.local(at);
        int day = Calendar.day(local);
        if (!Calendar.DAYS.contains(day)) {
            return false;
        }
        stated.put(facts.place(Calendar.DATE), day);
        stated.put(facts.place(Calendar.TIME), Calendar.minute(local));
        stated.put(facts.place(Calendar.WEEKDAY), Calendar.weekday(day));
        stated.put(facts.place(Calendar.DAY_KIND), calendar.kind(day));
        return true;
    }
}

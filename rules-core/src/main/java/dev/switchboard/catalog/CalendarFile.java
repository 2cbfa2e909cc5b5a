package dev.switchboard.catalog;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A calendar in a file of our own. */
public final class CalendarFile {

    private CalendarFile() {}

    /** Writes a calendar. */
    public static void write(Calendar calendar, StoredOutput out) {
        out.writeText(calendar.zone().getId());
        out.writeSize(calendar.days().size());
        for (Calendar.Day day : calendar.days()) {
            out.writeInt(day.number());
            out.writeText(day.kind());
            out.writeText(day.note());
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Calendar read(StoredInput in) throws IOException {
        ZoneId zone = ZoneId.of(in.readText());
        int size = in.readSize();
        List<Calendar.Day> days = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            days.add(new Calendar.Day(LocalDate.ofEpochDay(in.readInt()), in.readText(), in.readText()));
        }
        return new Calendar(zone, days);
    }
}

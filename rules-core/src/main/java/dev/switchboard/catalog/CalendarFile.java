package dev.switchboard.catalog;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A calendar in a file of our own. */
public final class CalendarFile {

    private CalendarFile() {}

    /** Writes a calendar. */
    public static void write(Calendar calendar, DataOutputStream out) throws IOException {
        out.writeUTF(calendar.zone().getId());
        out.writeInt(calendar.days().size());
        for (Calendar.Day day : calendar.days()) {
            out.writeInt(day.number());
            out.writeUTF(day.kind());
            out.writeUTF(day.note());
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Calendar read(DataInputStream in) throws IOException {
        ZoneId zone = ZoneId.of(in.readUTF());
        int size = in.readInt();
        List<Calendar.Day> days = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            days.add(new Calendar.Day(LocalDate.ofEpochDay(in.readInt()), in.readUTF(), in.readUTF()));
        }
        return new Calendar(zone, days);
    }
}

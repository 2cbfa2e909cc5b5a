package dev.switchboard.forecast;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.JointDecision;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.staffing.DayKind;
import dev.switchboard.staffing.HalfHours;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what {@link TallyWriter} has written. */
final class TallyReader {

    private final DataInputStream in;

    TallyReader(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    ForecastTally read(Optional<Calendar> calendar) {
        try {
            return tally(calendar);
        } catch (IOException broken) {
            throw new UncheckedIOException("these bytes are of another version", broken);
        }
    }

    private ForecastTally tally(Optional<Calendar> calendar) throws IOException {
        ForecastTally tally = new ForecastTally(calendar);
        tally.addRefused(in.readLong());
        refusals(tally.before());
        refusals(tally.after());
        if (in.readBoolean()) {
            tally.days().add(LocalDate.ofEpochDay(in.readLong()));
            tally.days().add(LocalDate.ofEpochDay(in.readLong()));
        }
        for (int i = in.readInt(); i > 0; i--) {
            counted(tally.kind(answer()));
        }
        return tally;
    }

    private void refusals(ForecastTally.Refusals refusals) throws IOException {
        long rows = in.readLong();
        Optional<Problem> first = in.readBoolean()
                ? Optional.of(new Problem(Problem.Kind.valueOf(in.readUTF()), optional(), place(), text()))
                : Optional.empty();
        refusals.add(rows, first);
    }

    private CallAnswer.Taken answer() throws IOException {
        String topic = in.readUTF();
        Optional<JointDecision> byDefault = in.readBoolean() ? Optional.of(joint()) : Optional.empty();
        List<JointDecision> possible = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            possible.add(joint());
        }
        return new CallAnswer.Taken(topic, byDefault, possible, Set.copyOf(strings()));
    }

    private JointDecision joint() throws IOException {
        Destination before = destination();
        return new JointDecision(before, destination());
    }

    private Destination destination() throws IOException {
        if (!in.readBoolean()) {
            return new Destination.Undecided();
        }
        String line = in.readUTF();
        TransferMode mode = TransferMode.ofCode(in.readUTF()).orElseThrow();
        return new Destination.Decided(new Outcome(line, mode, in.readUTF()), optional(), Optional.empty());
    }

    private void counted(CallKind kind) throws IOException {
        kind.add(in.readLong());
        if (in.readBoolean()) {
            Optional<Place> place = place();
            kind.example(new Example(place, inquiry()));
        }
        for (DayKind day : DayKind.values()) {
            for (int halfHour = 0; halfHour < HalfHours.A_DAY; halfHour++) {
                long calls = in.readLong();
                if (calls > 0) {
                    kind.add(day, halfHour, calls);
                }
            }
        }
    }

    private Inquiry inquiry() throws IOException {
        InquiryBuilder inquiry = Inquiry.builder();
        for (int i = in.readInt(); i > 0; i--) {
            String fact = in.readUTF();
            StoredKind kind = StoredKind.valueOf(in.readUTF());
            inquiry.state(fact, kind == StoredKind.SET ? strings() : kind.read(in.readUTF()));
        }
        return inquiry.build();
    }

    private List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            strings.add(in.readUTF());
        }
        return strings;
    }

    private Optional<Place> place() throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        String file = in.readUTF();
        String sheet = in.readUTF();
        int line = in.readInt();
        return Optional.of(new Place(file, sheet, line, in.readInt()));
    }

    private Text text() throws IOException {
        String russian = in.readUTF();
        return new Text(russian, in.readUTF());
    }

    private Optional<String> optional() throws IOException {
        return in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
    }
}

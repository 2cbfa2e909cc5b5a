package dev.switchboard.forecast;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.JointDecision;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.staffing.DayKind;
import dev.switchboard.staffing.HalfHours;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Writes what has been counted, so that it can be added up in another process, which has the same version: {@link TallyReader}. */
final class TallyWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private TallyWriter() {}

    static byte[] of(ForecastTally tally) {
        TallyWriter writer = new TallyWriter();
        try {
            writer.write(tally);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return writer.bytes.toByteArray();
    }

    private void write(ForecastTally tally) throws IOException {
        out.writeLong(tally.refused());
        refusals(tally.before());
        refusals(tally.after());
        Optional<Load.Period> period = tally.days().period();
        out.writeBoolean(period.isPresent());
        if (period.isPresent()) {
            out.writeLong(period.get().first().toEpochDay());
            out.writeLong(period.get().last().toEpochDay());
        }
        out.writeInt(tally.kinds().size());
        for (CallKind kind : tally.kinds()) {
            answer(kind.answer());
            counted(kind);
        }
    }

    private void refusals(ForecastTally.Refusals refusals) throws IOException {
        out.writeLong(refusals.rows());
        Optional<Problem> first = refusals.first();
        out.writeBoolean(first.isPresent());
        if (first.isPresent()) {
            out.writeUTF(first.get().kind().name());
            optional(first.get().fact());
            place(first.get().place());
            text(first.get().message());
        }
    }

    private void answer(CallAnswer.Taken answer) throws IOException {
        out.writeUTF(answer.topic());
        out.writeBoolean(answer.byDefault().isPresent());
        if (answer.byDefault().isPresent()) {
            joint(answer.byDefault().get());
        }
        out.writeInt(answer.possible().size());
        for (JointDecision joint : answer.possible()) {
            joint(joint);
        }
        strings(answer.missing());
    }

    private void joint(JointDecision joint) throws IOException {
        destination(joint.before());
        destination(joint.after());
    }

    private void destination(Destination destination) throws IOException {
        out.writeBoolean(destination instanceof Destination.Decided);
        if (destination instanceof Destination.Decided decided) {
            Outcome outcome = decided.outcome();
            out.writeUTF(outcome.line());
            out.writeUTF(outcome.mode().code());
            out.writeUTF(outcome.item());
            optional(decided.queue());
        }
    }

    private void counted(CallKind kind) throws IOException {
        out.writeLong(kind.calls());
        Optional<Example> example = kind.example();
        out.writeBoolean(example.isPresent());
        if (example.isPresent()) {
            place(example.get().place());
            inquiry(example.get().inquiry());
        }
        for (DayKind day : DayKind.values()) {
            for (int halfHour = 0; halfHour < HalfHours.A_DAY; halfHour++) {
                out.writeLong(kind.at(day, halfHour));
            }
        }
    }

    private void inquiry(Inquiry inquiry) throws IOException {
        Map<String, Object> stated = inquiry.stated();
        out.writeInt(stated.size());
        for (Map.Entry<String, Object> fact : stated.entrySet()) {
            out.writeUTF(fact.getKey());
            value(fact.getValue());
        }
    }

    private void value(Object value) throws IOException {
        StoredKind kind = StoredKind.of(value);
        out.writeUTF(kind.name());
        if (value instanceof Collection<?> members) {
            strings(members.stream().map(Object::toString).toList());
        } else {
            out.writeUTF(value.toString());
        }
    }

    private void strings(Collection<String> strings) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    private void place(Optional<Place> place) throws IOException {
        out.writeBoolean(place.isPresent());
        if (place.isPresent()) {
            out.writeUTF(place.get().file());
            out.writeUTF(place.get().sheet());
            out.writeInt(place.get().line());
            out.writeInt(place.get().column());
        }
    }

    private void text(Text text) throws IOException {
        out.writeUTF(text.russian());
        out.writeUTF(text.english());
    }

    private void optional(Optional<String> value) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            out.writeUTF(value.get());
        }
    }
}

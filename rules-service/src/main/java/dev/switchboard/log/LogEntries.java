package dev.switchboard.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.ClosedLine;
import dev.switchboard.Decision;
import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Privacy;
import dev.switchboard.engine.ModelDecision;
import dev.switchboard.json.JsonValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Writes calls as lines of the log. Used by one thread. */
public final class LogEntries {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String MASK = "***";

    /** Before the name of a fact: where it is in the entry. */
    static final String POINTER = "/input/";

    private final Set<String> masked;
    private final Set<String> erased;
    private final SplittableRandom ids = new SplittableRandom(UUID.randomUUID().getMostSignificantBits());

    /**
     * A writer.
     *
     * @param masked facts whose values the application hides
     * @param erased facts that the application leaves out
     */
    public LogEntries(Set<String> masked, Set<String> erased) {
        this.masked = Set.copyOf(masked);
        this.erased = Set.copyOf(erased);
    }

    /** A line for each call. */
    public byte[] lines(List<LoggedCall> calls) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (LoggedCall call : calls) {
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                write(call, json);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private void write(LoggedCall call, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("decision_id", new UUID(ids.nextLong(), ids.nextLong()).toString());
        json.writeStringField("timestamp", Instant.ofEpochMilli(call.at()).toString());
        json.writeObjectFieldStart("catalog");
        JsonValues.fields(
                json,
                call instanceof LoggedCall.Refused refused
                        ? refused.catalog()
                        : decision(call).catalog());
        json.writeEndObject();
        input(call, json);
        if (call instanceof LoggedCall.Refused refused) {
            error(refused, json);
        } else {
            json.writeFieldName("result");
            result(decision(call), json);
        }
        json.writeNumberField("duration_ns", call.nanoseconds());
        json.writeEndObject();
    }

    private static Decision decision(LoggedCall call) {
        return ((LoggedCall.Decided) call).decision();
    }

    private void input(LoggedCall call, JsonGenerator json) throws IOException {
        List<String> hidden = new ArrayList<>();
        List<String> left = new ArrayList<>();
        json.writeObjectFieldStart("input");
        List<String> ignored = ignored(call);
        for (Map.Entry<String, Object> fact : call.inquiry().stated().entrySet()) {
            if (ignored.contains(fact.getKey())) {
                continue;
            }
            Optional<Privacy> privacy = privacy(fact.getKey(), call);
            if (privacy.isEmpty()) {
                json.writeFieldName(fact.getKey());
                JsonValues.write(json, fact.getValue());
            } else if (privacy.get() == Privacy.MASK) {
                json.writeStringField(fact.getKey(), MASK);
                hidden.add(POINTER + fact.getKey());
            } else {
                left.add(POINTER + fact.getKey());
            }
        }
        json.writeEndObject();
        pointers("masked", hidden, json);
        pointers("erased", left, json);
        pointers(LogEntry.IGNORED, ignored.stream().map(POINTER::concat).toList(), json);
    }

    /** The catalogue does not say of these whether they are private, and they had no part in the decision. */
    private static List<String> ignored(LoggedCall call) {
        return call instanceof LoggedCall.Decided decided ? decided.decision().ignoredFacts() : List.of();
    }

    /**
     * What the application says, else the catalogue. Of a refused inquiry only known facts with values of their types could be
     * told apart; nobody knows what else was written where, so that all values but the topic are masked.
     */
    private Optional<Privacy> privacy(String fact, LoggedCall call) {
        if (erased.contains(fact)) {
            return Optional.of(Privacy.ERASE);
        }
        if (masked.contains(fact)) {
            return Optional.of(Privacy.MASK);
        }
        if (call instanceof LoggedCall.Decided decided && decided.decision() instanceof ModelDecision known) {
            return known.model().vocabulary().fact(fact).flatMap(Fact::privacy);
        }
        return call instanceof LoggedCall.Refused && !fact.equals("topic")
                ? Optional.of(Privacy.MASK)
                : Optional.empty();
    }

    private static void pointers(String name, List<String> pointers, JsonGenerator json) throws IOException {
        if (!pointers.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (String pointer : pointers) {
                json.writeString(pointer);
            }
            json.writeEndArray();
        }
    }

    /** What is kept of a decision. */
    static void result(Decision decision, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("line", decision.line());
        json.writeStringField("mode", decision.mode().code());
        optional("item", decision.item(), json);
        optional("queue", decision.queue(), json);
        if (!decision.closedLines().isEmpty()) {
            json.writeArrayFieldStart("closed");
            for (ClosedLine closed : decision.closedLines()) {
                json.writeString(closed.line());
            }
            json.writeEndArray();
        }
        if (!decision.outcomes().isEmpty()) {
            json.writeObjectFieldStart("outcomes");
            for (Map.Entry<String, List<Object>> outcome : decision.outcomes().entrySet()) {
                json.writeFieldName(outcome.getKey());
                json.writeStartArray();
                for (Object value : outcome.getValue()) {
                    JsonValues.write(json, value instanceof Text text ? text.in(Locale.ENGLISH) : value);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void error(LoggedCall.Refused refused, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("error");
        json.writeStringField("kind", refused.why().getClass().getSimpleName());
        json.writeNumberField("problems", refused.why().problems().size());
        json.writeEndObject();
    }

    private static void optional(String name, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}

package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.FactSource;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.NextStep.ValueRange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to do next as JSON: the decision as {@link DecisionJson} has it, or {@code questions}. */
public final class NextStepJson {

    private final JsonGenerator json;
    private final Locale locale;

    /** Writes steps there, in a language. */
    public NextStepJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    /** Writes what to do next. */
    public void write(NextStep step) throws IOException {
        write(step, false);
    }

    /** Writes what to do next, and why if it is decided and that is wanted. */
    public void write(NextStep step, boolean explain) throws IOException {
        if (step instanceof NextStep.Decided decided) {
            write(decided, explain);
        } else {
            write((NextStep.Ask) step);
        }
    }

    private void write(NextStep.Decided decided, boolean explain) throws IOException {
        json.writeStartObject();
        DecisionJson decision = new DecisionJson(json, locale);
        decision.fields(decided.decision());
        if (explain) {
            decision.explanation(decided.decision());
        }
        questions("dependsOn", decided.dependsOn());
        json.writeEndObject();
    }

    private void write(NextStep.Ask ask) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("exact", ask.exact());
        questions("questions", ask.questions());
        questions("lookups", ask.lookups());
        json.writeEndObject();
    }

    private void questions(String name, List<Question> questions) throws IOException {
        json.writeArrayFieldStart(name);
        for (Question question : questions) {
            json.writeStartObject();
            json.writeStringField("fact", question.fact());
            json.writeStringField("question", question.text().in(locale));
            write("source", question.source().map(FactSource::code));
            json.writeArrayFieldStart("answers");
            for (Answer answer : question.answers()) {
                write(answer);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(Answer answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("values", answer.values().in(locale));
        json.writeArrayFieldStart("ranges");
        for (ValueRange range : answer.ranges()) {
            json.writeStartObject();
            json.writeFieldName("from");
            JsonValues.write(json, range.from());
            json.writeFieldName("to");
            JsonValues.write(json, range.to());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("example");
        JsonValues.write(json, answer.example());
        json.writeArrayFieldStart("outcomes");
        for (Outcome outcome : answer.outcomes()) {
            json.writeStartObject();
            write("line", Optional.of(outcome.line()).filter(line -> !line.isEmpty()));
            json.writeStringField("mode", outcome.mode().code());
            write("item", outcome.item());
            write("queue", outcome.queue());
            write("phrase", outcome.phrase());
            write("greeting", outcome.greeting());
            write("guidance", Optional.of(outcome.guidance().in(locale)).filter(text -> !text.isEmpty()));
            OutcomesJson.write(outcome.outcomes(), outcome.lists()::contains, json, locale);
            write("steps", Optional.of(outcome.steps().in(locale)).filter(steps -> !steps.isEmpty()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}

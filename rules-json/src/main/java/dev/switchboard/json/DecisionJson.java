package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.ClosedLine;
import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Match;
import dev.switchboard.Text;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A decision as JSON. What a decision does not have is null; texts are in one language. */
public final class DecisionJson {

    private final JsonGenerator json;
    private final Locale locale;

    /** Writes decisions there, in a language. */
    public DecisionJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    /** Writes a decision, and why it was made if that is wanted. */
    public void write(Decision decision, boolean explain) throws IOException {
        json.writeStartObject();
        fields(decision);
        if (explain) {
            explanation(decision);
        }
        json.writeEndObject();
    }

    /** Why it was made, as a field of an object that has been begun. */
    void explanation(Decision decision) throws IOException {
        json.writeFieldName("explanation");
        write(decision.explanation());
    }

    /** The decision as fields of an object that has been begun. */
    void fields(Decision decision) throws IOException {
        json.writeStringField("line", decision.line());
        json.writeStringField("mode", decision.mode().code());
        closed(decision.closedLines());
        optional("item", decision.item());
        optional("queue", decision.queue());
        optional("phrase", decision.phrase());
        optional("greeting", decision.greeting());
        json.writeArrayFieldStart("steps");
        for (Text step : decision.steps()) {
            json.writeString(step.in(locale));
        }
        json.writeEndArray();
        optional("guidance", Optional.of(decision.guidance().in(locale)).filter(text -> !text.isEmpty()));
        OutcomesJson.write(decision.outcomes(), code -> OutcomesJson.isList(decision, code), json, locale);
        matches(decision.matches());
        ignored(decision.ignoredFacts());
        json.writeObjectFieldStart("catalog");
        JsonValues.fields(json, decision.catalog());
        json.writeEndObject();
    }

    /** Left out where the line that the rule means takes the inquiry. */
    private void closed(List<ClosedLine> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("closed");
        for (ClosedLine closed : lines) {
            json.writeStartObject();
            json.writeStringField("line", closed.line());
            json.writeStringField("mode", closed.mode().code());
            optional("opens", closed.opens().map(at -> at.toOffsetDateTime().toString()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Left out where the catalogue has all facts that are stated. */
    private void ignored(List<String> facts) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("ignored");
        for (String fact : facts) {
            json.writeString(fact);
        }
        json.writeEndArray();
    }

    private void matches(List<Match> matches) throws IOException {
        json.writeArrayFieldStart("matches");
        for (Match match : matches) {
            json.writeStartObject();
            json.writeStringField("item", match.item());
            json.writeStringField("title", match.title().in(locale));
            json.writeStringField("line", match.line());
            json.writeStringField("mode", match.mode().code());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes an explanation. */
    public void write(Explanation explanation) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", explanation.text(locale));
        if (!explanation.closed().isEmpty()) {
            json.writeArrayFieldStart("closed");
            for (Text closed : explanation.closed()) {
                json.writeString(closed.in(locale));
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("why");
        for (Explanation.Reason reason : explanation.why()) {
            json.writeStartObject();
            rule(reason.item(), reason.rule(), reason.place().toString());
            findings("held", reason.held());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("whyNot");
        for (Explanation.NearMiss miss : explanation.whyNot()) {
            json.writeStartObject();
            rule(miss.item(), miss.rule(), miss.place().toString());
            json.writeStringField("line", miss.line());
            json.writeStringField("mode", miss.mode().code());
            findings("failed", miss.failed());
            changes(miss.changes());
            json.writeBooleanField("smallest", miss.smallest());
            json.writeEndObject();
        }
        json.writeEndArray();
        givenOutcomes(explanation.outcomes());
        json.writeEndObject();
    }

    private void givenOutcomes(List<Explanation.GivenOutcome> outcomes) throws IOException {
        if (outcomes.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("outcomes");
        for (Explanation.GivenOutcome given : outcomes) {
            json.writeStartObject();
            json.writeStringField("outcome", given.outcome());
            json.writeFieldName("value");
            OutcomesJson.value(given.value(), json, locale);
            if (given.reason().isPresent()) {
                Explanation.Reason reason = given.reason().get();
                rule(reason.item(), reason.rule(), reason.place().toString());
                findings("held", reason.held());
            } else if (given.row().isPresent()) {
                json.writeStringField("place", given.row().get().toString());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rule(String item, String rule, String place) throws IOException {
        json.writeStringField("item", item);
        json.writeStringField("rule", rule);
        json.writeStringField("place", place);
    }

    private void findings(String name, List<Explanation.Finding> findings) throws IOException {
        json.writeArrayFieldStart(name);
        for (Explanation.Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("condition", finding.condition().in(locale));
            json.writeObjectFieldStart("values");
            for (Map.Entry<String, Object> value : finding.values().entrySet()) {
                json.writeFieldName(value.getKey());
                JsonValues.write(json, value.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void changes(List<Explanation.Change> changes) throws IOException {
        json.writeArrayFieldStart("changes");
        for (Explanation.Change change : changes) {
            json.writeStartObject();
            json.writeStringField("fact", change.fact());
            json.writeFieldName("from");
            JsonValues.write(json, change.from());
            json.writeFieldName("to");
            JsonValues.write(json, change.to());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void optional(String name, Optional<String> value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeString(value.get());
        } else {
            json.writeNull();
        }
    }
}

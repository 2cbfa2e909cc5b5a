package dev.switchboard.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.analysis.Box;
import dev.switchboard.analysis.DecisionChange;
import dev.switchboard.analysis.Destination;
import dev.switchboard.analysis.Rewording;
import dev.switchboard.analysis.Taker;
import dev.switchboard.catalog.Rule;
import dev.switchboard.json.JsonValues;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes changes between two catalogues as JSON. What there is not is null; texts are in one language. */
final class ChangeJson {

    private final JsonGenerator json;
    private final Locale locale;

    ChangeJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    void write(DecisionChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", change.kind().code());
        outcome("before", change.before());
        rules("rulesBefore", change.rulesBefore());
        outcome("after", change.after());
        rules("rulesAfter", change.rulesAfter());
        json.writeArrayFieldStart("rewordings");
        for (Rewording rewording : change.rewordings()) {
            json.writeStartObject();
            json.writeStringField("part", rewording.part().code());
            texts("before", rewording.before());
            texts("after", rewording.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        regions(change.boxes());
        json.writeEndObject();
    }

    void regions(List<Box> boxes) throws IOException {
        json.writeArrayFieldStart("regions");
        for (Box box : boxes) {
            box(box);
        }
        json.writeEndArray();
    }

    /** Null where no rule holds and there is no default line. */
    void outcome(String name, Destination outcome) throws IOException {
        json.writeFieldName(name);
        if (outcome instanceof Destination.Decided decided) {
            json.writeStartObject();
            json.writeStringField("line", decided.outcome().line());
            json.writeStringField("mode", decided.outcome().mode().code());
            optional("item", Optional.of(decided.outcome().item()).filter(item -> !item.isEmpty()));
            optional("queue", decided.queue());
            optional("phrase", decided.phrase());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    void witness(Inquiry witness) throws IOException {
        json.writeObjectFieldStart("witness");
        for (Map.Entry<String, Object> fact : witness.stated().entrySet()) {
            json.writeFieldName(fact.getKey());
            JsonValues.write(json, fact.getValue());
        }
        json.writeEndObject();
    }

    void texts(String name, List<Text> texts) throws IOException {
        strings(name, texts.stream().map(text -> text.in(locale)).toList());
    }

    void optional(String name, Optional<String> value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeString(value.get());
        } else {
            json.writeNull();
        }
    }

    void rules(String name, List<Rule> rules) throws IOException {
        json.writeArrayFieldStart(name);
        for (Rule rule : rules) {
            json.writeStartObject();
            json.writeStringField("rule", rule.name());
            json.writeStringField("item", rule.item());
            json.writeStringField("place", rule.place().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void box(Box box) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", box.text().in(locale));
        json.writeObjectFieldStart("facts");
        for (Map.Entry<String, String> values : box.values().entrySet()) {
            json.writeStringField(values.getKey(), values.getValue());
        }
        json.writeEndObject();
        strings("stated", box.stated());
        strings("unstated", box.unstated());
        taker(box.taker());
        witness(box.witness());
        json.writeEndObject();
    }

    /** Null where a region holds inquiries whoever takes them. */
    private void taker(Optional<Taker> taker) throws IOException {
        json.writeFieldName("taker");
        if (taker.isPresent()) {
            json.writeStartObject();
            json.writeStringField("line", taker.get().outcome().line());
            json.writeStringField("mode", taker.get().outcome().mode().code());
            optional("item", Optional.of(taker.get().outcome().item()).filter(item -> !item.isEmpty()));
            json.writeBooleanField("byItem", taker.get().byItem());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    private void strings(String name, Collection<String> strings) throws IOException {
        json.writeArrayFieldStart(name);
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }
}

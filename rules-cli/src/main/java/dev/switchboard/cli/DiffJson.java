package dev.switchboard.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.CatalogIdentity;
import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.analysis.Box;
import dev.switchboard.analysis.CatalogDiff;
import dev.switchboard.analysis.Change;
import dev.switchboard.analysis.DefaultDifference;
import dev.switchboard.analysis.Outcome;
import dev.switchboard.analysis.Rewording;
import dev.switchboard.analysis.VocabularyDifference;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import dev.switchboard.inquiries.LogDiff;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What two catalogues decide differently, as JSON. What there is not is null; texts are in one language. */
final class DiffJson {

    private final JsonGenerator json;
    private final Locale locale;

    private DiffJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    static String of(CatalogDiff diff, Optional<LogDiff> log, Locale locale) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            new DiffJson(json, locale).write(diff, log);
        }
        return text.toString();
    }

    private void write(CatalogDiff diff, Optional<LogDiff> log) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("alwaysAlike", diff.alwaysAlike());
        catalog("before", diff.before());
        catalog("after", diff.after());
        json.writeArrayFieldStart("changes");
        for (Change change : diff.changes()) {
            change(change);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("defaults");
        for (DefaultDifference difference : diff.defaults()) {
            defaults(difference);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("vocabulary");
        for (VocabularyDifference difference : diff.vocabulary()) {
            vocabulary(difference);
        }
        json.writeEndArray();
        texts("notAnalysed", diff.notAnalysed());
        json.writeFieldName("inquiries");
        if (log.isPresent()) {
            log(log.get());
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }

    private void catalog(String name, CatalogIdentity catalog) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("name", catalog.name());
        json.writeStringField("version", catalog.version());
        json.writeStringField("digest", catalog.digest());
        json.writeEndObject();
    }

    private void change(Change change) throws IOException {
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
        json.writeArrayFieldStart("regions");
        for (Box box : change.boxes()) {
            box(box);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Null where no rule holds and there is no default line. */
    private void outcome(String name, Outcome outcome) throws IOException {
        json.writeFieldName(name);
        if (outcome instanceof Outcome.Decided decided) {
            json.writeStartObject();
            json.writeStringField("line", decided.line());
            json.writeStringField("mode", decided.mode().code());
            optional("item", decided.item());
            optional("queue", decided.queue());
            optional("phrase", decided.phrase());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    private void rules(String name, List<Rule> rules) throws IOException {
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
        for (Condition.Atom condition : box.conditions()) {
            json.writeStringField(condition.fact(), condition.values().toString());
        }
        json.writeEndObject();
        codes("stated", box.stated());
        codes("unstated", box.unstated());
        witness(box.witness());
        json.writeEndObject();
    }

    private void witness(Inquiry witness) throws IOException {
        json.writeObjectFieldStart("witness");
        for (Map.Entry<String, Object> fact : witness.stated().entrySet()) {
            json.writePOJOField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
    }

    private void defaults(DefaultDifference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", difference.fact());
        json.writePOJOField("before", difference.before());
        json.writePOJOField("after", difference.after());
        json.writeStringField("text", difference.text().in(locale));
        if (difference.box().isPresent()) {
            witness(difference.box().get().witness());
        } else {
            json.writeNullField("witness");
        }
        json.writeEndObject();
    }

    private void vocabulary(VocabularyDifference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("word", difference.word().code());
        json.writeStringField("code", difference.code());
        json.writeStringField("aspect", difference.aspect().code());
        optional("before", difference.before().map(text -> text.in(locale)));
        optional("after", difference.after().map(text -> text.in(locale)));
        json.writeStringField("text", difference.text().in(locale));
        json.writeEndObject();
    }

    private void log(LogDiff log) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rows", log.rows());
        json.writeNumberField("alike", log.alike());
        json.writeNumberField("reworded", log.reworded());
        json.writeNumberField("moved", log.moved());
        json.writeArrayFieldStart("moves");
        for (LogDiff.Move move : log.moves()) {
            json.writeStartObject();
            outcome("before", move.before());
            outcome("after", move.after());
            json.writeNumberField("rows", move.rows());
            json.writeNumberField("firstLine", move.line());
            json.writeEndObject();
        }
        json.writeEndArray();
        failures("failedBefore", log.failedBefore());
        failures("failedAfter", log.failedAfter());
        json.writeEndObject();
    }

    private void failures(String name, LogDiff.Failures failures) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("rows", failures.rows());
        optional("first", failures.first().map(problem -> problem.in(locale)));
        json.writeEndObject();
    }

    private void texts(String name, List<Text> texts) throws IOException {
        codes(name, texts.stream().map(text -> text.in(locale)).toList());
    }

    private void codes(String name, Collection<String> codes) throws IOException {
        json.writeArrayFieldStart(name);
        for (String code : codes) {
            json.writeString(code);
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

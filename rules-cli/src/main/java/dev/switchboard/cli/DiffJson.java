package dev.switchboard.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.CatalogIdentity;
import dev.switchboard.analysis.CatalogDiff;
import dev.switchboard.analysis.DecisionChange;
import dev.switchboard.analysis.DefaultDifference;
import dev.switchboard.analysis.ExclusionChange;
import dev.switchboard.analysis.LogDiff;
import dev.switchboard.analysis.TopicRouting;
import dev.switchboard.analysis.VocabularyDifference;
import dev.switchboard.json.JsonValues;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What two catalogues decide differently, as JSON: all of it, without the limits of what people read. */
final class DiffJson {

    private final JsonGenerator json;
    private final ChangeJson changes;
    private final Locale locale;

    private DiffJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.changes = new ChangeJson(json, locale);
        this.locale = locale;
    }

    static String of(CatalogDiff diff, Optional<LogDiff> log, Locale locale) throws IOException {
        return JsonText.of(json -> new DiffJson(json, locale).write(diff, log));
    }

    private void write(CatalogDiff diff, Optional<LogDiff> log) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("alwaysAlike", diff.alwaysAlike());
        json.writeBooleanField("complete", diff.notAnalysed().isEmpty());
        json.writeBooleanField("sameVersion", diff.haveSameVersion());
        catalog("before", diff.before());
        catalog("after", diff.after());
        json.writeArrayFieldStart("changes");
        for (DecisionChange change : diff.changes()) {
            changes.write(change);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("topics");
        for (TopicRouting routing : diff.topics()) {
            topic(routing);
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
        json.writeArrayFieldStart("impossible");
        for (ExclusionChange change : diff.exclusions()) {
            exclusion(change);
        }
        json.writeEndArray();
        changes.texts("notAnalysed", diff.notAnalysed());
        if (log.isPresent()) {
            log(log.get());
        } else {
            json.writeNullField("inquiries");
        }
        json.writeEndObject();
    }

    private void catalog(String name, CatalogIdentity catalog) throws IOException {
        json.writeObjectFieldStart(name);
        JsonValues.fields(json, catalog);
        json.writeEndObject();
    }

    private void topic(TopicRouting routing) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", routing.topic().code());
        json.writeBooleanField("isNew", routing.isNew());
        json.writeArrayFieldStart("routes");
        for (TopicRouting.Route route : routing.routes()) {
            json.writeStartObject();
            changes.outcome("outcome", route.outcome());
            changes.rules("rules", route.rules());
            json.writeBooleanField("otherwise", route.isRest());
            changes.regions(route.boxes());
            changes.witness(route.witness());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void defaults(DefaultDifference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", difference.fact());
        json.writeFieldName("before");
        JsonValues.write(json, difference.before());
        json.writeFieldName("after");
        JsonValues.write(json, difference.after());
        json.writeStringField("text", difference.text().in(locale));
        if (difference.box().isPresent()) {
            changes.witness(difference.box().get().witness());
        } else {
            json.writeNullField("witness");
        }
        json.writeEndObject();
    }

    private void exclusion(ExclusionChange change) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("isNew", change.isNew());
        json.writeStringField("text", change.text().in(locale));
        json.writeStringField("reason", change.exclusion().reason().in(locale));
        changes.witness(change.example());
        json.writeEndObject();
    }

    private void vocabulary(VocabularyDifference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("word", difference.word().code());
        json.writeStringField("code", difference.code());
        json.writeStringField("aspect", difference.aspect().code());
        changes.optional("before", difference.before().map(text -> text.in(locale)));
        changes.optional("after", difference.after().map(text -> text.in(locale)));
        json.writeStringField("text", difference.text().in(locale));
        json.writeEndObject();
    }

    private void log(LogDiff log) throws IOException {
        json.writeObjectFieldStart("inquiries");
        json.writeNumberField("rows", log.rows());
        json.writeNumberField("alike", log.alike());
        json.writeNumberField("reworded", log.reworded());
        json.writeNumberField("moved", log.moved());
        json.writeArrayFieldStart("moves");
        for (LogDiff.Move move : log.moves()) {
            json.writeStartObject();
            changes.outcome("before", move.before());
            changes.outcome("after", move.after());
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
        changes.optional("first", failures.first().map(problem -> problem.in(locale)));
        json.writeEndObject();
    }
}

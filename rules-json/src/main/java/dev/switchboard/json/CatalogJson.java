package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.CatalogDescription;
import dev.switchboard.Described;
import dev.switchboard.DescribedFact;
import dev.switchboard.DescribedLine;
import dev.switchboard.FactSource;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a catalogue speaks of as JSON, for forms and menus. Titles are in one language, and empty where the catalogue has none; what
 * a fact does not have is null.
 */
public final class CatalogJson {

    private final JsonGenerator json;
    private final Locale locale;

    /** Writes catalogues there, in a language. */
    public CatalogJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    /** Writes all that is described. */
    public void write(CatalogDescription catalog) throws IOException {
        json.writeStartObject();
        JsonValues.fields(json, catalog.catalog());
        json.writeBooleanField("moments", catalog.knowsMoments());
        json.writeArrayFieldStart("facts");
        for (DescribedFact fact : catalog.facts()) {
            write(fact);
        }
        json.writeEndArray();
        titled("topics", "topic", catalog.topics());
        json.writeArrayFieldStart("lines");
        for (DescribedLine line : catalog.lines()) {
            write(line);
        }
        json.writeEndArray();
        titled("items", "item", catalog.items());
        json.writeEndObject();
    }

    /** Writes what inquiries can be about, and which catalogue says so. */
    public void writeTopics(CatalogDescription catalog) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("catalog");
        JsonValues.fields(json, catalog.catalog());
        json.writeEndObject();
        titled("topics", "topic", catalog.topics());
        json.writeEndObject();
    }

    /** The codes of the topic are not repeated: {@code topics} has them. */
    private void write(DescribedFact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", fact.code());
        json.writeStringField("title", fact.title().in(locale));
        json.writeStringField("question", fact.question().in(locale));
        json.writeStringField("type", fact.type());
        titled("values", "value", fact.code().equals("topic") ? List.of() : fact.values());
        value("least", fact.least());
        value("most", fact.most());
        value("default", fact.otherwise());
        value("source", fact.source().map(FactSource::code));
        json.writeBooleanField("private", fact.isPrivate());
        json.writeEndObject();
    }

    private void write(DescribedLine line) throws IOException {
        json.writeStartObject();
        json.writeStringField("line", line.code());
        json.writeStringField("mode", line.mode().code());
        json.writeStringField("title", line.title().in(locale));
        value("phrase", line.phrase());
        json.writeEndObject();
    }

    private void titled(String name, String code, List<Described> all) throws IOException {
        json.writeArrayFieldStart(name);
        for (Described each : all) {
            json.writeStartObject();
            json.writeStringField(code, each.code());
            json.writeStringField("title", each.title().in(locale));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void value(String name, Optional<?> value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            JsonValues.write(json, value.get());
        } else {
            json.writeNull();
        }
    }
}

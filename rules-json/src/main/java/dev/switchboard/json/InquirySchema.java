package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.CatalogDescription;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.ModelDescription;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The JSON Schema (2020-12) of the inquiries that fit a catalogue. It has no words for bounds of days, times and durations, nor
 * for the steps of durations and what the table {@code impossible} excludes: these the engine checks alone.
 */
public final class InquirySchema {

    private static final String VERSION = "https://json-schema.org/draft/2020-12/schema";

    private final Catalog catalog;
    private final Vocabulary vocabulary;
    private final JsonGenerator json;
    private final Locale locale;

    private InquirySchema(Catalog catalog, JsonGenerator json, Locale locale) {
        this.catalog = catalog;
        this.vocabulary = catalog.vocabulary();
        this.json = json;
        this.locale = locale;
    }

    /** Writes the schema, with titles in a language. */
    public static void write(Catalog catalog, JsonGenerator json, Locale locale) throws IOException {
        new InquirySchema(catalog, json, locale).write();
    }

    /**
     * Writes the schema of the catalogue that an engine describes.
     *
     * @throws IllegalArgumentException if the description is not one of our engines
     */
    public static void write(CatalogDescription described, JsonGenerator json, Locale locale) throws IOException {
        if (!(described instanceof ModelDescription known)) {
            throw new IllegalArgumentException("a schema needs the description of an engine of Switchboard, got "
                    + described.getClass().getName());
        }
        write(known.model(), json, locale);
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", VERSION);
        json.writeStringField("title", vocabulary.name() + " " + vocabulary.version());
        json.writeStringField("$comment", catalog.identity().digest());
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("properties");
        for (Fact fact : vocabulary.factsToState()) {
            write(fact);
        }
        if (vocabulary.calendar().isPresent()) {
            moment();
        }
        json.writeEndObject();
        required("topic");
        json.writeBooleanField("additionalProperties", false);
        momentOfTopics();
        json.writeEndObject();
    }

    private void write(Fact fact) throws IOException {
        json.writeObjectFieldStart(fact.code());
        text("title", fact.title().in(locale));
        ValueSchema values = new ValueSchema(json, locale);
        text("description", values.description(fact));
        if (fact.code().equals("topic")) {
            topics();
        } else {
            values.write(fact.type());
            json.writeFieldName("default");
            JsonValues.write(json, fact.type().statedByDefault().orElseThrow());
        }
        json.writeEndObject();
    }

    private void topics() throws IOException {
        json.writeArrayFieldStart("oneOf");
        for (Topic topic : vocabulary.topics()) {
            json.writeStartObject();
            json.writeStringField("const", topic.code());
            text("title", topic.title().in(locale));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void moment() throws IOException {
        json.writeObjectFieldStart(MomentText.NAME);
        json.writeStringField("type", "string");
        json.writeStringField("format", "date-time");
        json.writeStringField(
                "pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$");
        json.writeEndObject();
    }

    /** When the client called has to be stated where it matters. */
    private void momentOfTopics() throws IOException {
        List<String> topics =
                vocabulary.topicCodes().stream().filter(catalog::asksMoment).toList();
        if (topics.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("if");
        json.writeObjectFieldStart("properties");
        json.writeObjectFieldStart("topic");
        json.writeFieldName("enum");
        JsonValues.write(json, topics);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("then");
        required(MomentText.NAME);
        json.writeEndObject();
    }

    private void required(String property) throws IOException {
        json.writeFieldName("required");
        JsonValues.write(json, List.of(property));
    }

    private void text(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }
}

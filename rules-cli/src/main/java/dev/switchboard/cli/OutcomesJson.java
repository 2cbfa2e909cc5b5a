package dev.switchboard.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.Text;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outcomes of a decision as JSON: a value, or null, where the first counts; an array where all do. */
final class OutcomesJson {

    private OutcomesJson() {}

    /** Writes nothing where the catalogue declares none. */
    static void write(Map<String, List<Object>> outcomes, Vocabulary vocabulary, JsonGenerator json, Locale locale)
            throws IOException {
        if (outcomes.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("outcomes");
        for (OutcomeType type : vocabulary.outcomes()) {
            json.writeFieldName(type.code());
            List<Object> values = outcomes.getOrDefault(type.code(), List.of());
            if (type.combine() == OutcomeType.Combine.ALL) {
                json.writeStartArray();
                for (Object value : values) {
                    value(value, json, locale);
                }
                json.writeEndArray();
            } else if (values.isEmpty()) {
                json.writeNull();
            } else {
                value(values.get(0), json, locale);
            }
        }
        json.writeEndObject();
    }

    static void value(Object value, JsonGenerator json, Locale locale) throws IOException {
        JsonText.value(json, value instanceof Text text ? text.in(locale) : value);
    }
}

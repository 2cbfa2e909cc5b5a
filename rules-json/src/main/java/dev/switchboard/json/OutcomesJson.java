package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.Decision;
import dev.switchboard.Text;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.engine.ModelDecision;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The outcomes of a decision as JSON: a value, or null, where the first counts; an array where all do. */
final class OutcomesJson {

    private OutcomesJson() {}

    /** Writes nothing where the catalogue declares none. */
    static void write(Map<String, List<Object>> outcomes, Predicate<String> isList, JsonGenerator json, Locale locale)
            throws IOException {
        if (outcomes.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("outcomes");
        for (Map.Entry<String, List<Object>> outcome : outcomes.entrySet()) {
            json.writeFieldName(outcome.getKey());
            List<Object> values = outcome.getValue();
            if (isList.test(outcome.getKey())) {
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
        JsonValues.write(json, value instanceof Text text ? text.in(locale) : value);
    }

    /** Whether all values of an outcome count. A decision that is not ours tells only by having several. */
    static boolean isList(Decision decision, String outcome) {
        return decision instanceof ModelDecision known
                ? known.model()
                        .vocabulary()
                        .outcome(outcome)
                        .filter(type -> type.combine() == OutcomeType.Combine.ALL)
                        .isPresent()
                : decision.outcomes(outcome).size() > 1;
    }
}

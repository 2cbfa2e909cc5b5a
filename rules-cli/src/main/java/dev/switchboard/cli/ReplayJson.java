package dev.switchboard.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.CatalogIdentity;
import dev.switchboard.Problem;
import dev.switchboard.json.InquiryJson;
import dev.switchboard.json.JsonValues;
import dev.switchboard.log.ReplayReport;
import dev.switchboard.log.ReplayReport.Difference;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of a replay, as JSON. */
final class ReplayJson {

    private ReplayJson() {}

    static String of(ReplayReport report, Locale locale) throws IOException {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("alike", report.alike());
            json.writeNumberField("differing", report.differing());
            json.writeNumberField("byAnother", report.byAnother());
            json.writeNumberField("hidden", report.hidden());
            missing(report.missing(), json);
            json.writeArrayFieldStart("differences");
            for (Difference difference : report.differences()) {
                difference(difference, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unreadable");
            for (Problem problem : report.unreadable()) {
                json.writeString(problem.in(locale));
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void missing(Map<CatalogIdentity, Long> missing, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("missing");
        for (Map.Entry<CatalogIdentity, Long> each : missing.entrySet()) {
            json.writeStartObject();
            JsonValues.fields(json, each.getKey());
            json.writeNumberField("entries", each.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void difference(Difference difference, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("place", difference.entry().place().toString());
        json.writeStringField("timestamp", difference.entry().timestamp());
        json.writeFieldName("input");
        InquiryJson.write(difference.entry().inquiry(), json);
        json.writeArrayFieldStart("parts");
        for (String part : difference.parts()) {
            json.writeString(part);
        }
        json.writeEndArray();
        result("was", difference.entry().result(), json);
        result("is", difference.now(), json);
        json.writeEndObject();
    }

    private static void result(String name, Map<String, Object> result, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Object> part : new TreeMap<>(result).entrySet()) {
            json.writeFieldName(part.getKey());
            if (part.getValue() instanceof Map<?, ?> outcomes) {
                json.writeStartObject();
                for (Map.Entry<?, ?> outcome : outcomes.entrySet()) {
                    json.writeFieldName(outcome.getKey().toString());
                    JsonValues.write(json, outcome.getValue());
                }
                json.writeEndObject();
            } else {
                JsonValues.write(json, part.getValue());
            }
        }
        json.writeEndObject();
    }
}

package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.Text;
import dev.switchboard.catalog.DateNotation;
import dev.switchboard.catalog.DecimalNotation;
import dev.switchboard.catalog.DurationNotation;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.TimeNotation;
import dev.switchboard.catalog.ValueTitles;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What a schema says of a fact's values. */
record ValueSchema(JsonGenerator json, Locale locale) {

    private static final Text WITHIN = new Text("Допустимо: %s.", "Allowed: %s.");

    /** The question, and bounds that a schema has no words for. */
    String description(Fact fact) {
        String question = fact.question().in(locale);
        if (fact.type() instanceof FactType.Scaled scaled && isText(scaled.notation()) && isBounded(scaled)) {
            String bounds = WITHIN.in(locale)
                    .formatted(scaled.notation().shown(scaled.range()).in(locale));
            return question.isEmpty() ? bounds : question + " " + bounds;
        }
        return question;
    }

    private static boolean isText(Notation notation) {
        return notation instanceof DateNotation
                || notation instanceof TimeNotation
                || notation instanceof DurationNotation;
    }

    private static boolean isBounded(FactType.Scaled scaled) {
        return scaled.range().from() != Integer.MIN_VALUE || scaled.range().to() != Integer.MAX_VALUE;
    }

    void write(FactType type) throws IOException {
        if (type instanceof FactType.Flag) {
            json.writeStringField("type", "boolean");
        } else if (type instanceof FactType.Choice choice) {
            codes(choice.codes(), choice.titles());
        } else if (type instanceof Members members) {
            json.writeStringField("type", "array");
            json.writeObjectFieldStart("items");
            codes(members.codes(), members.titles());
            json.writeEndObject();
            json.writeBooleanField("uniqueItems", true);
        } else if (type instanceof FactType.Scaled scaled) {
            write(scaled);
        }
    }

    private void codes(List<String> codes, ValueTitles titles) throws IOException {
        if (titles.isEmpty()) {
            json.writeFieldName("enum");
            JsonValues.write(json, codes);
            return;
        }
        json.writeArrayFieldStart("oneOf");
        for (String code : codes) {
            json.writeStartObject();
            json.writeStringField("const", code);
            json.writeStringField("title", titles.shown(code).in(locale));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(FactType.Scaled scaled) throws IOException {
        Notation notation = scaled.notation();
        if (notation instanceof DateNotation) {
            text("date", "^\\d{4}-\\d{2}-\\d{2}$");
        } else if (notation instanceof TimeNotation) {
            text("", "^([01]\\d|2[0-3]):[0-5]\\d(:00)?$");
        } else if (notation instanceof DurationNotation) {
            text("", "^P(?=\\d|T\\d)(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?$");
        } else {
            numbers(notation, scaled.range());
        }
    }

    private void text(String format, String pattern) throws IOException {
        json.writeStringField("type", "string");
        if (!format.isEmpty()) {
            json.writeStringField("format", format);
        }
        json.writeStringField("pattern", pattern);
    }

    /** Also where the range is open there is a first and a last value, beyond which none is known. */
    private void numbers(Notation notation, Range range) throws IOException {
        boolean isDecimal = notation instanceof DecimalNotation;
        json.writeStringField("type", isDecimal ? "number" : "integer");
        int open = isDecimal ? 1 : 0;
        bound("minimum", notation.stated(Math.max(range.from(), Integer.MIN_VALUE + open)));
        bound("maximum", notation.stated(Math.min(range.to(), Integer.MAX_VALUE - open)));
        if (notation instanceof DecimalNotation decimal) {
            bound("multipleOf", BigDecimal.ONE.movePointLeft(decimal.places()));
        }
    }

    private void bound(String name, Object value) throws IOException {
        json.writeFieldName(name);
        JsonValues.write(json, value);
    }
}

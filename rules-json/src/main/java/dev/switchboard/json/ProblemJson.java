package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Something to correct, as JSON: what is wrong, the fact and the place or null, and the message in one language. */
public final class ProblemJson {

    private ProblemJson() {}

    /** Writes a problem. */
    public static void write(Problem problem, JsonGenerator json, Locale locale) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.kind().code());
        optional("fact", problem.fact(), json);
        optional("place", problem.place().map(Place::toString), json);
        json.writeStringField("message", problem.message().in(locale));
        json.writeEndObject();
    }

    private static void optional(String name, Optional<String> value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeString(value.get());
        } else {
            json.writeNull();
        }
    }
}

package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Something to correct, as JSON: its place, or null, and its message in one language. */
public final class ProblemJson {

    private ProblemJson() {}

    /** Writes a problem. */
    public static void write(Problem problem, JsonGenerator json, Locale locale) throws IOException {
        json.writeStartObject();
        Optional<String> place = problem.place().map(Place::toString);
        if (place.isPresent()) {
            json.writeStringField("place", place.get());
        } else {
            json.writeNullField("place");
        }
        json.writeStringField("message", problem.message().in(locale));
        json.writeEndObject();
    }
}

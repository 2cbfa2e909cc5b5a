package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.TopicSuggestion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The topics that a client's words may be about, best first, as JSON. */
public final class SuggestionsJson {

    private final JsonGenerator json;
    private final Locale locale;

    /** Writes suggestions there, in a language. */
    public SuggestionsJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    /** Writes an object whose {@code topics} have a code, a title, a score and the words that speak for them. */
    public void write(List<TopicSuggestion> suggestions) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("topics");
        for (TopicSuggestion each : suggestions) {
            json.writeStartObject();
            json.writeStringField("topic", each.topic());
            json.writeStringField("title", each.title().in(locale));
            json.writeNumberField("score", Math.round(each.score() * 1000) / 1000.0);
            json.writeArrayFieldStart("matched");
            for (String word : each.matched()) {
                json.writeString(word);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.CatalogDescription;
import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * How a type of the API is written, for the modules that teach it to a library of JSON.
 *
 * @param <T> the type
 */
public record JsonForm<T>(Class<T> type, Writing<T> writing) {

    /** What writes a value. */
    public interface Writing<T> {
        /** Writes it. */
        void write(T value, JsonGenerator json) throws IOException;
    }

    /**
     * The forms of all types that are written.
     *
     * @param explains whether decisions say why they were made
     */
    public static List<JsonForm<?>> all(Locale locale, boolean explains) {
        return List.of(
                new JsonForm<>(Inquiry.class, InquiryJson::write),
                new JsonForm<>(
                        Decision.class, (decision, json) -> new DecisionJson(json, locale).write(decision, explains)),
                new JsonForm<>(NextStep.class, (step, json) -> new NextStepJson(json, locale).write(step)),
                new JsonForm<>(Explanation.class, (why, json) -> new DecisionJson(json, locale).write(why)),
                new JsonForm<>(Problem.class, (problem, json) -> ProblemJson.write(problem, json, locale)),
                new JsonForm<>(
                        CatalogDescription.class, (described, json) -> new CatalogJson(json, locale).write(described)));
    }
}

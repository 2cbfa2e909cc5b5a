package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An inquiry as JSON: an object of the facts that are stated. Which facts there are, and whether a value fits its fact, is for
 * the engine to say; what states nothing in any catalogue is refused here.
 */
public final class InquiryJson {

    /** A number with more digits before or behind the point is no fact's value, and may be there to exhaust the memory. */
    private static final int MOST_DIGITS = 20;

    private final JsonParser json;
    private final InquiryBuilder inquiry = Inquiry.builder();
    private final Set<String> stated = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private InquiryJson(JsonParser json) {
        this.json = json;
    }

    /** Writes the stated facts. */
    public static void write(Inquiry inquiry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> fact : inquiry.stated().entrySet()) {
            json.writeFieldName(fact.getKey());
            JsonValues.write(json, fact.getValue());
        }
        json.writeEndObject();
    }

    /**
     * Reads an inquiry; the parser is at its first token, and afterwards at its last.
     *
     * @throws InvalidInquiryException with all values that state nothing
     * @throws IOException if it is no JSON
     */
    public static Inquiry read(JsonParser json) throws IOException {
        InquiryJson reading = new InquiryJson(json);
        reading.read();
        if (!reading.problems.isEmpty()) {
            throw new InvalidInquiryException(reading.problems);
        }
        return reading.inquiry.build();
    }

    private void read() throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            problems.add(Problem.of(Text.format(
                    "обращение: получено %s, ожидается объект с фактами, например `{\"topic\": \"charges\"}`",
                    "the inquiry: got %s, expected an object of facts, such as `{\"topic\": \"charges\"}`", found())));
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String fact = json.currentName();
            json.nextToken();
            if (stated.add(fact)) {
                value(fact).ifPresent(value -> inquiry.state(fact, value));
            } else {
                refuse(fact, Text.format("`%s` указан дважды", "`%s` is stated twice", fact));
                json.skipChildren();
            }
        }
    }

    private Optional<Object> value(String fact) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(fact);
            case VALUE_STRING -> JsonStrings.value(fact, json.getText(), problems::add);
            case START_ARRAY -> members(fact);
            default -> {
                refuse(
                        fact,
                        Text.format(
                                "`%s`: получено %s, ожидается true, false, число, строка или массив строк; неизвестное не"
                                        + " указывают",
                                "`%s`: got %s, expected true, false, a number, a string or an array of strings; leave out what"
                                        + " is not known",
                                fact,
                                found()));
                json.skipChildren();
                yield Optional.empty();
            }
        };
    }

    /** A whole number is a count, however it is written; whether it has to have decimal places is for the catalogue to say. */
    private Optional<Object> number(String fact) throws IOException {
        if (json.isNaN()) {
            refuse(fact, Text.format("`%s`: `%s` — не число", "`%s`: `%s` is not a number", fact, json.getText()));
            return Optional.empty();
        }
        BigDecimal number = json.getDecimalValue();
        if (number.signum() == 0) {
            return Optional.of(0);
        }
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > 2 * MOST_DIGITS) {
            refuse(
                    fact,
                    Text.format("`%s`: число %s слишком длинное", "`%s`: the number %s is too long", fact, found()));
            return Optional.empty();
        }
        boolean isCount = number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return Optional.of(isCount ? (Object) number.intValueExact() : number);
    }

    private Optional<Object> members(String fact) throws IOException {
        List<String> members = new ArrayList<>();
        Optional<Text> other = Optional.empty();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                members.add(json.getText());
            } else {
                other = other.isPresent() ? other : Optional.of(found());
                json.skipChildren();
            }
        }
        other.ifPresent(found -> refuse(
                fact,
                Text.format(
                        "`%s`: получено %s в массиве, ожидаются строки с кодами значений",
                        "`%s`: got %s in the array, expected strings with the codes of values", fact, found)));
        return other.isPresent() ? Optional.empty() : Optional.of(members);
    }

    private Text found() throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> new Text("объект", "an object");
            case START_ARRAY -> new Text("массив", "an array");
            case VALUE_STRING -> new Text("строка", "a string");
            default -> Text.format("`%s`", "`%s`", shortened(json.getText()));
        };
    }

    private static String shortened(String text) {
        return text.length() <= MOST_DIGITS ? text : text.substring(0, MOST_DIGITS) + "…";
    }

    private void refuse(String fact, Text message) {
        problems.add(Problem.of(Problem.Kind.WRONG_VALUE, fact, message));
    }
}

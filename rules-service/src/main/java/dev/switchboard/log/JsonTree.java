package dev.switchboard.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON as maps, lists, {@link String}, {@link Boolean} and {@link java.math.BigDecimal}; nulls are left out. */
final class JsonTree {

    private static final JsonFactory JSON = new JsonFactory();

    /** Reads the fields of an object. */
    interface Field {

        /** Reads one, at whose value the parser is. */
        void read(String name, JsonParser json) throws IOException;
    }

    private JsonTree() {}

    /**
     * Reads the object that a text is.
     *
     * @throws IOException if it is none, or something is behind it
     */
    static void read(String text, Field field) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(json, "is no JSON object");
            }
            fields(json, field);
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "has something behind the object");
            }
        }
    }

    /** The object that a text is, under the same conditions. */
    static Map<String, Object> object(String text) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        read(text, (name, json) -> value(json).ifPresent(value -> object.put(name, value)));
        return object;
    }

    /** The value at which the parser is; empty for null. The depth is bounded by the parser. */
    static Optional<Object> value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                fields(json, (name, at) -> value(at).ifPresent(value -> object.put(name, value)));
                yield Optional.of(object);
            }
            case START_ARRAY -> Optional.of(array(json));
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(json.getDecimalValue());
            case VALUE_NULL -> Optional.empty();
            default -> Optional.of(json.getText());
        };
    }

    private static void fields(JsonParser json, Field field) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            field.read(name, json);
        }
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> array = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            value(json).ifPresent(array::add);
        }
        return array;
    }
}

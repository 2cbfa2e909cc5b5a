package dev.switchboard.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes answers for the page: texts, numbers, truth values, lists and objects of those. */
final class Json {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** A value as JSON; an empty optional is {@code null}. */
    static String of(Object value) {
        Json json = new Json();
        json.write(value);
        return json.text.toString();
    }

    /**
     * An object of names and values.
     *
     * @param fields names, each before its value
     */
    static Map<String, Object> object(Object... fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            object.put((String) fields[i], fields[i + 1]);
        }
        return object;
    }

    private void write(Object value) {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                write(optional.get());
            } else {
                text.append("null");
            }
        } else if (value instanceof Map<?, ?> map) {
            write(map);
        } else if (value instanceof List<?> list) {
            write(list);
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            text.append(value);
        } else {
            write(value.toString());
        }
    }

    private void write(Map<?, ?> map) {
        String before = "{";
        for (Map.Entry<?, ?> field : map.entrySet()) {
            text.append(before);
            write(String.valueOf(field.getKey()));
            text.append(':');
            write((Object) field.getValue());
            before = ",";
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private void write(List<?> list) {
        String before = "[";
        for (Object element : list) {
            text.append(before);
            write(element);
            before = ",";
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private void write(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}

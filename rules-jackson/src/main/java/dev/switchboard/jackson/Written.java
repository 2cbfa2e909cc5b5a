package dev.switchboard.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.switchboard.json.JsonForm;
import java.io.IOException;

/** A type that we write ourselves. */
final class Written<T> extends JsonSerializer<T> {

    private final JsonForm<T> form;

    Written(JsonForm<T> form) {
        this.form = form;
    }

    @Override
    public Class<T> handledType() {
        return form.type();
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        form.writing().write(value, json);
    }
}

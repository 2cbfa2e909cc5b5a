package dev.switchboard.jackson3;

import dev.switchboard.json.JsonForm;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** A type that we write ourselves. */
final class Written<T> extends ValueSerializer<T> {

    private final JsonForm<T> form;

    Written(JsonForm<T> form) {
        this.form = form;
    }

    @Override
    public Class<T> handledType() {
        return form.type();
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        StringWriter text = new StringWriter();
        try (com.fasterxml.jackson.core.JsonGenerator ours = Bridge.OURS.createGenerator(text)) {
            form.writing().write(value, ours);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Bridge.copy(text.toString(), json);
    }
}

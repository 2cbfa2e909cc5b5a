package dev.switchboard.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** A type that we write ourselves. */
final class Written<T> extends JsonSerializer<T> {

    private final Class<T> type;
    private final Writing<T> writing;

    /** What writes a value. */
    interface Writing<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    Written(Class<T> type, Writing<T> writing) {
        this.type = type;
        this.writing = writing;
    }

    @Override
    public Class<T> handledType() {
        return type;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        writing.write(value, json);
    }
}

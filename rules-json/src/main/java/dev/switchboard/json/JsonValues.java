package dev.switchboard.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.CatalogIdentity;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Collection;

/** The values of facts as JSON, and other small things that are written in several places. */
public final class JsonValues {

    private JsonValues() {}

    /** Which catalogue it is, as fields of an object that has been begun. */
    public static void fields(JsonGenerator json, CatalogIdentity catalog) throws IOException {
        json.writeStringField("name", catalog.name());
        json.writeStringField("version", catalog.version());
        json.writeStringField("digest", catalog.digest());
    }

    /** A fact's value: true or false, a number, the codes of a set, or else its text. */
    public static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Collection<?> members) {
            json.writeStartArray();
            for (Object member : members) {
                json.writeString(member.toString());
            }
            json.writeEndArray();
        } else if (value instanceof ZonedDateTime at) {
            json.writeString(at.toOffsetDateTime().toString());
        } else {
            json.writeString(value.toString());
        }
    }
}

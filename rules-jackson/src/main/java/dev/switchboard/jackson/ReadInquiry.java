package dev.switchboard.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.json.InquiryJson;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads an inquiry. */
final class ReadInquiry extends JsonDeserializer<Inquiry> {

    private final Locale locale;

    ReadInquiry(Locale locale) {
        this.locale = locale;
    }

    @Override
    public Inquiry deserialize(JsonParser json, DeserializationContext context) throws IOException {
        try {
            return InquiryJson.read(json);
        } catch (InvalidInquiryException invalid) {
            String message = invalid.problems().stream()
                    .map(problem -> problem.in(locale))
                    .collect(Collectors.joining("\n"));
            throw JsonMappingException.from(json, message, invalid);
        }
    }
}

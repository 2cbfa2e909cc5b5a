package dev.switchboard.jackson3;

import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.json.InquiryJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads an inquiry. */
final class ReadInquiry extends ValueDeserializer<Inquiry> {

    private final Locale locale;

    ReadInquiry(Locale locale) {
        this.locale = locale;
    }

    @Override
    public Inquiry deserialize(JsonParser json, DeserializationContext context) {
        String text = Bridge.text(json);
        try (com.fasterxml.jackson.core.JsonParser ours = Bridge.OURS.createParser(text)) {
            ours.nextToken();
            return InquiryJson.read(ours);
        } catch (InvalidInquiryException invalid) {
            String message = invalid.problems().stream()
                    .map(problem -> problem.in(locale))
                    .collect(Collectors.joining("\n"));
            throw DatabindException.from(json, message, invalid);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

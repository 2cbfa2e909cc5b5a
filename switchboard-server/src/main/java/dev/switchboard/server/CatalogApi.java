package dev.switchboard.server;

import dev.switchboard.CatalogDescription;
import dev.switchboard.EscalationEngine;
import dev.switchboard.json.CatalogJson;
import dev.switchboard.json.InquirySchema;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the catalogue says of itself, so that nobody writes it down a second time. */
@RestController
final class CatalogApi {

    private final EscalationEngine engine;

    CatalogApi(EscalationEngine engine) {
        this.engine = engine;
    }

    /** What inquiries can be about. */
    @GetMapping(path = "/topics", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> topics(Locale locale) throws IOException {
        CatalogDescription described = engine.describe();
        return JsonBody.answer(locale, json -> new CatalogJson(json, locale).writeTopics(described));
    }

    /** All that a form or a menu needs. */
    @GetMapping(path = "/catalog", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> catalog(Locale locale) throws IOException {
        CatalogDescription described = engine.describe();
        return JsonBody.answer(locale, json -> new CatalogJson(json, locale).write(described));
    }

    /** Which inquiries fit. */
    @GetMapping(path = "/catalog/schema", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> schema(Locale locale) throws IOException {
        CatalogDescription described = engine.describe();
        return JsonBody.answer(locale, json -> InquirySchema.write(described, json, locale));
    }
}

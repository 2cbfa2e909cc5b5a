package dev.switchboard.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.analysis.Finding;
import dev.switchboard.analysis.Region;
import dev.switchboard.analysis.Verification;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.json.JsonValues;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** A verification as JSON. */
final class VerificationJson {

    private final JsonGenerator json;
    private final Catalog catalog;
    private final Locale locale;

    private VerificationJson(JsonGenerator json, Catalog catalog, Locale locale) {
        this.json = json;
        this.catalog = catalog;
        this.locale = locale;
    }

    static String of(Catalog catalog, Verification verification, Locale locale) throws IOException {
        return JsonText.of(json -> new VerificationJson(json, catalog, locale).write(verification));
    }

    private void write(Verification verification) throws IOException {
        json.writeStartObject();
        json.writeStringField("catalog", catalog.identity().name());
        json.writeStringField("version", catalog.identity().version());
        json.writeStringField("digest", catalog.identity().digest());
        json.writeBooleanField("complete", verification.isComplete());
        json.writeArrayFieldStart("findings");
        for (Finding finding : verification.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notAnalysed");
        for (Finding finding : verification.notAnalysed()) {
            json.writeString(finding.message().in(locale));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("finding", finding.kind().code());
        json.writeStringField("subject", finding.subject());
        json.writeBooleanField("error", finding.kind().isError());
        json.writeStringField("message", finding.message().in(locale));
        json.writeArrayFieldStart("rules");
        for (Rule rule : finding.rules()) {
            json.writeStartObject();
            json.writeStringField("rule", rule.name());
            json.writeStringField("place", rule.place().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("regions");
        for (Region region : finding.regions()) {
            json.writeString(region.text(catalog.vocabulary()).in(locale));
        }
        json.writeEndArray();
        json.writeBooleanField("regionsCut", finding.regionsCut());
        json.writeStringField("where", finding.where(catalog.vocabulary()));
        if (finding.witness().isPresent()) {
            json.writeObjectFieldStart("witness");
            for (Map.Entry<String, Object> fact :
                    finding.witness().get().stated().entrySet()) {
                json.writeFieldName(fact.getKey());
                JsonValues.write(json, fact.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeNullField("witness");
        }
        if (finding.accepted().isPresent()) {
            json.writeStringField("accepted", finding.accepted().get().in(locale));
        } else {
            json.writeNullField("accepted");
        }
        json.writeEndObject();
    }
}

package dev.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.switchboard.CatalogDescription;
import dev.switchboard.Described;
import dev.switchboard.EscalationEngine;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service says of its catalogue, whichever it is. */
class CatalogApiTest {

    /** Tables, with facts of all types, moments and outcomes. */
    private static final Path TYPES = Path.of("../rules-json/src/test/resources/types");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void topicsAndCatalogueAreThoseOfTheEngine(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        try (RunningServer server = RunningServer.with();
                EscalationEngine engine = EscalationEngine.bundled()) {
            CatalogDescription described = engine.describe();
            JsonNode topics = server.get("/topics", locale).json();
            JsonNode catalog = server.get("/catalog", locale).json();

            assertThat(topics.get("topics").findValuesAsText("topic"))
                    .isEqualTo(described.topics().stream().map(Described::code).toList());
            assertThat(topics.get("topics").findValuesAsText("title"))
                    .isEqualTo(described.topics().stream()
                            .map(topic -> topic.title().in(locale))
                            .toList());
            assertThat(topics.at("/catalog/digest").textValue())
                    .isEqualTo(engine.catalog().digest());
            assertThat(catalog.get("topics")).isEqualTo(topics.get("topics"));
            assertThat(catalog.get("facts").findValuesAsText("fact"))
                    .isEqualTo(described.facts().stream().map(Described::code).toList());
            assertThat(catalog.get("items")).hasSize(described.items().size());
            assertThat(catalog.get("lines").findValuesAsText("mode"))
                    .isEqualTo(described.lines().stream()
                            .map(line -> line.mode().code())
                            .toList());
        }
    }

    @Test
    void theSchemaIsThatOfTheCataloguesInquiries() throws Exception {
        try (RunningServer server = RunningServer.with()) {
            JsonNode schema =
                    server.get("/catalog/schema", RunningServer.ENGLISH).json();
            JsonSchema inquiries =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            ObjectMapper json = new ObjectMapper();

            assertThat(inquiries.validate(json.readTree("{\"topic\": \"charges\", \"numberCount\": 1}")))
                    .isEmpty();
            assertThat(inquiries.validate(json.readTree("{\"topic\": \"charges\", \"numberCount\": 0}")))
                    .hasSize(1);
            assertThat(inquiries.validate(json.readTree("{\"topic\": \"none-such\"}")))
                    .isNotEmpty();
        }
    }

    @Test
    void aCatalogueOfTablesHasFactsOfAllTypes() throws Exception {
        try (RunningServer server =
                RunningServer.with("switchboard.catalog=" + TYPES, "switchboard.reload.verify=false")) {
            JsonNode facts =
                    server.get("/catalog", RunningServer.ENGLISH).json().get("facts");

            assertThat(facts.findValuesAsText("type"))
                    .map(type -> type.replaceFirst("\\(.*", ""))
                    .contains("topic", "count", "flag", "choice", "decimal", "duration", "date", "time", "set");
            assertThat(server.post("/ask", "{}", RunningServer.RUSSIAN).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aWorkbookAndDrlNeedNoDrools() throws Exception {
        try (RunningServer workbook = RunningServer.with("switchboard.catalog=../examples/home-internet.xlsx");
                RunningServer drl = RunningServer.with(
                        "switchboard.catalog=../rules-drl/src/main/resources/dev/switchboard/bundled");
                EscalationEngine bundled = EscalationEngine.bundled()) {
            assertThat(workbook.get("/topics", RunningServer.RUSSIAN)
                            .json()
                            .at("/catalog/name")
                            .textValue())
                    .isEqualTo("home-internet");
            assertThat(drl.get("/topics", RunningServer.RUSSIAN)
                            .json()
                            .at("/catalog/digest")
                            .textValue())
                    .isEqualTo(bundled.catalog().digest());
        }
    }
}

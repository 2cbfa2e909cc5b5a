package dev.switchboard.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.catalog.Fact;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fits the schema is what the engine takes, as far as a schema has words for it. */
class InquirySchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Values that fit some fact, or nearly do. */
    private static final List<String> VALUES = List.of(
            "true",
            "false",
            "0",
            "1",
            "3",
            "10",
            "11",
            "-1",
            "3.0",
            "37.5",
            "37.55",
            "0.01",
            "0.001",
            "100",
            "101",
            "2147483646",
            "2147483647",
            "2147483648",
            "21474836.47",
            "null",
            "{}",
            "[]",
            "[1]",
            "[\"rash\"]",
            "[\"rash\", \"fever\"]",
            "[\"rush\"]",
            "\"\"",
            "\"gold\"",
            "\"Gold\"",
            "\"mid\"",
            "\"mon\"",
            "\"Monday\"",
            "\"refund\"",
            "\"evening\"",
            "\"charges\"",
            "\"yes\"",
            "\"2026-12-31\"",
            "\"31.12.2026\"",
            "\"08:00\"",
            "\"8:00\"",
            "\"12:30:00\"",
            "\"12:30:30\"",
            "\"PT1H\"",
            "\"PT1H30M\"",
            "\"PT\"",
            "\"1 h\"",
            "\"2026-12-31T21:00+03:00\"",
            "\"2026-12-31T21:00\"",
            "\"2026-12-31T21:00:00Z\"");

    @Test
    void itAgreesWithTheEngineOnAllTypes() throws IOException {
        try (CatalogEngine engine = types()) {
            assertThat(disagreements(engine)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"home-internet", "fever", "priority-matrix", "covid-line", "home-warranty"})
    void itAgreesWithTheEngineOnTheExamples(String example) throws IOException {
        Path path = Path.of("../examples", example);
        try (CatalogEngine engine = new CatalogEngines().load(CatalogSource.path(path), EngineOptions.DEFAULT)) {
            assertThat(disagreements(engine)).isEmpty();
        }
    }

    @Test
    void itAgreesWithTheEngineOnTheBundledCatalogue() throws IOException {
        try (CatalogEngine engine = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            assertThat(disagreements(engine)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"topic\": \"refund\"}                                               | true",
                "{\"topic\": \"refund\", \"numbers\": 10, \"signs\": [\"rash\"]}       | true",
                "{\"topic\": \"evening\", \"at\": \"2026-12-31T21:00+03:00\"}          | true",
                "{\"topic\": \"evening\"}                                              | false",
                "{}                                                                    | false",
                "{\"topic\": \"refunds\"}                                              | false",
                "{\"topic\": \"refund\", \"numbers\": 11}                              | false",
                "{\"topic\": \"refund\", \"degrees\": 37.55}                           | false",
                "{\"topic\": \"refund\", \"tier\": \"bronze\"}                         | false",
                "{\"topic\": \"refund\", \"signs.rash\": true}                         | false",
                "{\"topic\": \"refund\", \"weekday\": \"mon\"}                         | false",
            })
    void itSaysWhatAnInquiryMayState(String inquiry, boolean fits) throws IOException {
        try (CatalogEngine engine = types()) {
            assertThat(schema(engine, Locale.ENGLISH)
                            .validate(JSON.readTree(inquiry))
                            .isEmpty())
                    .isEqualTo(fits);
        }
    }

    @Test
    void titlesAndDefaultsAreThere() throws IOException {
        try (CatalogEngine engine = types()) {
            JsonNode english = JSON.readTree(text(engine, Locale.ENGLISH)).get("properties");
            JsonNode russian =
                    JSON.readTree(text(engine, Locale.forLanguageTag("ru"))).get("properties");

            assertThat(english.at("/numbers/title").textValue()).isEqualTo("Numbers");
            assertThat(english.at("/numbers/default").intValue()).isEqualTo(1);
            assertThat(english.at("/waited/description").textValue()).startsWith("How long? Allowed: ");
            assertThat(english.at("/topic/oneOf/0/title").textValue()).isEqualTo("Refund");
            assertThat(russian.at("/numbers/title").textValue()).isEqualTo("Номера");
            assertThat(russian.at("/signs/items/oneOf/0/title").textValue()).isEqualTo("Сыпь");
        }
    }

    /** Inquiries on which schema and engine are not of one mind; a schema does not know bounds and steps of texts. */
    /** On a catalogue with facts of all types, and outcomes of one value and of several. */
    private static CatalogEngine types() {
        CatalogSource source = CatalogSource.path(Path.of("src/test/resources/types"));
        return new CatalogEngines().load(source, EngineOptions.DEFAULT);
    }

    private static List<String> disagreements(CatalogEngine engine) throws IOException {
        JsonSchema schema = schema(engine, Locale.ENGLISH);
        List<String> facts = engine.model().vocabulary().facts().stream()
                .filter(fact -> !fact.type().code().startsWith("duration("))
                .map(Fact::code)
                .toList();
        List<String> topics = List.copyOf(engine.model().vocabulary().topicCodes());
        Random random = new Random(17);
        List<String> found = new ArrayList<>();
        int valid = 0;
        for (int i = 0; i < 1_500; i++) {
            ObjectNode inquiry = JSON.createObjectNode();
            if (random.nextInt(10) > 0) {
                inquiry.put("topic", pick(topics, random));
            }
            for (int stated = random.nextInt(3); stated > 0; stated--) {
                inquiry.set(pick(facts, random), JSON.readTree(pick(VALUES, random)));
            }
            if (random.nextInt(3) == 0) {
                inquiry.put("at", "2026-12-31T21:00+03:00");
            }
            boolean fits = schema.validate(inquiry).isEmpty();
            valid += fits ? 1 : 0;
            if (fits != engineTakes(engine, inquiry.toString())) {
                found.add((fits ? "only the schema takes " : "only the engine takes ") + inquiry);
            }
        }
        assertThat(valid).as("the test looks at both").isBetween(150, 1_350);
        return found;
    }

    private static boolean engineTakes(CatalogEngine engine, String inquiry) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(inquiry)) {
            parser.nextToken();
            return engine.validate(InquiryJson.read(parser)).isEmpty();
        } catch (InvalidInquiryException refused) {
            return false;
        }
    }

    private static String pick(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static JsonSchema schema(CatalogEngine engine, Locale locale) throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text(engine, locale));
    }

    private static String text(CatalogEngine engine, Locale locale) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            InquirySchema.write(engine.model(), json, locale);
        }
        return text.toString();
    }
}

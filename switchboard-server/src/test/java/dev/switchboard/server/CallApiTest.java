package dev.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.switchboard.Decision;
import dev.switchboard.Described;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.jackson.SwitchboardModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service answers is what the engine says, as the JSON that is documented. */
class CallApiTest {

    private static RunningServer server;
    private static EscalationEngine engine;

    @BeforeAll
    static void start() {
        server = RunningServer.with();
        engine = EscalationEngine.bundled();
    }

    @AfterAll
    static void stop() {
        server.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void aDecisionIsThatOfTheEngineInTheLanguageOfTheRequest(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        Decision decision = engine.decide(Inquiry.about("charges")
                .numberCount(4)
                .flag("selfServiceRefused", true)
                .build());
        String inquiry = "{\"topic\": \"charges\", \"numberCount\": 4, \"selfServiceRefused\": true}";

        Answer plain = server.post("/decide", inquiry, locale);
        Answer explained = server.post("/decide?explain=true", inquiry, locale);

        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.header("Content-Language")).isEqualTo(language);
        assertThat(plain.header("Vary")).contains("Accept-Language");
        assertThat(plain.json()).isEqualTo(json(SwitchboardModule.in(locale), decision));
        assertThat(explained.json()).isEqualTo(json(SwitchboardModule.in(locale).explaining(), decision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void whatIsAskedIsWhatTheEngineAsks(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        NextStep step = engine.ask(Inquiry.about("charges").build());

        assertThat(server.post("/ask", "{\"topic\": \"charges\"}", locale).json())
                .isEqualTo(json(SwitchboardModule.in(locale), step));
        assertThat(server.post("/ask", "{}", locale)
                        .json()
                        .at("/questions/0/fact")
                        .textValue())
                .isEqualTo("topic");
    }

    @Test
    void theLanguageIsTheFirstThatIsKnownAndOtherwiseEnglish() throws Exception {
        assertThat(languageFor("ru-RU,ru;q=0.9,en;q=0.8")).isEqualTo("ru");
        assertThat(languageFor("de,ru;q=0.5")).isEqualTo("ru");
        assertThat(languageFor("en-GB,ru;q=0.5")).isEqualTo("en");
        assertThat(languageFor("de")).isEqualTo("en");
        assertThat(languageFor("*")).isEqualTo("en");
        assertThat(server.send("GET", "/topics", "").header("Content-Language")).isEqualTo("en");
        try (RunningServer russian = RunningServer.with("switchboard.language=ru")) {
            assertThat(russian.send("GET", "/topics", "").header("Content-Language"))
                    .isEqualTo("ru");
        }
    }

    private static String languageFor(String wanted) throws Exception {
        return server.send("GET", "/topics", "", "Accept-Language", wanted).header("Content-Language");
    }

    @Test
    void everyTopicComesToTheDecisionOfTheEngineWhateverIsAnswered() throws Exception {
        Random random = new Random(1);
        for (Described topic : engine.describe().topics()) {
            ObjectNode inquiry = JsonNodeFactory.instance.objectNode().put("topic", topic.code());
            JsonNode step = server.post("/ask", inquiry.toString(), RunningServer.ENGLISH)
                    .json();
            while (!step.has("line")) {
                JsonNode question = first(step);
                JsonNode answers = question.get("answers");
                JsonNode answer = answers.get(random.nextInt(answers.size()));
                inquiry.set(question.get("fact").textValue(), answer.get("example"));
                step = server.post("/ask", inquiry.toString(), RunningServer.ENGLISH)
                        .json();
            }

            JsonNode dependsOn = ((ObjectNode) step).remove("dependsOn");
            assertThat(dependsOn).as("%s is certain", inquiry).isEmpty();
            assertThat(step)
                    .as(inquiry.toString())
                    .isEqualTo(json(
                            SwitchboardModule.in(RunningServer.ENGLISH),
                            engine.decide(new ObjectMapper()
                                    .registerModule(SwitchboardModule.in(RunningServer.ENGLISH))
                                    .treeToValue(inquiry, Inquiry.class))));
        }
    }

    @Test
    void whatNobodyCanSayIsNotAsked() throws Exception {
        List<String> unknown = new ArrayList<>();
        JsonNode step = server.post("/ask", "{\"topic\": \"charges\"}", RunningServer.ENGLISH)
                .json();
        while (!step.has("line")) {
            unknown.add(first(step).get("fact").textValue());
            step = server.post(
                            "/ask?cannotSay=" + String.join(",", unknown),
                            "{\"topic\": \"charges\"}",
                            RunningServer.ENGLISH)
                    .json();
        }

        assertThat(unknown).doesNotHaveDuplicates().hasSizeGreaterThan(2);
        assertThat(step.get("dependsOn").findValuesAsText("fact")).isNotEmpty().isSubsetOf(unknown);
        assertThat(step.get("line").textValue())
                .isEqualTo(engine.decide(Inquiry.about("charges").build()).line());
        Answer explained = server.post(
                "/ask?explain=true&cannotSay=" + String.join(",", unknown),
                "{\"topic\": \"charges\"}",
                RunningServer.ENGLISH);
        assertThat(explained.json().at("/explanation/whyNot")).isNotEmpty();
        assertThat(server.post("/ask?cannotSay=a&cannotSay=b", "{}", RunningServer.ENGLISH)
                        .json()
                        .get("problems"))
                .hasSize(2);
    }

    /** What the CRM knows is asked for last. */
    private static JsonNode first(JsonNode step) {
        return step.get("questions").isEmpty() ? step.at("/lookups/0") : step.at("/questions/0");
    }

    private static JsonNode json(SwitchboardModule module, Object value) throws Exception {
        ObjectMapper json = new ObjectMapper().registerModule(module);
        return json.readTree(json.writeValueAsString(value));
    }
}

package dev.switchboard.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.switchboard.Decision;
import dev.switchboard.Described;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchboardModuleTest {

    /** A catalogue with facts of all types, and outcomes of one value and of several. */
    private static final Path TYPES = Path.of("../rules-json/src/test/resources/types");

    private static final ObjectMapper ENGLISH = new ObjectMapper().registerModule(SwitchboardModule.in(Locale.ENGLISH));
    private static final ObjectMapper RUSSIAN =
            new ObjectMapper().registerModule(SwitchboardModule.in(Locale.forLanguageTag("ru")));

    @Test
    void anInquiryOfAllTypesIsReadAsItWasWritten() throws JsonProcessingException {
        Inquiry inquiry = Inquiry.about("refund")
                .numberCount(4)
                .conflict(true)
                .choice("tier", "gold")
                .number("degrees", new BigDecimal("38.5"))
                .duration("waited", Duration.ofMinutes(90))
                .date("since", LocalDate.of(2026, 12, 31))
                .time("hour", LocalTime.of(8, 0))
                .set("signs", Set.of("rash", "fever"))
                .at(ZonedDateTime.parse("2026-12-31T21:00+03:00"))
                .build();

        String json = ENGLISH.writeValueAsString(inquiry);

        assertThat(json)
                .isEqualTo(
                        "{\"topic\":\"refund\",\"numberCount\":4,\"conflict\":true,\"tier\":\"gold\",\"degrees\":38.5,"
                                + "\"waited\":\"PT1H30M\",\"since\":\"2026-12-31\",\"hour\":\"08:00\",\"signs\":[\"fever\",\"rash\"],"
                                + "\"at\":\"2026-12-31T21:00+03:00\"}");
        assertThat(ENGLISH.readValue(json, Inquiry.class)).isEqualTo(inquiry);
    }

    @Test
    void aWholeNumberIsACountHoweverItIsWritten() throws JsonProcessingException {
        assertThat(read("{\"numberCount\": 4.0, \"others\": 1e2, \"none\": 0.00}")
                        .stated())
                .isEqualTo(Map.of("numberCount", 4, "others", 100, "none", 0));
        assertThat(read("{\"many\": 3000000000}").stated()).isEqualTo(Map.of("many", new BigDecimal("3000000000")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[]                                | the inquiry: got an array, expected an object of facts",
                "\"charges\"                       | the inquiry: got a string, expected an object of facts",
                "{\"topic\": null}                 | `topic`: got `null`, expected true, false, a number",
                "{\"site\": {\"code\": 1}}         | `site`: got an object, expected true",
                "{\"signs\": [\"rash\", 1]}        | `signs`: got `1` in the array, expected strings",
                "{\"signs\": [[\"rash\"]]}         | `signs`: got an array in the array, expected strings",
                "{\"topic\": \"a\", \"topic\": \"b\"} | `topic` is stated twice",
                "{\"since\": \"2026-02-30\"}       | `since`: `2026-02-30` is no day, time or duration; expected",
                "{\"hour\": \"25:00\"}             | `hour`: `25:00` is no day, time or duration; expected",
                "{\"at\": \"2026-12-31T21:00\"}    | `at`: `2026-12-31T21:00` is not a moment; write a date, a time"
                        + " and an offset",
                "{\"sum\": 1e999999999}            | `sum`: the number `1e999999999` is too long",
                "{\"sum\": 1e-999999999}           | `sum`: the number `1e-999999999` is too long",
            })
    void whatStatesNothingIsRefusedWithWhatIsExpected(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageStartingWith(message)
                .hasCauseInstanceOf(InvalidInquiryException.class);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheLanguageOfTheModule() {
        assertThatThrownBy(() -> RUSSIAN.readValue("{\"topic\": null, \"since\": \"2026-02-30\"}", Inquiry.class))
                .hasMessageContaining("`topic`: получено `null`, ожидается")
                .hasMessageContaining("`since`: `2026-02-30` — нет такого дня")
                .cause()
                .isInstanceOfSatisfying(
                        InvalidInquiryException.class,
                        invalid -> assertThat(invalid.problems()).hasSize(2));
    }

    @Test
    void anInquiryMayBePartOfMore() throws JsonProcessingException {
        record Call(String agent, Inquiry inquiry, int seconds) {}

        Call call = ENGLISH.readValue(
                "{\"agent\": \"7\", \"inquiry\": {\"topic\": \"refund\", \"signs\": []}, \"seconds\": 3}", Call.class);

        assertThat(call)
                .isEqualTo(new Call(
                        "7", Inquiry.about("refund").set("signs", Set.of()).build(), 3));
    }

    @Test
    void aDecisionSaysWhyOnlyIfThatIsWanted() throws JsonProcessingException {
        ObjectMapper explaining = new ObjectMapper()
                .registerModule(SwitchboardModule.in(Locale.ENGLISH).explaining());
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            Decision decision =
                    engine.decide(Inquiry.about("subscriptions").numberCount(3).build());

            JsonNode plain = tree(ENGLISH, decision);
            JsonNode explained = tree(explaining, decision);

            assertThat(plain.get("line").textValue()).isEqualTo(decision.line());
            assertThat(plain.get("mode").textValue()).isEqualTo(decision.mode().code());
            assertThat(plain.get("item").textValue()).isEqualTo(decision.item().orElseThrow());
            assertThat(plain.at("/catalog/digest").textValue())
                    .isEqualTo(decision.catalog().digest());
            assertThat(plain.has("explanation")).isFalse();
            assertThat(explained.get("explanation")).isEqualTo(tree(ENGLISH, decision.explanation()));
            assertThat(explained.at("/explanation/text").textValue())
                    .isEqualTo(decision.explanation().text().english());
            assertThat(tree(RUSSIAN, decision).at("/matches/0/title").textValue())
                    .isEqualTo(decision.matches().get(0).title().russian());
        }
    }

    @Test
    void anOutcomeIsAValueOrAListAsTheCatalogueDeclares() throws JsonProcessingException {
        try (EscalationEngine engine = EscalationEngine.load(TYPES)) {
            InquiryBuilder large = Inquiry.about("refund").number("sum", new BigDecimal(2000));

            assertThat(tree(ENGLISH, engine.decide(large.build())).get("outcomes"))
                    .isEqualTo(ENGLISH.readTree("{\"due\": \"PT2H\", \"notify\": [\"manager\"]}"));
            assertThat(tree(ENGLISH, engine.decide(Inquiry.about("refund").build()))
                            .get("outcomes"))
                    .isEqualTo(ENGLISH.readTree("{\"due\": null, \"notify\": []}"));
        }
    }

    @Test
    void aNextStepIsADecisionOrQuestions() throws JsonProcessingException {
        try (EscalationEngine engine = EscalationEngine.load(TYPES)) {
            Inquiry refund = Inquiry.about("refund").count("numbers", 5).build();
            NextStep ask = engine.ask(refund);
            NextStep decided = engine.ask(
                    refund.toBuilder().number("sum", new BigDecimal(2000)).build());

            JsonNode question = tree(ENGLISH, ask).at("/questions/0");

            assertThat(tree(ENGLISH, ask).get("exact").booleanValue()).isTrue();
            assertThat(question.get("fact").textValue()).isEqualTo("sum");
            assertThat(question.at("/answers/1/ranges/0/from").isNumber()).isTrue();
            assertThat(question.at("/answers/0/outcomes/0/outcomes"))
                    .isEqualTo(ENGLISH.readTree("{\"due\": null, \"notify\": []}"));
            assertThat(question.at("/answers/1/outcomes/0/outcomes"))
                    .isEqualTo(ENGLISH.readTree("{\"due\": \"PT2H\", \"notify\": [\"doctor\", \"manager\"]}"));
            assertThat(tree(ENGLISH, decided).get("line").textValue()).isEqualTo("senior");
            assertThat(tree(ENGLISH, decided).get("dependsOn")).isEmpty();
        }
    }

    @Test
    void aProblemSaysWhereItIsIfItHasAPlace() throws JsonProcessingException {
        List<Problem> problems = List.of(
                Problem.at(new Place("rules.drl", 12, 5), new Text("нет", "no")),
                Problem.of(Problem.Kind.WRONG_VALUE, "site", new Text("да", "yes")));

        assertThat(ENGLISH.writeValueAsString(problems))
                .isEqualTo("[{\"code\":\"other\",\"fact\":null,\"place\":\"rules.drl:12:5\",\"message\":\"no\"},"
                        + "{\"code\":\"wrong-value\",\"fact\":\"site\",\"place\":null,\"message\":\"yes\"}]");
        assertThat(RUSSIAN.writeValueAsString(problems)).contains("\"message\":\"нет\"");
    }

    @Test
    void aCatalogueHasWhatAFormNeeds() throws JsonProcessingException {
        try (EscalationEngine engine = EscalationEngine.load(TYPES)) {
            JsonNode catalog = tree(ENGLISH, engine.describe());

            assertThat(catalog.get("digest").textValue())
                    .isEqualTo(engine.catalog().digest());
            assertThat(catalog.at("/facts/0")).isEqualTo(ENGLISH.readTree("""
                    {"fact": "topic", "title": "Topic", "question": "", "type": "topic", "values": [], "least": null,
                     "most": null, "default": null, "source": null, "private": false}
                    """));
            assertThat(catalog.at("/facts/4")).isEqualTo(ENGLISH.readTree("""
                    {"fact": "tier", "title": "Tier", "question": "", "type": "choice",
                     "values": [{"value": "gold", "title": ""}, {"value": "silver", "title": ""}], "least": null,
                     "most": null, "default": "silver", "source": null, "private": false}
                    """));
            assertThat(catalog.at("/facts/10")).isEqualTo(ENGLISH.readTree("""
                    {"fact": "waited", "title": "", "question": "How long?", "type": "duration", "values": [],
                     "least": "PT0S", "most": "PT2H", "default": "PT0S", "source": null, "private": false}
                    """));
            assertThat(catalog.get("topics").findValuesAsText("topic"))
                    .containsExactlyElementsOf(engine.describe().topics().stream()
                            .map(Described::code)
                            .toList());
            assertThat(tree(RUSSIAN, engine.describe()).at("/facts/10/question").textValue())
                    .isEqualTo("Сколько ждали?");
        }
    }

    private static Inquiry read(String json) throws JsonProcessingException {
        return ENGLISH.readValue(json, Inquiry.class);
    }

    private static JsonNode tree(ObjectMapper mapper, Object value) throws JsonProcessingException {
        return mapper.readTree(mapper.writeValueAsString(value));
    }
}

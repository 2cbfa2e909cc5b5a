package dev.switchboard.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 writes and reads what Jackson 2 does; what that is, the tests of its module say. */
class SwitchboardModuleTest {

    /** A catalogue with facts of all types, and outcomes of one value and of several. */
    private static final Path TYPES = Path.of("../rules-json/src/test/resources/types");

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final Inquiry INQUIRY = Inquiry.about("refund")
            .numberCount(4)
            .conflict(true)
            .choice("tier", "gold")
            .number("degrees", new BigDecimal("38.50000000000000000001"))
            .duration("waited", Duration.ofMinutes(90))
            .date("since", LocalDate.of(2026, 12, 31))
            .time("hour", LocalTime.of(8, 0))
            .set("signs", Set.of("rash", "fever"))
            .at(ZonedDateTime.parse("2026-12-31T21:00+03:00"))
            .build();

    private final JsonMapper three = mapper(Locale.ENGLISH);
    private final com.fasterxml.jackson.databind.ObjectMapper two = new com.fasterxml.jackson.databind.ObjectMapper()
            .registerModule(dev.switchboard.jackson.SwitchboardModule.in(Locale.ENGLISH));

    private static JsonMapper mapper(Locale locale) {
        return JsonMapper.builder().addModule(SwitchboardModule.in(locale)).build();
    }

    private void assertAlike(Object value) throws JsonProcessingException {
        assertThat(three.writeValueAsString(value)).isEqualTo(two.writeValueAsString(value));
    }

    @Test
    void whatIsWrittenIsTheSame() throws JsonProcessingException {
        assertAlike(INQUIRY);
        assertAlike(List.of(
                Problem.at(new Place("rules.drl", 12, 5), new Text("нет", "no")),
                Problem.of(Problem.Kind.WRONG_VALUE, "site", new Text("да", "yes"))));
        try (EscalationEngine engine = EscalationEngine.load(TYPES)) {
            Inquiry refund = Inquiry.about("refund").count("numbers", 5).build();
            Inquiry large =
                    refund.toBuilder().number("sum", new BigDecimal(2000)).build();

            assertAlike(engine.decide(large));
            assertAlike(engine.decide(large).explanation());
            assertAlike(engine.ask(refund));
            assertAlike(engine.ask(large));
            assertAlike(engine.describe());
        }
    }

    @Test
    void anInquiryIsReadAsItWasWrittenAloneAndInATree() {
        String json = three.writeValueAsString(INQUIRY);
        JsonNode tree = three.valueToTree(INQUIRY);

        assertThat(three.readValue(json, Inquiry.class)).isEqualTo(INQUIRY);
        assertThat(tree.get("numberCount").intValue()).isEqualTo(4);
        assertThat(three.treeToValue(tree, Inquiry.class).value("signs")).contains(Set.of("fever", "rash"));
    }

    @Test
    void anInquiryMayBePartOfMore() {
        record Call(String agent, Inquiry inquiry, int seconds) {}

        Call call = three.readValue(
                "{\"agent\": \"7\", \"inquiry\": {\"topic\": \"refund\", \"signs\": []}, \"seconds\": 3}", Call.class);

        assertThat(call)
                .isEqualTo(new Call(
                        "7", Inquiry.about("refund").set("signs", Set.of()).build(), 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"charges\"",
                "{\"topic\": null}",
                "{\"site\": {\"code\": 1}}",
                "{\"signs\": [\"rash\", [1]]}",
                "{\"topic\": \"a\", \"topic\": \"b\"}",
                "{\"since\": \"2026-02-30\", \"topic\": null}",
                "{\"sum\": 1e999999999}"
            })
    void whatStatesNothingIsRefusedInTheSameWords(String json) {
        JsonMappingException expected =
                catchThrowableOfType(JsonMappingException.class, () -> two.readValue(json, Inquiry.class));

        assertThatThrownBy(() -> three.readValue(json, Inquiry.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith(expected.getOriginalMessage())
                .hasCauseInstanceOf(InvalidInquiryException.class);
    }

    @Test
    void aDecisionSaysWhyOnlyIfThatIsWantedAndInTheLanguageOfTheModule() {
        JsonMapper explaining = JsonMapper.builder()
                .addModule(SwitchboardModule.in(RUSSIAN).explaining())
                .build();
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            Decision decision =
                    engine.decide(Inquiry.about("subscriptions").numberCount(3).build());

            assertThat(mapper(RUSSIAN).valueToTree(decision).has("explanation")).isFalse();
            assertThat(explaining.valueToTree(decision).at("/explanation/text").stringValue())
                    .isEqualTo(decision.explanation().text().russian());
        }
    }
}

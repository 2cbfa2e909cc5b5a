package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.json.DecisionJson;
import dev.switchboard.junit.DecisionBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Decisions that a program's tests build have all that an engine's decisions have. */
class DecisionBuilderTest {

    @Test
    void aBuiltDecisionCanSayAllThatARealOneSays() throws IOException {
        try (EscalationEngine engine = EscalationEngine.bundled()) {
            Decision real = engine.decide(
                    Inquiry.about("charges").numberCount(4).conflict(true).build());
            DecisionBuilder builder = DecisionBuilder.transfer(real.line(), real.mode())
                    .guidance(real.guidance())
                    .catalog(real.catalog());
            real.item().ifPresent(builder::item);
            real.queue().ifPresent(builder::queue);
            real.phrase().ifPresent(builder::phrase);
            real.greeting().ifPresent(builder::greeting);
            real.steps().forEach(builder::step);

            assertThat(json(builder.build())).isEqualTo(json(real).replaceFirst("\"matches\":\\[.*?]", matches(real)));
        }
    }

    /** Of the items that hold, a built decision knows the one that decides. */
    private static String matches(Decision real) {
        return "\"matches\":[{\"item\":\"%s\",\"title\":\"\",\"line\":\"%s\",\"mode\":\"%s\"}]"
                .formatted(real.item().orElseThrow(), real.line(), real.mode().code());
    }

    private static String json(Decision decision) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new DecisionJson(json, Locale.ENGLISH).write(decision, false);
        }
        return text.toString();
    }

    @Test
    void outcomesAreReadAsThoseOfACatalogue() {
        Decision decision = DecisionBuilder.answer("first-line")
                .outcome("due", Duration.ofDays(2))
                .outcome("notify", "manager", "owner")
                .outcome("script")
                .explanation(new Text("потому", "because"))
                .build();

        assertThat(decision.mode()).isEqualTo(TransferMode.NONE);
        assertThat(decision.outcome("due")).contains(Duration.ofDays(2));
        assertThat(decision.outcome("script")).isEmpty();
        assertThat(decision.outcomes("notify")).isEqualTo(List.of("manager", "owner"));
        assertThat(decision.explanation().text().in(Locale.ENGLISH)).isEqualTo("because");
        assertThatIllegalArgumentException().isThrownBy(() -> decision.outcome("notify"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision.outcome("dew"))
                .withMessageContaining("[due, notify, script]");
    }

    @Test
    void decisionsOfOneMindAreEqual() {
        assertThat(DecisionBuilder.transfer("senior", TransferMode.ONE_STEP)
                        .item("A")
                        .build())
                .isEqualTo(DecisionBuilder.transfer("senior", TransferMode.ONE_STEP)
                        .item("A")
                        .build())
                .isNotEqualTo(DecisionBuilder.transfer("senior", TransferMode.TWO_STEP)
                        .item("A")
                        .build());
    }
}

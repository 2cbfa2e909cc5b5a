package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.ValueRange;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers say their values as ranges too, for forms and checks. */
class AnswerRangesTest {

    private static final Catalog CATALOG = new Catalog(
            CatalogText.words(),
            List.of(
                    ReferenceEngine.rule(
                            "A-1", 900, ReferenceEngine.topic("charges"), ReferenceEngine.atLeast("numberCount", 3)),
                    ReferenceEngine.rule(
                            "B-1", 100, ReferenceEngine.topic("bills"), ReferenceEngine.flag("conflict", true))),
            List.of());

    @Test
    void ofACountUpToItsBounds() {
        assertThat(ranges("charges"))
                .containsExactlyInAnyOrder(
                        List.of(new ValueRange(1, 2)), List.of(new ValueRange(3, Integer.MAX_VALUE)));
    }

    @Test
    void ofAFlagEachAlone() {
        assertThat(ranges("bills"))
                .containsExactlyInAnyOrder(List.of(new ValueRange(false, false)), List.of(new ValueRange(true, true)));
    }

    private static List<List<ValueRange>> ranges(String topic) {
        try (CatalogEngine engine = new CatalogEngine(CATALOG)) {
            NextStep.Ask ask = (NextStep.Ask) engine.ask(Inquiry.about(topic).build());
            return ask.questions().get(0).answers().stream().map(Answer::ranges).toList();
        }
    }
}

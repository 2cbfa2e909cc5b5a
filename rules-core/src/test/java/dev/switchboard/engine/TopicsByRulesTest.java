package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever asks for the diagram hears of each topic that is decided without one. */
class TopicsByRulesTest {

    private static final Catalog CATALOG = new Catalog(
            CatalogText.words(),
            List.of(
                    ReferenceEngine.rule(
                            "A-1",
                            900,
                            ReferenceEngine.topic("charges"),
                            ReferenceEngine.flag("conflict", true),
                            ReferenceEngine.flag("repeatContact", true),
                            ReferenceEngine.atLeast("numberCount", 3)),
                    ReferenceEngine.rule("B-1", 100, ReferenceEngine.topic("bills"))),
            List.of());

    @Test
    void aTopicWhoseDiagramIsTooLargeIsNamed() {
        try (CatalogEngine engine = new CatalogEngine(CATALOG, 2)) {
            assertThat(engine.topicsByRules())
                    .extracting(problem -> problem.in(Locale.ENGLISH))
                    .containsExactly(
                            "topic `charges`: its diagram would be too large, so its rules are tried one by one:"
                                    + " decisions are the same, but slower");
            Inquiry intricate = Inquiry.about("charges")
                    .conflict(true)
                    .repeatContact(true)
                    .numberCount(3)
                    .build();
            assertThat(engine.decide(intricate).line()).isEqualTo("senior");
        }
    }

    @Test
    void whereAllDiagramsFitThereIsNothingToSay() {
        try (CatalogEngine engine = new CatalogEngine(CATALOG)) {
            assertThat(engine.topicsByRules()).isEmpty();
        }
    }
}

package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.catalog.Catalog;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever asks for the diagram hears of each topic that is decided without one. */
class TopicsByRulesTest {

    private static final Catalog CATALOG = CatalogDraft.sample()
            .rule(
                    "intricate",
                    "A-1",
                    900,
                    "senior",
                    CatalogDraft.topicIs("claims"),
                    CatalogDraft.flag("conflict", true),
                    CatalogDraft.flag("repeatContact", true),
                    CatalogDraft.numbers("numberCount", 3, 4))
            .build();

    @Test
    void aTopicWhoseDiagramIsTooLargeIsNamed() {
        try (CatalogEngine engine = new CatalogEngine(CATALOG, 2)) {
            assertThat(engine.topicsByRules())
                    .extracting(problem -> problem.in(Locale.ENGLISH))
                    .containsExactly(
                            "topic `claims`: its diagram would be too large, so its rules are tried one by one:"
                                    + " decisions are the same, but slower");
            Inquiry intricate = Inquiry.about("claims")
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

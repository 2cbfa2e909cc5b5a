package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.fixtures.CatalogText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever asks for the diagram hears of each topic that is decided without one. */
class TopicsByBitsTest {

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
            assertThat(engine.topicsByBits())
                    .extracting(problem -> problem.in(Locale.ENGLISH))
                    .containsExactly("topic `charges`: its diagram would be too large, so the bits of its rules decide:"
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
            assertThat(engine.topicsByBits()).isEmpty();
        }
    }

    /** Each of 60 rules asks for four of 40 flags at random: no diagram of them is within any limit. */
    @Test
    void whoAsksForTheDiagramIsWarnedWhenTheCatalogueIsLoaded() {
        Random random = new Random(7);
        CatalogText text = CatalogText.small();
        StringBuilder rules = new StringBuilder("item,salience,topic,line,mode");
        for (int flag = 0; flag < 40; flag++) {
            text.withLine("facts.csv", "f%s,flag,,false,f%s,f%s,,".formatted(flag, flag, flag));
            rules.append(",f").append(flag);
        }
        for (int rule = 0; rule < 60; rule++) {
            String[] cells = new String[40];
            Arrays.fill(cells, "");
            random.ints(0, 40).distinct().limit(4).forEach(flag -> cells[flag] = random.nextBoolean() ? "yes" : "no");
            text.withLine("items.csv", "R-%s,Правило,Rule,".formatted(rule));
            rules.append("\nR-%s,%s,charges,senior,one-step,".formatted(rule, rule))
                    .append(String.join(",", cells));
        }
        text.with("rules.csv", rules + "\n");

        try (CatalogEngine fastest = new CatalogEngines().load(text.source(), EngineOptions.DEFAULT);
                CatalogEngine diagram =
                        new CatalogEngines().load(text.source(), EngineOptions.DEFAULT.with(Engine.DIAGRAM))) {
            assertThat(fastest.warnings()).isEmpty();
            assertThat(diagram.warnings())
                    .extracting(problem -> problem.in(Locale.ENGLISH))
                    .containsExactly("topic `charges`: its diagram would be too large, so the bits of its rules decide:"
                            + " decisions are the same, but slower");
            Inquiry inquiry = Inquiry.about("charges").flag("f0", true).build();
            assertThat(diagram.decide(inquiry).item())
                    .isEqualTo(fastest.decide(inquiry).item());
        }
    }
}

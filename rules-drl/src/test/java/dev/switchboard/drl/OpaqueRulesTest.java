package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFolder.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Match;
import dev.switchboard.RuleFailedException;
import dev.switchboard.engine.CatalogEngine;
import org.junit.jupiter.api.Test;

/** Rules that hold arbitrary Java: refused unless allowed, run by Drools, and honest about failing. */
class OpaqueRulesTest {

    private static final EngineOptions ALLOWED = EngineOptions.DEFAULT.withOpaqueRules();

    private static String drl(String pattern, String consequence) {
        return HEAD + """
                rule "plain" salience 10 when
                    Inquiry( topic == "charges", conflict )
                then transfers.to("senior", ONE_STEP, "SS-FIN-01"); end

                rule "opaque" @opaque("a try") salience 20 when
                    %s
                then %s end
                """.formatted(pattern, consequence);
    }

    @Test
    void areRefusedUnlessAllowed() {
        String drl = drl("Inquiry( topic.length() > 6 )", "transfers.to(\"supervisor\", TWO_STEP, \"SV-2-05\");");

        assertThat(DrlFolder.problems(drl))
                .containsExactly("rules.drl:11:1: rule `opaque` is opaque (@opaque): such rules load only where the"
                        + " caller allows them");
    }

    @Test
    void runOnDroolsBesideOthers() {
        String drl = drl(
                "Inquiry( topic.length() > 6 )",
                "String line = \"super\" + \"visor\"; transfers.to(line, TWO_STEP, \"SV-2-05\");");

        try (CatalogEngine engine = DrlFolder.engine(DrlFolder.of(drl), ALLOWED)) {
            var decision = engine.decide(Inquiry.about("charges").conflict(true).build());

            assertThat(decision.line()).isEqualTo("supervisor");
            assertThat(decision.matches()).extracting(Match::item).containsExactly("SV-2-05", "SS-FIN-01");
            assertThat(decision.explanation().text().english()).contains("SV-2-05 decides");
        }
    }

    @Test
    void cannotBeDecidedByADiagram() {
        String drl = drl("Inquiry( topic.length() > 6 )", "transfers.to(\"supervisor\", TWO_STEP, \"SV-2-05\");");

        assertThatThrownBy(() -> DrlFolder.engine(DrlFolder.of(drl), ALLOWED.with(Engine.DIAGRAM)))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("rules.drl:11:1")
                .hasMessageContaining("`opaque`");
    }

    @Test
    void thatFailLeaveTheEngineRightForTheNextInquiry() {
        String drl = drl("Inquiry( numberCount == 7 )", "throw new IllegalStateException(\"no weather\");");

        try (CatalogEngine engine = DrlFolder.engine(DrlFolder.of(drl), ALLOWED)) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> engine.decide(Inquiry.about("charges")
                                .numberCount(7)
                                .conflict(true)
                                .build()))
                        .isInstanceOf(RuleFailedException.class)
                        .hasMessageContaining("no weather");
                assertThat(engine.decide(Inquiry.about("charges").conflict(true).build())
                                .matches())
                        .extracting(Match::item)
                        .containsExactly("SS-FIN-01");
            }
        }
    }

    @Test
    void thatNameALineTheCatalogueLacksFail() {
        String drl = drl("Inquiry( numberCount == 7 )", "transfers.to(\"no\" + \"where\", ONE_STEP, \"SS-FIN-01\");");

        try (CatalogEngine engine = DrlFolder.engine(DrlFolder.of(drl), ALLOWED)) {
            assertThatThrownBy(() -> engine.decide(
                            Inquiry.about("charges").numberCount(7).build()))
                    .isInstanceOf(RuleFailedException.class)
                    .hasMessageContaining("`opaque`")
                    .hasMessageContaining("`nowhere`");
        }
    }

    @Test
    void thatDoNotCompileAreErrorsOfTheCatalogue() {
        String drl = drl("Inquiry( numberCount == 7 )", "this is no Java;");

        assertThat(DrlFolder.problems(DrlFolder.of(drl), ALLOWED))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("rules.drl"));
    }
}

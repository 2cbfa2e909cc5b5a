package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFiles.HEAD;
import static dev.switchboard.drl.DrlFiles.rule;
import static dev.switchboard.drl.Mistakes.inRules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Explanation.Reason;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Match;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opaque rules among others: what is allowed with them, what they decide, and what is told of them. */
class OpaqueRulesOnDroolsTest {

    private static final String PLAIN = rule("plain", "topic == \"bills\", conflict");

    /** Holds for an even count, which the grammar cannot say. */
    private static final String EVEN = """
            rule "even"
                @steps("Пересчитайте.")
                @opaque("the grammar has no remainder")
                salience 50
            when
                $i : Inquiry( numberCount % 2 == 0 )
            then
                String item = "B-" + ($i.getClass().getSimpleName().length() - 6);
                transfers.to("supervisor", TWO_STEP, item);
            end
            """;

    private static CatalogEngine engine(String rules) {
        return DrlFiles.of(HEAD + rules).allowingOpaqueRules().engine();
    }

    private static Inquiry inquiry(int numberCount, boolean conflict) {
        return Inquiry.about("bills")
                .numberCount(numberCount)
                .conflict(conflict)
                .build();
    }

    private static String opaque(String name, String pattern, String consequence) {
        return "rule \"%s\" @opaque(\"test\") salience 50 when %s then %s end\n".formatted(name, pattern, consequence);
    }

    @Test
    void withoutLeaveAnOpaqueRuleIsRefusedAndNotCompiled() {
        inRules(PLAIN + "▸" + EVEN).areRefused("`even`", "@opaque");
    }

    @Test
    void aDiagramCannotHoldOne() {
        DrlFiles files = DrlFiles.of(HEAD + PLAIN + EVEN).allowingOpaqueRules();

        assertThatThrownBy(() -> files.engine(Engine.DIAGRAM))
                .isInstanceOf(InvalidCatalogException.class)
                .hasMessageContaining("`even`");
        try (CatalogEngine engine = files.engine(Engine.FASTEST)) {
            assertThat(engine.decide(inquiry(4, false)).line()).isEqualTo("supervisor");
        }
    }

    @Test
    void theReasonMustNotBeEmpty() {
        inRules(
                        "rule \"r\" ▸@opaque(\"\")\nwhen\n    Inquiry()\nthen\n    transfers.to(\"senior\", ONE_STEP, \"A-1\");\nend\n")
                .areRefusedEvenWhereOpaqueRulesAreAllowed("`@opaque`");
    }

    @Test
    void leaveIsForRulesThatAreMarkedOnly() {
        inRules(PLAIN.replace("conflict", "▸numberCount % 2 == 0")
                        + PLAIN.replace("plain", "other").replace("transfers.to", "▸System.exit(0); transfers.to"))
                .areRefusedWhereOpaqueRulesAreAllowed("`numberCount`", "found `System`");
    }

    @Test
    void theModelListsItAsNotAnalyzed() {
        Catalog catalog = DrlFiles.of(HEAD + PLAIN + EVEN).allowingOpaqueRules().load();

        assertThat(catalog.rules()).extracting(rule -> rule.name()).containsExactly("plain");
        assertThat(catalog.opaqueRules()).singleElement().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("even");
            assertThat(rule.salience()).isEqualTo(50);
            assertThat(rule.reason()).isEqualTo("the grammar has no remainder");
            assertThat(rule.steps()).isEqualTo(new Text("Пересчитайте.", ""));
            assertThat(rule.place()).isEqualTo(new Place("rules.drl", 10, 1));
            assertThat(rule.source())
                    .startsWith("rule \"even\"")
                    .contains("% 2")
                    .endsWith("end");
        });
    }

    @Test
    void itTakesItsPlaceAmongTheOtherRules() {
        try (CatalogEngine engine = engine(PLAIN + EVEN)) {
            Decision both = engine.decide(inquiry(4, true));

            assertThat(both.item()).contains("B-1");
            assertThat(both.line()).isEqualTo("supervisor");
            assertThat(both.mode()).isEqualTo(TransferMode.TWO_STEP);
            assertThat(both.phrase()).contains("Уточню.");
            assertThat(both.steps()).extracting(Text::russian).containsExactly("Пересчитайте.");
            assertThat(both.matches()).extracting(Match::item).containsExactly("B-1", "A-1");
            assertThat(engine.decide(inquiry(3, true)).matches())
                    .extracting(Match::item)
                    .containsExactly("A-1");
            assertThat(engine.decide(inquiry(3, false)).line()).isEqualTo("first-line");
        }
    }

    @Test
    void anExplanationSaysThatItIsThereAndNoMore() {
        try (CatalogEngine engine = engine(PLAIN + EVEN)) {
            Decision decision = engine.decide(inquiry(4, false));

            assertThat(decision.explanation().why()).singleElement().satisfies(reason -> {
                assertThat(reason).extracting(Reason::item, Reason::rule).containsExactly("B-1", "even");
                assertThat(reason.held()).isEmpty();
            });
            assertThat(decision.explanation().text().english()).contains("`even`");
        }
    }

    @Test
    void declarationsAndImportsAreAllowedBesideOpaqueRules() {
        String rules = "import java.util.List;\nfunction int three() { return 3; }\n"
                + opaque(
                        "r",
                        "Inquiry( numberCount == three() )",
                        "transfers.to(List.of(\"senior\").get(0), ONE_STEP, \"A-2\");");
        try (CatalogEngine engine = engine(PLAIN + rules)) {
            assertThat(engine.decide(inquiry(3, false)).item()).contains("A-2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheardOf.call();", "int x = \"text\"", "transfers.unheardOf();"})
    void whatDoesNotCompileDoesNotLoadAndNamesFileAndLine(String consequence) {
        assertThatExceptionOfType(InvalidCatalogException.class)
                .isThrownBy(() ->
                        engine(PLAIN + opaque("r", "Inquiry()", consequence)).close())
                .satisfies(refused -> assertThat(refused.problems())
                        .isNotEmpty()
                        .allSatisfy(problem -> {
                            assertThat(problem.place().orElseThrow().file()).isEqualTo("rules.drl");
                            assertThat(problem.place().orElseThrow().line()).isGreaterThanOrEqualTo(10);
                        }));
    }

    @Test
    void anImportOfNothingDoesNotLoad() {
        assertThatExceptionOfType(InvalidCatalogException.class)
                .isThrownBy(() -> engine("import accumulate com.example.None none\n" + EVEN)
                        .close())
                .satisfies(
                        refused -> assertThat(refused.problems().get(0).place()).contains(Place.of("rules.drl")));
    }
}

package dev.switchboard.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.RuleFailedException;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Given;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.LoadedCatalog;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules in DRL give besides the line: {@code .set("due", "48 h").add("notify", "area-manager")}. */
class OutcomeCallsTest {

    private static final String OUTCOMES = """
            outcome,type,values,combine,title
            due,duration,0 min..,first,Срок
            notify,choice,"manager, lawyer",all,Известить
            """;

    private static final String BOTH = DrlFiles.HEAD + """
            rule "serious"
                salience 300
            when
                Inquiry( topic == "charges" )
            then
                transfers.to("senior", ONE_STEP, "A-1").set("due", "2 d").add("notify", "manager");
            end

            rule "many"
                salience 400
            when
                Inquiry( numberCount >= 3 )
            then
                transfers.item("A-2").add("notify", "lawyer").add("notify", "manager").set("due", "1 h");
            end
            """;

    private static DrlFiles files(String text) {
        return DrlFiles.of(text).with("outcomes.csv", OUTCOMES);
    }

    @Test
    void rulesGiveWhatTheyCall() {
        Catalog catalog = files(BOTH).load();

        assertThat(catalog.rules()).extracting(rule -> rule.name()).containsExactly("serious");
        assertThat(catalog.givingRules()).extracting(rule -> rule.name()).containsExactly("many", "serious");
        assertThat(catalog.givingRules().get(0).gives())
                .extracting(Given::outcome, Given::value, given -> given.place().toString())
                .containsExactly(
                        tuple("notify", "lawyer", "rules.drl:18:41"),
                        tuple("notify", "manager", "rules.drl:18:65"),
                        tuple("due", 60, "rules.drl:18:87"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Catalog catalog = files(BOTH).load();
        String written = DrlWriter.write(catalog.vocabulary(), catalog.allRules(), Map.of(), "test");

        assertThat(written)
                .contains(
                        "transfers.item(\"A-2\").add(\"notify\", \"lawyer\").add(\"notify\", \"manager\").set(\"due\", \"1 h\");");
        assertThat(files(written).load().identity()).isEqualTo(catalog.identity());
    }

    /** Drools runs the file's own text here, so that the methods that it calls are there. */
    @Test
    void droolsDecidesTheSame() {
        Inquiry inquiry = Inquiry.about("charges").numberCount(4).build();
        LoadedCatalog loaded = files(BOTH).loaded();
        Decision decision = new CatalogEngine(loaded.catalog()).decide(inquiry);
        try (CatalogEngine drools = new CatalogEngine(loaded.catalog(), DroolsMatchers.ofOriginalText(loaded))) {
            assertThat(drools.decide(inquiry).outcomes()).isEqualTo(decision.outcomes());
        }
        assertThat(decision.outcome("due")).isEqualTo(Optional.of(Duration.ofHours(1)));
        assertThat(decision.outcomes("notify")).containsExactly("lawyer", "manager");
    }

    @Test
    void anOpaqueRuleGivesWhatItCalls() {
        String opaque = BOTH.replace("rule \"many\"\n", "rule \"many\" @opaque(\"test\")\n");
        Inquiry inquiry = Inquiry.about("charges").numberCount(4).build();
        try (CatalogEngine drools = files(opaque).allowingOpaqueRules().engine()) {
            assertThat(drools.decide(inquiry).outcomes("notify")).containsExactly("lawyer", "manager");
            assertThat(drools.decide(inquiry).outcome("due")).contains(Duration.ofHours(1));
        }
        try (CatalogEngine drools = files(opaque.replace("\"1 h\"", "\"1 year\""))
                .allowingOpaqueRules()
                .engine()) {
            assertThatThrownBy(() -> drools.decide(inquiry))
                    .isInstanceOf(RuleFailedException.class)
                    .hasMessageContaining("`1 year`");
        }
    }

    /** The mistake stands at the mark. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            to("senior", ONE_STEP, "A-1").▸get("due", "1 h")                    ~ found
            to("senior", ONE_STEP, "A-1").set(▸due, "1 h")                      ~ an outcome's code in quotes
            to("senior", ONE_STEP, "A-1").set("due", ▸1)                        ~ a value in quotes
            to("senior", ONE_STEP, "A-1").set(▸"deu", "1 h")                    ~ did you mean
            to("senior", ONE_STEP, "A-1").set("due", ▸"1")                      ~ is not a value of the outcome
            to("senior", ONE_STEP, "A-1").▸add("due", "1 h")                    ~ declared as
            to("senior", ONE_STEP, "A-1").▸set("notify", "manager")             ~ declared as
            to("senior", ONE_STEP, "A-1").add("notify", ▸"boss")                ~ expected one of
            to("senior", ONE_STEP, "A-1").set("due", "1 h").set("due", ▸"2 h")  ~ given here already
            ▸item("A-2")                                                        ~ has to give an outcome
            item(▸"A-9").set("due", "1 h")                                      ~ unknown item
            """)
    void mistakesAreToldWithTheirPlace(String call, String expected) {
        String text = DrlFiles.HEAD + "rule \"r\"\nwhen\n    Inquiry()\nthen\n    transfers." + call + ";\nend\n";

        assertThat(files(text.replace("▸", "")).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.in(Locale.ENGLISH)).contains(expected);
            assertThat(problem.place().orElseThrow().column())
                    .isEqualTo(call.indexOf('▸') + "    transfers.".length() + 1);
        });
    }

    @Test
    void aRuleWithoutALineHasNoSteps() {
        assertThat(files(BOTH.replace("rule \"many\"\n", "rule \"many\" @steps(\"x\")\n"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH)).contains("remove `@steps`"));
    }
}

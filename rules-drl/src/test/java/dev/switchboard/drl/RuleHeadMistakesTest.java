package dev.switchboard.drl;

import static dev.switchboard.drl.Mistakes.inRules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations and attributes of a rule. */
class RuleHeadMistakesTest {

    private static final String BODY = """
            when
                Inquiry( conflict )
            then
                transfers.to("senior", ONE_STEP, "A-1");
            end
            """;

    private static Mistakes inHead(String marked) {
        return inRules("rule \"r\" " + marked + "\n" + BODY);
    }

    private static Rule read(String head) {
        return DrlFiles.of(DrlFiles.HEAD + "rule \"r\" " + head + "\n" + BODY)
                .load()
                .rules()
                .get(0);
    }

    @Test
    void aHeadSaysStepsAndSalience() {
        Rule rule = read(
                "@steps(\"Проверьте (всё): \\\"баланс\\\", счёт.\")\n@stepsEn( \"Check.\" ) @note(\"salience 5, @steps\")\n salience 300");

        assertThat(rule.name()).isEqualTo("r");
        assertThat(rule.salience()).isEqualTo(300);
        assertThat(rule.steps()).isEqualTo(new Text("Проверьте (всё): \"баланс\", счёт.", "Check."));
        assertThat(rule.place()).isEqualTo(new Place("rules.drl", 5, 1));
    }

    @Test
    void theSalienceMayBeLeftOutOrNegative() {
        assertThat(read("").salience()).isZero();
        assertThat(read("salience -5").salience()).isEqualTo(-5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "▸no-loop true",
                "▸no-loop",
                "▸enabled false",
                "▸agenda-group \"x\"",
                "▸activation-group \"x\"",
                "▸ruleflow-group \"x\"",
                "▸auto-focus true",
                "▸lock-on-active true",
                "▸dialect \"mvel\"",
                "▸date-effective \"01-Jan-2026\"",
                "▸date-expires \"01-Jan-2026\"",
                "▸timer (int: 30s)",
                "▸duration 30",
                "salience 5, ▸no-loop, ▸dialect \"java\"",
                "salience 5\n    ▸enabled ( numberCount > 3 )",
            })
    void noAttributeIsTakenButTheSalience(String attributes) {
        inHead(attributes).areRefused("`salience`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "salience ▸( numberCount )     ~ numberCount",
                "salience ▸( 1 + 2 )           ~ 1 + 2",
                "salience ▸( 99999999999 )     ~ 99999999999",
                "salience ▸2147483648          ~ `2147483648` is too large",
                "salience ▸-2147483649         ~ `-2147483649` is too small",
            })
    void theSalienceIsAWholeNumber(String attribute, String found) {
        inHead(attribute).areRefused(found, "whole number");
    }

    /** Drools keeps the first of two and says nothing until it compiles them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 3\n    ▸salience 5",
                "salience 3, ▸salience 3",
                "salience 3 ▸salience 4 ▸salience 5",
                "@steps(\"a\")\n@stepsEn(\"b\") ▸@steps(\"c\")",
                "@note(\"a\") ▸@note(\"a\")",
            })
    void nothingStandsTwice(String head) {
        inHead(head).areRefused("twice");
    }

    @Test
    void anOpaqueRuleHasOneName() {
        inHead("@opaque(\"x\") ▸@name(\"y\")").areRefusedWhereOpaqueRulesAreAllowed("`@name`");
        assertThat(read("@name(\"*/ \\\"y\\\"\")").name()).isEqualTo("*/ \"y\"");
        assertThat(read("@name(\"y\") // unusual\n no-loop".replace(" no-loop", ""))
                        .name())
                .isEqualTo("y");
    }

    @Test
    void nothingStandsTwiceInAnOpaqueRuleEither() {
        inHead("@opaque(\"x\") ▸@opaque(\"y\") salience 3 ▸salience 5").areRefusedWhereOpaqueRulesAreAllowed("twice");
        inHead("@opaque(\"x\") no-loop true ▸no-loop false").areRefusedWhereOpaqueRulesAreAllowed("`no-loop`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "▸@step(\"x\")          ~ `@step`, `steps`",
                "▸@StepsEn(\"x\")       ~ `@StepsEn`, `stepsEn`",
                "@note(\"x\") ▸@author(\"x\") ~ `@author`",
                "▸@Deprecated           ~ `@Deprecated`",
            })
    void anUnknownAnnotationIsRefusedWithTheNearestKnownOne(String annotation, String shown) {
        inHead(annotation).areRefused(shown.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "▸@steps",
                "▸@steps()",
                "▸@steps(\"\")",
                "▸@stepsEn(\"  \")",
                "▸@note(5)",
                "▸@note(x)",
                "▸@note(\"a\" + \"b\")",
                "▸@note(\"a\", \"b\")",
                "▸@note(text = \"a\")",
                "▸@opaque(\"\")",
            })
    void anAnnotationHasOneText(String annotation) {
        inHead(annotation).areRefused("text in quotes");
    }

    @Test
    void aRuleDoesNotExtendAnother() {
        inRules(DrlFiles.rule("parent", "conflict")
                        + DrlFiles.rule("r", "conflict").replace("\"r\"", "\"r\" ▸extends \"parent\""))
                .areRefused("`extends`");
    }

    @Test
    void thereAreNoQueries() {
        inRules("▸query \"q\"\n    Inquiry( conflict )\nend\n").areRefused("`query`");
        inRules("▸query \"q\" (int n)\n    Inquiry( numberCount > n )\nend\n").areRefused("`query`");
    }

    @Test
    void aNameIsTakenOnceInAFile() {
        inRules(DrlFiles.rule("r", "conflict") + "▸" + DrlFiles.rule("r", "repeatContact"))
                .areRefused("`r`", "rules.drl:5:1");
    }
}

package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFiles.HEAD;
import static dev.switchboard.drl.DrlFiles.rule;
import static dev.switchboard.drl.Mistakes.inRules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.engine.CatalogEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Drools compiles is written from the model, so that what our reader takes is decided alike whatever Drools thinks of it. */
class WrittenRulesTest {

    private static final String EVEN = rule("even", "numberCount % 2 == 0")
            .replace(" when", " @opaque(\"no remainder\") salience 5 when")
            .replace("A-1", "B-1");

    /** None of these rules is one that Drools compiles as it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "!is (\"vip\")",
                "!is\n(\"vip\")",
                "!is/**/(\"vip\")",
                "! /* not */ conflict",
                "! // not\n conflict",
                "!/* not */is(\"vip\")",
                "!\nis\t( // the fact\n \"vip\" )",
                "! /* a */ ( /* b */ conflict /* c */ || is (\"vip\") )",
            })
    void whateverStandsBehindAnExclamationMark(String constraint) {
        decidesAlike(HEAD + rule("r", constraint));
    }

    @Test
    void codesInSingleQuotes() {
        decidesAlike(HEAD
                + rule("r", "conflict").replace("\"senior\"", "'senior'").replace("\"A-1\"", "'A-1'")
                + rule("s", "topic == 'x'").replace("\"A-1\"", "'A-2'"));
    }

    /** To Java it is no text, but a character. */
    @Test
    void aCodeOfOneLetterInSingleQuotes() {
        String file = HEAD + rule("r", "conflict").replace("\"A-1\"", "'A'");
        try (CatalogEngine engine =
                DrlFiles.of(file).with("items.csv", "item,title\nA,\n").engine(Engine.DROOLS)) {
            assertThat(engine.decide(Inquiry.about("x").conflict(true).build()).item())
                    .contains("A");
        }
    }

    @Test
    void noTextOfTheCatalogueButCodesIsCompiled() {
        var catalog = DrlFiles.of(HEAD
                        + rule("named", "conflict // remark\n")
                                .replace(" when", " @steps(\"stepping\") @note(\"noted\") salience 7 when"))
                .load();

        assertThat(WrittenRules.of(catalog.vocabulary(), catalog.rules()).text())
                .isEqualTo("""
                package dev.switchboard.drl.written; import dev.switchboard.Inquiry; global dev.switchboard.drl.Transfers transfers;
                rule r0 salience 7 when Inquiry( conflict ) then end
                """);
    }

    @Test
    void besideAnOpaqueRuleTheOthersAreWrittenFromTheModelToo() {
        String file = HEAD + "// (\n" + rule("r", "! /* not */ conflict") + EVEN + rule("s", "!is (\"vip\")");
        try (CatalogEngine engine = DrlFiles.of(file).allowingOpaqueRules().engine(Engine.FASTEST)) {
            assertThat(engine.decide(Inquiry.about("x").numberCount(4).build()).matches())
                    .extracting(Match::item)
                    .containsExactly("B-1", "A-1");
        }
    }

    @Test
    void aFileWithoutOpaqueRulesHasNoUseForCode() {
        inRules("▸function int three() { return 3; }\n" + rule("r", "conflict"))
                .areRefusedEvenWhereOpaqueRulesAreAllowed("`function`");
    }

    @Test
    void anOpaqueRuleExtendsAnOpaqueOneOnly() {
        String extending = EVEN.replace("\"even\"", "\"even\" ▸extends \"r\"");
        inRules(rule("r", "conflict") + extending)
                .areRefusedWhereOpaqueRulesAreAllowed("can extend only an opaque rule, and `r` is not one");
    }

    @Test
    void thePackageOfWhatIsWrittenIsTaken() {
        Mistakes.in("▸" + HEAD.replace("package test", "package dev.switchboard.drl.written") + EVEN)
                .areRefusedWhereOpaqueRulesAreAllowed("package");
    }

    private static void decidesAlike(String file) {
        try (CatalogEngine drools = DrlFiles.of(file).engine(Engine.DROOLS);
                CatalogEngine diagram = DrlFiles.of(file).engine(Engine.DIAGRAM)) {
            for (int i = 0; i < 8; i++) {
                Inquiry inquiry = Inquiry.about(i < 4 ? "x" : "bills")
                        .conflict(i % 2 == 0)
                        .flag("vip", i % 4 < 2)
                        .build();
                assertThat(drools.decide(inquiry).matches())
                        .isEqualTo(diagram.decide(inquiry).matches());
            }
        }
    }
}

package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFiles.HEAD;
import static dev.switchboard.drl.DrlFiles.rule;
import static dev.switchboard.drl.Mistakes.in;
import static dev.switchboard.drl.Mistakes.inRules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unicode escapes, which Java translates even in comments: refused with a place wherever no opaque rule is. */
class UnicodeEscapesTest {

    private static final String RULE = rule("r", "conflict");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// C:▸\\users\n",
                "// ▸\\u000a System.exit(1);\n",
                "// \\\\▸\\u000a\n",
                "// ▸\\uuuu000a\n",
                "/* ▸\\u002a▸\\u002f */\n",
                "/* ▸\\u */",
            })
    void inACommentAnywhere(String comment) {
        in(comment + HEAD + RULE).areRefusedEvenWhereOpaqueRulesAreAllowed("`\\u`");
        in(HEAD + RULE + comment).areRefusedEvenWhereOpaqueRulesAreAllowed("`\\u`");
        inRules(RULE.replace("when", comment + "when")).areRefusedEvenWhereOpaqueRulesAreAllowed("`\\u`");
        inRules(RULE.replace("conflict", "conflict " + comment)).areRefusedEvenWhereOpaqueRulesAreAllowed("`\\u`");
        inRules(RULE.replace("transfers.to", comment + "transfers.to"))
                .areRefusedEvenWhereOpaqueRulesAreAllowed("`\\u`");
        inRules(RULE.replace(";\n", "; " + comment + "\n")).areRefusedEvenWhereOpaqueRulesAreAllowed("`\\u`");
    }

    @Test
    void inTexts() {
        inRules(RULE.replace("rule \"r\"", "rule \"r▸\\u0041\"")).areRefusedEvenWhereOpaqueRulesAreAllowed("`\\u`");
        inRules(RULE.replace(" when", " @steps(\"▸\\u0022\") when")).areRefusedEvenWhereOpaqueRulesAreAllowed("`\\u`");
        inRules(RULE.replace(" when", " @note(\"@opaque ▸\\u0022\") when"))
                .areRefusedEvenWhereOpaqueRulesAreAllowed("`\\u`");
    }

    @Test
    void besideOtherMistakes() {
        inRules(RULE.replace("conflict", "▸conflit // ▸\\u000a\n")).areRefused("`\\u`", "`conflit`");
    }

    /** Java counts the backslashes before the letter, and so do we. */
    @Test
    void aBackslashBehindABackslashBeginsNone() {
        assertThat(DrlFiles.of("// C:\\\\users\n" + HEAD + RULE.replace(" when", " @note(\"C:\\\\users\") when"))
                        .loaded()
                        .notes())
                .containsEntry("r", "C:\\users");
    }

    /** There it is code, which the caller allows. */
    @Test
    void anOpaqueRuleMayHaveThem() {
        String opaque = RULE.replace(" when", " @opaque(\"why\") when").replace("conflict", "conflict // \\u0041\n");
        try (CatalogEngine engine = DrlFiles.of(HEAD + opaque.replace("\"A-1\"", "\"\\u0041-1\""))
                .allowingOpaqueRules()
                .engine()) {
            assertThat(engine.decide(Inquiry.about("x").conflict(true).build()).item())
                    .contains("A-1");
        }
    }
}

package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFiles.HEAD;
import static dev.switchboard.drl.DrlFiles.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.RuleFailedException;
import dev.switchboard.engine.CatalogEngine;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an opaque rule does wrong stays with the inquiry that it did it to. */
class OpaqueRuleFailuresTest {

    private static final String PLAIN = rule("plain", "topic == \"bills\", conflict");

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "Inquiry( numberCount > 3 ) ~ if (true) throw new IllegalStateException(\"no stock\"); ~ no stock",
                "Inquiry( numberCount > 3 ) ~ throw new java.io.IOException(\"no disk\");              ~ no disk",
                "Inquiry( numberCount > 3 ) ~ throw new AssertionError(\"never\");                     ~ never",
                "Inquiry( numberCount > 3 ) ~ Object o = null; o.hashCode();                           ~ NullPointer",
                "Inquiry( numberCount > 3, topic.substring(90) == \"\" ) ~ transfers.to(\"senior\", ONE_STEP, \"A-2\"); ~ topic.substring",
                "Inquiry( numberCount > 3, is(\"unheard-of\") ) ~ transfers.to(\"senior\", ONE_STEP, \"A-2\"); ~ unheard-of",
                "Inquiry( numberCount > 3 ) ~ transfers.to(\"nobody\", ONE_STEP, \"A-2\");             ~ `nobody`",
                "Inquiry( numberCount > 3 ) ~ transfers.to(\"senior\", TWO_STEP, \"A-2\");             ~ `two-step`",
                "Inquiry( numberCount > 3 ) ~ transfers.to(\"senior\", ONE_STEP, \"Z-9\");             ~ `Z-9`",
            })
    void aFailingRuleFailsTheDecisionAndNoOther(String pattern, String consequence, String shown) {
        try (CatalogEngine engine = engine(PLAIN + opaque("fails", pattern, consequence))) {
            for (int round = 0; round < 50; round++) {
                assertThat(engine.decide(inquiry(3, true)).matches())
                        .extracting(Match::item)
                        .containsExactly("A-1");
                assertThatExceptionOfType(RuleFailedException.class)
                        .isThrownBy(() -> engine.decide(inquiry(4, true)))
                        .satisfies(failed -> assertThat(failed.problems().get(0).in(Locale.ENGLISH))
                                .contains(shown));
                assertThat(engine.decide(inquiry(3, false)).line()).isEqualTo("first-line");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inquiry( numberCount > 3 ) ~ throw new IllegalStateException(\"x\");",
                "Inquiry( numberCount > 3, topic.substring(90) == \"\" ) ~ transfers.to(\"senior\", ONE_STEP, \"A-2\");",
                "Inquiry( numberCount > 3 ) ~ transfers.to(\"nobody\", ONE_STEP, \"A-2\");",
            })
    void theFailureNamesTheRule(String rule) {
        String[] parts = rule.split(" ~ ", 2);
        try (CatalogEngine engine = engine(opaque("fails", parts[0], parts[1]))) {
            assertThatExceptionOfType(RuleFailedException.class)
                    .isThrownBy(() -> engine.decide(inquiry(4, true)))
                    .satisfies(failed -> {
                        assertThat(failed.problems().get(0).message().english()).contains("fails");
                        assertThat(failed.problems().get(0).message().russian()).contains("fails");
                    });
        }
    }

    /** The session goes on to the next inquiry; nothing of this one may. */
    @Test
    void whatARuleInsertsIsGoneForTheNextInquiry() {
        String remembers = opaque("remembers", "Inquiry( numberCount > 3 )", "insert(\"seen\");")
                + opaque(
                        "recalls",
                        "String( this == \"seen\" ) Inquiry()",
                        "transfers.to(\"senior\", ONE_STEP, \"A-2\");");
        try (CatalogEngine engine = engine(remembers)) {
            for (int round = 0; round < 3; round++) {
                assertThat(engine.decide(inquiry(4, false)).item()).contains("A-2");
                assertThat(engine.decide(inquiry(3, false)).item()).isEmpty();
            }
        }
    }
}

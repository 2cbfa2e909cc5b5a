package dev.switchboard.drl;

import static dev.switchboard.drl.Mistakes.inRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns and consequences outside the grammar, however much of it Drools would take. */
class RuleBodyMistakesTest {

    private static Mistakes inPatterns(String marked) {
        return inRules("""
                rule "r" when
                    %s
                then
                    transfers.to("senior", ONE_STEP, "A-1");
                end
                """.formatted(marked));
    }

    private static Mistakes inConsequence(String marked) {
        return inRules("""
                rule "r" when
                    Inquiry( conflict )
                then
                    %s
                end
                """.formatted(marked));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "Inquiry( conflict ) ▸Inquiry( repeatContact )         ~ Inquiry",
                "Inquiry( conflict ) ▸and Inquiry( repeatContact )     ~ and",
                "Inquiry( conflict ) ▸or Inquiry( repeatContact )      ~ or",
                "▸( Inquiry( conflict ) or Inquiry( repeatContact ) )  ~ (",
                "▸(and Inquiry( conflict ) Inquiry( repeatContact ))   ~ (",
                "▸( Inquiry( conflict ) )                              ~ (",
                "▸not Inquiry( conflict )                              ~ not",
                "▸exists Inquiry( conflict )                           ~ exists",
                "▸forall( Inquiry( conflict ) )                        ~ forall",
                "▸eval( true )                                         ~ eval",
                "Inquiry( conflict ) ▸eval( true )                     ~ eval",
                "Inquiry( conflict ) ▸from java.util.List.of()         ~ from",
                "Inquiry( conflict ) ▸from entry-point \"e\"           ~ from",
                "Inquiry( conflict ) ▸over window:length(3)            ~ over",
                "▸accumulate( Inquiry( $n : numberCount ); $s : sum($n) ) ~ accumulate",
                "▸$inquiry : Inquiry( conflict )                       ~ $inquiry",
                "▸String( length > 3 )                                 ~ String",
                "▸dev.switchboard.Inquiry( conflict )                  ~ dev",
                "Inquiry( conflict ) ▸@watch( numberCount )            ~ @",
                "Inquiry( conflict ) ▸do[other]                        ~ do",
            })
    void aRuleHasOnePatternOverTheInquiry(String patterns, String found) {
        inPatterns(patterns).areRefused("found `" + found + "`", "expected `");
    }

    @ParameterizedTest
    @ValueSource(strings = {"▸rule \"r\" when\n", "▸rule \"r\"\n"})
    void aRuleWithoutAPatternIsRefused(String start) {
        inRules(start + "then\n    transfers.to(\"senior\", ONE_STEP, \"A-1\");\nend\n")
                .areRefused("`r`", "`Inquiry(…)`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "▸System.exit(1);                                        ~ found `System`",
                "▸System.out.println(); transfers.to(\"senior\", ONE_STEP, \"A-1\"); ~ found `System`",
                "transfers.to(\"senior\", ONE_STEP, \"A-1\"); ▸System.exit(1);        ~ found `System`",
                "transfers.to(\"senior\", ONE_STEP, \"A-1\"); ▸transfers.to(\"senior\", ONE_STEP, \"A-2\"); ~ expected `end`",
                "transfers.to(\"senior\", ONE_STEP, \"A-1\"); ▸;          ~ found `;`",
                "▸if (true) transfers.to(\"senior\", ONE_STEP, \"A-1\");  ~ found `if`",
                "▸insert(\"x\");                                         ~ found `insert`",
                "▸drools.halt();                                         ~ found `drools`",
                "▸modify( $i ) { }                                       ~ found `modify`",
                "transfers▸.equals(null);                                ~ found",
                "transfers.to(▸line(), ONE_STEP, \"A-1\");               ~ found `line`",
                "transfers.to(\"sen\" ▸+ \"ior\", ONE_STEP, \"A-1\");    ~ found `+`",
                "transfers.to(\"senior\", ▸\"ONE_STEP\", \"A-1\");       ~ `ONE_STEP`",
                "transfers.to(\"senior\", dev▸.switchboard.TransferMode.ONE_STEP, \"A-1\"); ~ found `.`",
                "transfers.to(\"senior\", ONE_STEP▸);                    ~ expected `,`",
                "transfers.to(\"senior\", ONE_STEP, \"A-1\"▸, \"A-2\");  ~ expected `)`",
                "transfers.to(\"senior\", ONE_STEP, ▸null);              ~ found `null`",
            })
    void aConsequenceIsTheOneCall(String consequence, String shown) {
        String marked = consequence.equals("transfers▸.equals(null);") ? "transfers.▸equals(null);" : consequence;
        inConsequence(marked).areRefused(shown);
    }

    @Test
    void aConsequenceIsNotEmptyAndEndsWithASemicolon() {
        inRules("rule \"r\" when\n    Inquiry()\nthen\n▸end\n").areRefused("found `end`", "expected `transfers`");
        inRules("rule \"r\" when\n    Inquiry()\nthen\n    transfers.to(\"senior\", ONE_STEP, \"A-1\")\n▸end\n")
                .areRefused("found `end`", "expected `;`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "transfers.to(▸\"senor\", ONE_STEP, \"A-1\");      ~ `senor`, `senior`",
                "transfers.to(\"senior\", ▸THREE_STEP, \"A-1\");   ~ `THREE_STEP`, `ONE_STEP`, `TWO_STEP`",
                "transfers.to(\"senior\", ▸one_step, \"A-1\");     ~ `one_step`, `ONE_STEP`",
                "transfers.to(▸\"senior\", TWO_STEP, \"A-1\");     ~ `senior`, `TWO_STEP`, `ONE_STEP`",
                "transfers.to(▸\"senior\", NONE, \"A-1\");         ~ `senior`, `NONE`",
                "transfers.to(\"senior\", ONE_STEP, ▸\"A-3\");     ~ `A-3`, `A-1`",
                "transfers.to(▸\"\", ONE_STEP, ▸\"\");             ~ is empty",
            })
    void linesModesAndItemsAreKnown(String consequence, String shown) {
        inConsequence(consequence).areRefused(shown.split(", "));
    }

    @Test
    void allThatIsWrongInARuleIsListedAtOnce() {
        inRules("""
                        rule "r"
                            ▸@step("x")
                            ▸no-loop true
                            salience ▸(1 + 2)
                        when
                            Inquiry( ▸numbrCount > 1, topic == ▸"charge" )
                        then
                            transfers.to(▸"senor", ▸THREE_STEP, ▸"A-3");
                        end
                        """)
                .areRefused(
                        "`@step`",
                        "`no-loop`",
                        "`(1 + 2)`",
                        "`numbrCount`",
                        "`charge`",
                        "`senor`",
                        "`THREE_STEP`",
                        "`A-3`");
    }
}

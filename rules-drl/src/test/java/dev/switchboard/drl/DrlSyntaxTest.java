package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFiles.HEAD;
import static dev.switchboard.drl.DrlFiles.rule;
import static dev.switchboard.drl.Mistakes.in;
import static dev.switchboard.drl.Mistakes.inRules;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no DRL: the place is that of the mistake, not of what Drools' parser stumbles over later. */
class DrlSyntaxTest {

    private static final String RIGHT = rule("right", "conflict");

    @Test
    void aMissingEndIsSeenAtTheNextRule() {
        inRules(rule("r", "conflict").replace("end\n", "") + "\n▸" + RIGHT)
                .areRefused("found `rule`", "expected `end`");
    }

    @Test
    void aMissingEndIsSeenAtTheEndOfTheFile() {
        inRules(rule("r", "conflict").replace("end\n", "") + "▸").areRefused("the end of the file", "expected `end`");
    }

    @Test
    void textBehindTheEndIsRefused() {
        inRules(rule("r", "conflict").replace("end\n", "end ▸and so on\n\n") + RIGHT)
                .areRefused("found `and`");
        inRules(rule("r", "conflict").replace("end\n", "end ▸and so on\n")).areRefused("found `and`");
        inRules(rule("r", "conflict") + "▸Remarks.\n").areRefused("found `Remarks`");
    }

    @Test
    void aMissingThenIsRefused() {
        inRules(rule("r", "conflict").replace("then\n    transfers", "    ▸transfers") + RIGHT)
                .areRefused("found `transfers`", "expected `then`");
    }

    @Test
    void aParenthesisThatIsNotClosedIsRefused() {
        inRules(rule("r", "(conflict").replace("then", "▸then") + RIGHT).areRefused("found `then`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"▸rul \"r\" when", "▸# a comment of old", "▸expander some.dsl", "▸hello"})
    void whatBeginsNeitherARuleNorTheHeadIsRefused(String line) {
        inRules(line + "\n").areRefused("found `", "expected `rule` or the end of the file");
    }

    @Test
    void parenthesesTooDeepForDroolsAreRefusedAndAHundredAreRead() {
        inRules(rule("r", nested("(".repeat(99) + "▸", 20_000)) + RIGHT).areRefused("deeper than 100");
        inRules(rule("r", nested("(".repeat(99) + "▸", 1)) + RIGHT).areRefused("deeper than 100");

        String deepest = HEAD + rule("r", nested("", 99));
        assertThat(DrlFiles.of(deepest).load().rules()).hasSize(1);
    }

    /** A flag within so many parentheses behind those that stand there. */
    private static String nested(String before, int depth) {
        return before + "(".repeat(depth) + "conflict"
                + ")".repeat(depth + before.replace("▸", "").length());
    }

    @Test
    void aStringThatIsNotClosedIsRefusedAtItsQuote() {
        inRules(rule("r", "topic == ▸\"charges") + RIGHT).areRefused("`\"`");
        inRules(rule("r", "topic == ▸'charges") + RIGHT).areRefused("`'`");
        inRules(rule("r", "topic == ▸\"charges\\\"") + RIGHT).areRefused("`\"`");
        inRules(RIGHT.replace("\"right\" when", "▸\"right when") + RIGHT).areRefused("`\"`");
        inRules("rule \"r\" @steps(▸\"two\nlines▸\")\n").areRefused("`\"`");
    }

    @Test
    void aCommentThatIsNotClosedIsRefusedWhereItBegins() {
        inRules(RIGHT + rule("r", "conflict ▸/* and so on")).areRefused("`*/`");
    }

    @Test
    void allStringsThatAreNotClosedAreListedAtOnce() {
        inRules(rule("r", "topic == ▸\"charges") + rule("s", "topic == ▸\"bills") + "▸/* end")
                .areRefused();
    }

    @Test
    void quotesInCommentsAndCommentsInQuotesAreNoMistake() {
        String text = HEAD + "// don't\n/* \" */\n" + rule("it's /* one // \\\" name", "conflict /* don't */ // \"\n");

        assertThat(DrlFiles.of(text).load().rules()).hasSize(1);
    }

    @Test
    void theMistakesOfAllRulesAreListedDespiteASyntaxError() {
        inRules(rule("a", "conflict, ▸")
                        + rule("b", "numberCount == ▸\"5\"")
                        + RIGHT
                        + rule("c", "is(▸\"vop\") || ▸").replace("▸)", ")"))
                .areRefused("`\"5\"`", "`vop`");
    }

    /** DRL wants annotations before attributes. */
    @Test
    void anAnnotationBehindAnAttributeIsRefused() {
        inRules(
                        "rule \"r\" salience 3 ▸@note(\"x\")\nwhen\n    Inquiry()\nthen\n    transfers.to(\"senior\", ONE_STEP, \"A-1\");\nend\n")
                .areRefused("write annotations before `salience`");
    }

    @Test
    void anotherEncodingIsRefusedAtTheFirstCharacterThatShowsIt() {
        String text = "// rules\n" + HEAD + rule("r", "topic == \"тема\"");
        DrlFiles files = DrlFiles.of("").with("rules.drl", text.getBytes(Charset.forName("windows-1251")));

        assertThat(files.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH))
                        .startsWith("rules.drl:7:23: ")
                        .contains("UTF-8"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        in("▸" + HEAD.replace("package test;\n", "import java.util.List;\n")).areRefused("java.util.List");
        assertThat(DrlFiles.of("\uFEFF" + HEAD + RIGHT).load().rules()).hasSize(1);
    }
}

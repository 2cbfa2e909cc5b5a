package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFiles.HEAD;
import static dev.switchboard.drl.DrlFiles.rule;
import static dev.switchboard.drl.Mistakes.in;
import static dev.switchboard.drl.Mistakes.inRules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the rules of a file. */
class FileHeadMistakesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "▸import java.util.List;",
                "▸import java.util.*;",
                "▸import dev.switchboard.*;",
                "  ▸import dev.switchboard.Decision",
                "▸import static java.lang.Math.*;",
                "▸import static dev.switchboard.TransferMode.ONE_STEP;",
                "▸import accumulate java.util.Whatever whatever",
                "▸global java.util.List list;",
                "▸global dev.switchboard.drl.Transfers other;",
                "▸function int three() { return 3; }",
                "▸declare Note\n    text : String\nend",
                "▸declare enum Size SMALL, BIG; end",
                "▸declare trait Urgent\nend",
                "▸declare window Last\n    Inquiry() over window:length(3)\nend",
                "▸declare entry-point \"e\"\nend",
            })
    void nothingIsDeclaredOrImportedBeyondTheThreeLines(String line) {
        inRules(line + "\n").areRefused("outside the grammar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"package a.b.▸;", "package a.b.*▸;", "package ▸;", "package ▸.a;"})
    void aPackageHasAWholeName(String line) {
        in(HEAD.replace("package test;", line) + rule("r", "conflict")).areRefused("a package's name");
    }

    /** They would bear on every rule of the file. */
    @ParameterizedTest
    @ValueSource(
            strings = {"salience 10", "no-loop true", "agenda-group \"x\"", "enabled false", "lock-on-active true"})
    void attributesOfTheWholeFileAreRefusedWhateverIsAllowed(String attribute) {
        in(HEAD + "    ▸" + attribute + "\n" + rule("r", "conflict"))
                .areRefusedEvenWhereOpaqueRulesAreAllowed("`" + attribute.split(" ", 2)[0] + "`");
    }

    @Test
    void aDialectOfTheWholeFileIsForOpaqueRulesOnly() {
        in(HEAD + "▸dialect \"java\"\n").areRefused("`dialect`");
        in(HEAD + "▸dialect \"java\"\n" + rule("r", "conflict")).areRefusedEvenWhereOpaqueRulesAreAllowed("`dialect`");
        String opaque = rule("o", "conflict").replace(" when", " @opaque(\"why\") when");
        assertThat(DrlFiles.of(HEAD + "dialect \"java\"\n" + rule("r", "conflict") + opaque)
                        .allowingOpaqueRules()
                        .load()
                        .rules())
                .hasSize(1);
    }

    /** In a rule unit the rules would never run. */
    @Test
    void aRuleUnitIsRefusedWhateverIsAllowed() {
        in(HEAD.replace("package test;\n", "package test;\n▸unit Desk;\n") + rule("r", "conflict"))
                .areRefusedEvenWhereOpaqueRulesAreAllowed("`unit`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import dev.switchboard.Inquiry;",
                "import static dev.switchboard.TransferMode.*;",
                "global dev.switchboard.drl.Transfers transfers;",
            })
    void eachOfTheThreeLinesIsNeeded(String line) {
        in("▸" + HEAD.replace(line + "\n", "") + rule("r", "conflict")).areRefused("`" + line + "`");
    }

    @Test
    void aFileWithoutRulesNeedsNoHead() {
        assertThat(DrlFiles.of("").load().rules()).isEmpty();
        assertThat(DrlFiles.of("// nothing yet\n").load().rules()).isEmpty();
        assertThat(DrlFiles.of("package test;\n").load().rules()).isEmpty();
    }

    @Test
    void semicolonsAndThePackageMayBeLeftOut() {
        String head = HEAD.replace(";", "").replace("package test\n", "");

        assertThat(DrlFiles.of(head + rule("r", "conflict")).load().rules()).hasSize(1);
    }

    @Test
    void aNameIsTakenOnceInAllFilesWhateverTheirPackages() {
        List<Problem> problems = DrlFiles.of(HEAD + rule("one", "conflict") + rule("r", "conflict"))
                .with(
                        "second.drl",
                        HEAD.replace("test", "other") + rule("two", "conflict") + rule("r", "repeatContact"))
                .problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.in(Locale.ENGLISH))
                    .startsWith("second.drl:10:1: ")
                    .contains("`r`", "rules.drl:10:1");
        });
    }

    @Test
    void theMistakesOfAllFilesAreListedAtOnce() {
        List<Problem> problems = DrlFiles.of(HEAD + rule("one", "numbrCount > 3"))
                .with("second.drl", HEAD + rule("two", "conflict,") + rule("three", "conflict > 3"))
                .with("third.drl", HEAD + "import java.util.List;\n" + rule("four", "topic == \"charge\""))
                .with("fourth.drl", rule("five", "conflict") + "/*")
                .with("topics.csv", "topic,title\nbills,\nbills,\n")
                .problems();

        assertThat(problems.stream()
                        .map(problem -> problem.place().orElseThrow().toString()))
                .containsExactlyInAnyOrder(
                        "rules.drl:6:13",
                        "second.drl:6:22",
                        "second.drl:11:22",
                        "third.drl:5:1",
                        "third.drl:7:22",
                        "fourth.drl:1:1",
                        "fourth.drl:1:1",
                        "fourth.drl:1:1",
                        "fourth.drl:6:1",
                        "topics.csv:3:1");
    }
}

package dev.switchboard.drl;

import static dev.switchboard.drl.Mistakes.inConstraints;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints outside the grammar or against the vocabulary: {@code ▸} marks the place that the error has to name. */
class ConstraintMistakesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "▸numberCout > 3                  ~ numberCout  ~ numberCount",
                "conflict, is(▸\"vop\")           ~ vop         ~ vip",
                "count(▸\"hour\") > 3             ~ hour        ~ hours",
                "choice(▸\"Site\") == \"north\"   ~ Site        ~ site",
                "topic == ▸\"charge\"             ~ charge      ~ charges",
                "topic in (\"x\", ▸\"billls\")    ~ billls      ~ bills",
                "choice(\"site\") != ▸\"nroth\"   ~ nroth       ~ north",
            })
    void whatIsMisspeltIsNamedWithTheNearestKnownCode(String constraints, String found, String near) {
        inConstraints(constraints).areRefused("`" + found + "`", "`" + near + "`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "numberCount == ▸\"5\"            ~ `numberCount`, `\"5\"`, whole number",
                "numberCount > ▸conflict          ~ `numberCount`, `conflict`, whole number",
                "numberCount in (1, ▸\"2\")       ~ `numberCount`, `\"2\"`, whole number",
                "numberCount > ▸3.5               ~ `numberCount`, `3.5`, whole number",
                "numberCount > ▸3L                ~ `numberCount`, `3L`, whole number",
                "numberCount > ▸0x10              ~ `numberCount`, `0x10`, whole number",
                "numberCount > ▸99999999999       ~ `numberCount`, `99999999999`, whole number",
                "numberCount == ▸true             ~ `numberCount`, `true`, whole number",
                "numberCount == ▸null             ~ `numberCount`, `null`, whole number",
                "conflict ▸> 3                    ~ `conflict`, `>`, `==`, `!=`",
                "conflict == ▸1                   ~ `conflict`, `1`, `true`, `false`",
                "conflict == ▸\"true\"            ~ `conflict`, `\"true\"`, `true`",
                "conflict ▸in (true)              ~ `conflict`, flag",
                "is(\"vip\") not ▸in (true)       ~ `vip`, flag",
                "measure(\"waited\") > ▸3          ~ `waited`, `3`, a duration in quotes",
                "measure(\"waited\") > ▸\"3\"      ~ `waited`, a unit is missing: `3 min`",
                "measure(\"waited\") > ▸\"90 s\"   ~ `waited`, the smallest step of this fact is 1 min",
                "measure(\"day\") > ▸\"31.02.2026\" ~ `day`, the calendar has no such day",
                "▸count(\"waited\") > 3            ~ `waited`, `measure(…)`, `count(…)`",
                "▸measure(\"hours\") > \"3\"       ~ `hours`, `count(…)`, `measure(…)`",
                "choice(\"severity\") > ▸\"hihg\"  ~ `severity`, `high`",
                "topic ▸> 3                       ~ `topic`, `>`, `==`",
                "topic ▸>= \"charges\"            ~ `topic`, `>=`, `==`",
                "topic == ▸3                      ~ `topic`, `3`, quotes",
                "topic == ▸charges                ~ `topic`, `charges`, quotes",
                "topic == ▸null                   ~ `topic`, `null`, quotes",
                "choice(\"site\") ▸< \"north\"    ~ `site`, `<`, `==`",
                "▸numberCount                     ~ `numberCount`, comparison",
                "!▸topic                          ~ `topic`, comparison",
            })
    void aValueOfAnotherTypeIsRefusedWithWhatIsExpected(String constraints, String shown) {
        inConstraints(constraints).areRefused(shown.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "numberCount > ▸2147483648        ~ `2147483648` is too large; the largest whole number here is `2147483647`",
                "numberCount in (1, ▸99999999999) ~ `99999999999` is too large",
                "numberCount in (▸1,000)          ~ found `1,000`, a whole number is written without commas: `1000`; a list of numbers: `1, 0`",
                "numberCount in (7, ▸12,340,050)  ~ `12340050`; a list of numbers: `12, 340, 50`",
                "numberCount in (1, ▸000)         ~ without leading zeros: `0`",
                "count(\"hours\") > ▸-2147483649 ~ `-2147483649` is too small; the smallest whole number here is `-2147483648`",
                "numberCount == ▸010              ~ found `010`, expected a whole number without leading zeros: `10`",
                "count(\"hours\") == ▸-007       ~ without leading zeros: `-7`",
                "numberCount == ▸\"5\"            ~ found `\"5\"`, expected a whole number without quotes",
                "numberCount == ▸5L               ~ found `5L`, expected a whole number",
            })
    void whatIsWrongWithANumberIsSaid(String constraints, String shown) {
        inConstraints(constraints).areRefused("`: ", shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"▸not conflict", "▸not is(\"vip\")", "▸not (conflict)", "conflict && ▸not repeatContact"})
    void aNegationInWordsIsAnsweredWithItsSign(String constraints) {
        inConstraints(constraints).areRefused("`not`", "negate with `!`: `!conflict`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "▸is(\"hours\")                   ~ `hours`, `count(…)`",
                "▸count(\"vip\") > 3              ~ `vip`, `is(…)`",
                "▸count(\"site\") > 3             ~ `site`, `choice(…)`",
                "▸choice(\"numberCount\") == \"x\" ~ `numberCount`, `count(…)`",
                "▸is(\"topic\")                   ~ `topic`, `choice(…)`",
                "▸vip                             ~ `is(\"vip\")`",
                "▸hours > 3                       ~ `count(\"hours\")`",
                "▸site == \"north\"               ~ `choice(\"site\")`",
            })
    void aFactReadInAnotherWayIsRefusedWithTheRightOne(String constraints, String shown) {
        inConstraints(constraints).areRefused(shown.split(", "));
    }

    /** Drools would read the first as octal, and the second otherwise than it stands. */
    @Test
    void whatDroolsReadsOtherwiseThanItLooksIsRefused() {
        inConstraints("numberCount == ▸010").areRefused("`010`");
        inConstraints("count(\"hours\") in (▸-010)").areRefused("`-010`");
        inConstraints("topic == 'say ▸\"hi\"'").areRefused("`\"`", "`\\\"`");
        inConstraints("topic == \"say ▸\\s\"").areRefused("`\\s`", "`\\\\`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "▸eval(true)",
                "▸eval( numberCount > 3 )",
                "▸System.exit(1) == null",
                "▸$n : numberCount > 3",
                "▸$n := numberCount",
                "▸this != null",
                "▸getConflict()",
                "▸topic.length() > 3",
                "▸topic matches \"c.*\"",
                "▸topic memberOf \"charges\"",
                "▸topic str[startsWith] \"c\"",
                "▸numberCount + 1 > 3",
                "numberCount > 3 ▸+ 1",
                "numberCount > 3 ▸? true : false",
                "▸3 < numberCount",
                "▸\"charges\" == topic",
                "▸true",
                "▸new java.io.File(\"x\").exists()",
                "is(▸code)",
                "is(\"vip\" ▸+ \"\")",
                "count(\"hours\"▸, 1) > 3",
                "▸not(conflict)",
                "▸states(\"vip\")",
                "▸stated().isEmpty()",
            })
    void whateverElseJavaAllowsIsOutsideTheGrammar(String constraints) {
        inConstraints(constraints).areRefused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conflict, ▸",
                "conflict ▸repeatContact",
                "conflict || ▸",
                "conflict && ▸|| repeatContact",
                "conflict ▸& repeatContact",
                "▸, conflict",
                "conflict,▸, repeatContact",
                "numberCount > ▸",
                "numberCount in ▸3",
                "numberCount in (▸)",
                "numberCount not ▸conflict",
                "! ▸",
                "▸numberCount = 3",
                "▸numberCount => 3",
                "!numberCount ▸> 3",
                "!conflict ▸== true",
                "(numberCount > 3 && < 10) || ▸== 15",
                "conflict && ▸> 3",
                "numberCount > 3 && ▸in (7, 8)",
                "numberCount != 5 && ▸not in (7, 8)",
                "numberCount in (3) && ▸!= 4",
            })
    void whatDoesNotHangTogetherIsRefusedWhereItBreaks(String constraints) {
        inConstraints(constraints).areRefused();
    }

    @Test
    void eachConstraintOfAPatternIsReadDespiteTheOthersMistakes() {
        inConstraints(
                        "▸numbrCount > 1, conflict ▸> 3, topic == \"x\" || is(▸\"vop\"), choice(\"site\") in (\"x\", ▸3), ▸vip()")
                .areRefused("`numbrCount`", "`conflict`", "`vop`", "`site`");
    }

    /** The mistake is told where the code is declared. */
    @Test
    void aCodeThatIsDeclaredWronglyIsNotUnknownHere() {
        assertThat(DrlFiles.of(DrlFiles.HEAD + DrlFiles.rule("r", "topic == \"not(bills)\""))
                        .with("topics.csv", "topic,title\nbills,\nnot(bills),\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH)).startsWith("topics.csv:3:1: "));
    }
}

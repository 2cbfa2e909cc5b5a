package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFolder.HEAD;
import static dev.switchboard.drl.DrlFolder.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a catalogue may not hold does not load, and the error says where and what. */
class DrlErrorsTest {

    private static final String CONSEQUENCE = "then transfers.to(\"senior\", ONE_STEP, \"SS-FIN-01\"); end\n";

    /** The constraint begins in column 34 of line 9, behind {@code Inquiry( topic == "charges", }. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '¤', delimiterString = " | ", textBlock = """
            numberCout > 3                 | 34 | unknown fact `numberCout`; did you mean `numberCount`?
            is("selfServiceRefusd")        | 37 | unknown fact `selfServiceRefusd`; did you mean `selfServiceRefused`?
            selfServiceRefused             | 34 | `selfServiceRefused` is written `is("selfServiceRefused")`
            count("outage") > 3            | 34 | `outage` is a flag: read it with `is(…)`, not `count(…)`
            is("segment")                  | 34 | `segment` is a choice: read it with `choice(…)`, not `is(…)`
            numberCount == "5"             | 49 | `numberCount`: found `"5"`, expected a whole number without quotes
            numberCount > 3L               | 48 | found `3L`
            numberCount > 99999999999      | 48 | found `99999999999`
            numberCount                    | 34 | `numberCount` is no flag: a comparison is expected
            conflict > 3                   | 43 | `conflict` is no number: `>` does not apply
            conflict == "yes"              | 46 | `conflict`: found `"yes"`, expected `true` or `false`
            topic > 3                      | 40 | `topic` is no number
            topic == "chargs"              | 43 | `topic` has no value `chargs`; did you mean `charges`
            choice("region") == "moscw"    | 54 | `region` has no value `moscw`; did you mean `moscow`?
            choice("region") in ("moscow") && conflict == 1 | 80 | `conflict`: found `1`
            !numberCount > 3               | 47 | a comparison after `!` goes into parentheses
            conflict, eval(true)           | 44 | `eval(…)` is outside the grammar
            topic.length() > 3             | 34 | `topic` is no flag
            $t : topic == "charges"        | 34 | unknown fact `$t`
            conflict && (repeatContact     | 0  | found `then`
            """)
    void inAConstraint(String constraint, int column, String message) {
        List<String> problems = problems(DrlFolder.rule(constraint));

        assertThat(problems).isNotEmpty();
        String where = column == 0 ? "rules.drl:" : "rules.drl:9:" + column + ": ";
        assertThat(problems.get(0)).startsWith(where).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inquiry( conflict ) Inquiry( repeatContact )",
                "not Inquiry( conflict )",
                "exists Inquiry( conflict )",
                "Inquiry( conflict ) or Inquiry( repeatContact )",
                "$i : Inquiry( conflict )",
                "Inquiry( conflict ) from transfers.all",
                "eval( true )",
                "Object()",
                "Inquiry( conflict ) over window:length(1)",
                "accumulate( Inquiry( $n : numberCount ); $s : sum($n) )"
            })
    void whateverElseStandsWhereThePatternDoes(String pattern) {
        List<String> problems = problems(HEAD + "rule \"r\" when\n    " + pattern + "\n" + CONSEQUENCE);

        assertThat(problems).isNotEmpty().allMatch(problem -> problem.matches("(?s)rules.drl:\\d+:\\d+: .+"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '¤', delimiterString = " | ", textBlock = """
            transfers.to("seniors", ONE_STEP, "SS-FIN-01");                     | unknown line `seniors`; did you mean `senior`?
            transfers.to("senior", TWO_STEP, "SS-FIN-01");                      | line `senior` has no mode `TWO_STEP`; it has `ONE_STEP`
            transfers.to("senior", ONE_STEP, "SS-FIN-1");                       | unknown item `SS-FIN-1`
            transfers.to("senior", BLIND, "SS-FIN-01");                         | found `BLIND`
            System.exit(0);                                                     | found `System`, expected `transfers`
            transfers.to("senior", ONE_STEP, "SS-FIN-01"); System.exit(0);      | found `System`, expected `end`
            transfers.to(line(), ONE_STEP, "SS-FIN-01");                        | found `line`
            ¤¤ | found `end`, expected `transfers`
            """)
    void inAConsequence(String consequence, String message) {
        List<String> problems = problems(HEAD + "rule \"r\" when Inquiry( conflict ) then\n" + consequence + "\nend\n");

        assertThat(problems)
                .hasSize(1)
                .first()
                .asString()
                .matches("(?s)rules.drl:[89]:\\d+: .*")
                .contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-loop",
                "enabled false",
                "agenda-group \"g\"",
                "salience 3.5",
                "salience \"3\"",
                "salience (1 + 2)",
                "@steps(3)",
                "@stepz(\"x\")",
                "@steps(\"a\", \"b\")",
                "date-effective \"1-Jan-2030\"",
                "salience 3 salience 5",
                "@steps(\"a\") @steps(\"b\")",
                "extends \"other\"",
                "timer(int: 3)"
            })
    void inTheHeadOfARule(String attribute) {
        List<String> problems = problems(HEAD + "rule \"r\" " + attribute + " when Inquiry( conflict ) " + CONSEQUENCE);

        assertThat(problems).isNotEmpty().allMatch(problem -> problem.startsWith("rules.drl:7:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.util.List;",
                "import static java.lang.Math.*;",
                "global java.util.List list;",
                "function void f() { System.exit(0); }",
                "declare Thing x : String end",
                "query \"q\" Inquiry( conflict ) end",
                "dialect \"mvel\""
            })
    void inAFile(String statement) {
        List<String> problems = problems(HEAD + statement + "\n");

        assertThat(problems).isNotEmpty().allMatch(problem -> problem.matches("(?s)rules.drl:\\d+:\\d+: .+"));
    }

    @Test
    void aFileWithoutItsHeadSaysWhichLinesAreMissing() {
        List<String> problems = problems("package test;\nrule \"r\" when Inquiry( conflict ) " + CONSEQUENCE);

        assertThat(problems)
                .contains(
                        "rules.drl:1:1: lacks the line `import dev.switchboard.Inquiry;`",
                        "rules.drl:1:1: lacks the line `import static dev.switchboard.TransferMode.*;`",
                        "rules.drl:1:1: lacks the line `global dev.switchboard.drl.Transfers transfers;`");
    }

    @Test
    void allProblemsOfAllFilesAreListedAtOnce() {
        String two = HEAD
                + "rule \"a\" when Inquiry( numberCout > 3, conflict > 2, topic == \"nope\" ) " + CONSEQUENCE
                + "rule \"b\" when Inquiry( conflict ) then transfers.to(\"x\", ONE_STEP, \"y\"); end\n";
        String syntax = HEAD + "rule \"c\" when Inquiry( = ) " + CONSEQUENCE;

        List<String> problems = problems(DrlFolder.of(Map.of("a.drl", two, "b.drl", syntax)), EngineOptions.DEFAULT);

        assertThat(problems).hasSize(6);
        assertThat(problems)
                .filteredOn(problem -> problem.startsWith("a.drl:7:"))
                .hasSize(3);
        assertThat(problems)
                .filteredOn(problem -> problem.startsWith("a.drl:8:"))
                .hasSize(2);
        assertThat(problems)
                .filteredOn(problem -> problem.startsWith("b.drl:7:"))
                .hasSize(1);
    }

    @Test
    void oneNameForTwoRulesIsRefusedEvenInTwoFiles() {
        String rule = DrlFolder.rule("conflict");

        List<String> problems = problems(
                DrlFolder.of(Map.of("a.drl", rule, "b.drl", rule.replace("package test", "package other"))),
                EngineOptions.DEFAULT);

        assertThat(problems)
                .containsExactly("b.drl:7:1: there is a rule `r` already, at a.drl:7:1; name it differently");
    }

    @Test
    void columnsAreRightBehindTabsCommentsAndCyrillic() {
        String drl = (HEAD
                        + "// комментарий\nrule \"правило\" when\n\t/* ё */ Inquiry( conflict,\n\t\tnumberCout > 3 ) "
                        + CONSEQUENCE)
                .replace("\n", "\r\n");

        assertThat(problems("\uFEFF" + drl)).hasSize(1).first().asString().startsWith("rules.drl:10:3: unknown fact");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        CatalogSource.Bytes folder = (CatalogSource.Bytes) DrlFolder.of(Map.of());
        Map<String, byte[]> files = new TreeMap<>(folder.files());
        files.put("rules.drl", DrlFolder.rule("conflict // \u0451").getBytes(StandardCharsets.UTF_16LE));

        assertThat(problems(CatalogSource.bytes(files), EngineOptions.DEFAULT)).isNotEmpty();
    }
}

package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code switchboard test}: what it prints and writes, and how it ends. */
class TestCommandTest {

    private static final String SMALL = "src/test/resources/catalogs/small";
    private static final String WHOLE = """
            case,topic,tier,expect:line,expect:mode,expect:item,expect:matches
            gold,refund,gold,back-office,two-step,R-1,R-1
            basic,refund,,desk,none,none,none
            gold but other,other,gold,desk,none,none,none
            """;

    @TempDir
    private Path folder;

    private Path cases;

    @BeforeEach
    void name() {
        cases = folder.resolve("refunds.csv");
    }

    private CommandRun test(String text, String... options) throws IOException {
        Files.writeString(cases, text);
        List<String> arguments = new ArrayList<>(List.of("test", cases.toString(), "--catalog", SMALL));
        if (!List.of(options).contains("--lang")) {
            arguments.addAll(List.of("--lang", "en"));
        }
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void aWholeSuiteIsThreeLines() throws IOException {
        CommandRun run = test(WHOLE, "--min-coverage", "100", "--min-mutation", "100");

        assertThat(run.out()).isEqualTo("""
                        Cases: 3, all passed
                        Coverage: 100 % (items 1/1, rules 1/1, conditions 4/4, boundaries 0/0, outcomes 2/2)
                        Mutants (the rules with one small mistake each): 100 % noticed (killed 7, survived 0, equal to the original 0)
                        """);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void failuresComeFirstWithAllThatIsNeededToUnderstandThem() throws IOException {
        CommandRun run = test(WHOLE.replace("basic,refund,,desk,none,none", "basic,refund,,desk,two-step,R-1"));

        assertThat(run.out())
                .startsWith(cases + ":3 basic\n")
                .containsSubsequence(
                        "  inquiry: topic=refund\n",
                        "part     expected  actual\n",
                        "≠ mode     two-step  none\n",
                        "≠ item     R-1       none\n",
                        "No item holds: `desk`.",
                        "Nearly held:",
                        "would hold with: Tier: basic → gold",
                        "Cases: 3, failed: 1");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** The words that cases are written in are codes; a Russian reader is told what they mean. */
    @Test
    void inRussianWhatThereIsNotIsSaidInRussian() throws IOException {
        CommandRun run =
                test(WHOLE.replace("basic,refund,,desk,none,none", "basic,refund,,desk,two-step,R-1"), "--lang", "ru");

        assertThat(run.out())
                .containsSubsequence("≠ способ    two-step   без перевода\n", "≠ пункт     R-1        нет\n")
                .doesNotContain("none");
    }

    @Test
    void whatIsMissingIsListedWithAReadyInquiry() throws IOException {
        CommandRun run = test(
                "topic,tier,expect:line\nrefund,gold,back-office\nrefund,,\n", "--mutants", "--min-coverage", "99");

        assertThat(run.out())
                .contains(
                        "Not covered:\n",
                        "  rule `R-1`: does not hold, only because \"Tier: gold\" is not met\n    example: --topic refund\n",
                        "Mistakes that the cases would not notice:\n",
                        "  rule `R-1`: without \"Tier: gold\"\n    example: --topic refund\n",
                        "Expect nothing and check nothing: 1\n",
                        "coverage is 62 %; at least 99 % is required\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** The list is long for a catalogue of any size: it is for those who ask, and for those whose run fails for it. */
    @Test
    void whatIsMissingIsOnlyCountedUnlessAskedFor() throws IOException {
        String weak = "topic,tier,expect:line\nrefund,gold,back-office\n";
        String count = "Not covered: 3 (conditions 2, outcomes 1); to list them: --uncovered\n";

        assertThat(test(weak).out()).contains("all passed", count).doesNotContain("Not covered:\n", "example:");
        assertThat(test(weak, "--uncovered").out())
                .contains("Not covered:\n", "example:")
                .doesNotContain(count);
        assertThat(test(weak, "--min-coverage", "99").out()).contains("Not covered:\n", "example:", count);
        assertThat(test(weak, "--min-coverage", "1").out()).contains(count).doesNotContain("Not covered:\n");
    }

    @Test
    void aThresholdForMistakesIsHeldToo() throws IOException {
        String weak = "topic,tier,expect:line\nrefund,gold,back-office\n";

        assertThat(test(weak, "--min-mutation", "100").exitCode()).isEqualTo(1);
        assertThat(test(weak).exitCode()).isZero();
        assertThat(test(weak, "--min-mutation", "10").exitCode()).isZero();
    }

    @Test
    void whatCannotBeUsedIsSaidOnStandardError() throws IOException {
        CommandRun mistakes = test("topic,tear,expect:mode\nrefnud,,three-step\n");

        assertThat(mistakes.exitCode()).isEqualTo(2);
        assertThat(mistakes.out()).isEmpty();
        assertThat(mistakes.err())
                .contains(
                        cases + ":1:2: unknown column `tear`",
                        cases + ":2:1: `topic`: unknown topic `refnud`; did you mean `refund`?",
                        cases + ":2:3: unknown mode `three-step`");
        assertThat(test(WHOLE, "--min-coverage", "101").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("test").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("test", folder.resolve("absent").toString()).exitCode())
                .isEqualTo(2);
    }

    @Test
    void inRussian() throws IOException {
        CommandRun run = test(WHOLE, "--lang", "ru", "--mutants");

        assertThat(run.out())
                .contains(
                        "Примеров: 3, все прошли",
                        "Покрытие: 100 % (пункты 1/1, правила 1/1, условия 4/4, границы 0/0, исходы 2/2)",
                        "Намеренные ошибки в правилах: замечено 100 % (замечено 7, не замечено 0, ничего не меняют 0)");
    }

    @Test
    void bothEnginesCanBeAsked() throws IOException {
        assertThat(test(WHOLE, "--engine", "drools").out()).contains("Cases: 3, all passed");
        assertThat(test(WHOLE, "--engine", "diagram").out()).contains("Cases: 3, all passed");
    }

    @Test
    void junitXmlHasATestForEachCaseWithFileAndLine() throws Exception {
        Path xml = folder.resolve("report.xml");
        test(
                WHOLE.replace("basic,refund,,desk", "\"a & <b> \"\"\u0001\",refund,,back-office"),
                "--junit-xml",
                xml.toString(),
                "--min-mutation",
                "100");

        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Files.readAllBytes(xml)))
                .getDocumentElement();
        NodeList tests = suites.getElementsByTagName("testcase");

        assertThat(suites.getAttribute("tests")).isEqualTo("4");
        assertThat(suites.getAttribute("failures")).isEqualTo("2");
        Element failed = (Element) tests.item(1);
        assertThat(failed.getAttribute("name")).isEqualTo(cases + ":3 a & <b> \"\\u0001");
        assertThat(failed.getAttribute("classname")).endsWith(".refunds");
        assertThat(failed.getAttribute("file")).isEqualTo(cases.toString());
        assertThat(failed.getAttribute("line")).isEqualTo("3");
        Element failure = (Element) failed.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("line: expected back-office, got desk");
        assertThat(failure.getTextContent()).contains("≠ line", "Nearly held:");
        assertThat(((Element) tests.item(0)).getElementsByTagName("failure").getLength())
                .isZero();
        assertThat(((Element) tests.item(3)).getAttribute("name")).contains("% of the mutants are noticed");
    }

    @Test
    void markdownIsForASummary() throws IOException {
        Path report = folder.resolve("report.md");
        test(
                "case,topic,tier,expect:line\n<i>wrong</i>,refund,gold,desk\n",
                "--markdown",
                report.toString(),
                "--mutants");

        assertThat(Files.readString(report, StandardCharsets.UTF_8))
                .startsWith("### ✗ small 2.5\n\n- Cases: 1, failed: 1\n- Coverage: ")
                .contains(
                        ":2 &lt;i&gt;wrong&lt;/i&gt;\n\n```text\ninquiry: topic=refund, tier=gold\n",
                        "#### Not covered (",
                        "- rule `R-1`: does not hold, only because \"Tier: gold\" is not met: `--topic refund`\n",
                        "#### Mistakes that the cases would not notice (7)\n");
    }
}

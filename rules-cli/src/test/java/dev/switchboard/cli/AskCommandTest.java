package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code switchboard ask}. What is asked, and where it leads, follows from the catalogue page. */
class AskCommandTest {

    @TempDir
    private Path folder;

    private static final String[] CHARGES = {
        "ask", "--topic", "charges", "--fact", "adjacentUnitContactRequired=false", "--lang", "en"
    };

    @Test
    void listsTheQuestionsThatStillMatterAndWhereTheyLead() {
        CommandRun run = CommandRun.of(CHARGES);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("How many days of charges", "0 to 7 → ", "8 or more → ", "senior SS-FIN-01")
                .doesNotContain("subscriptions");
    }

    @Test
    void decidesWhenNothingCanChangeTheDecision() {
        CommandRun run = CommandRun.of(
                "ask", "--topic", "bill-analysis", "--fact", "adjacentUnitContactRequired=false", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("senior", "SS-FIN-02");
    }

    @Test
    void asJson() throws IOException {
        CommandRun run = CommandRun.of("ask", "--topic", "sms", "--json");

        Map<String, Object> json = Json.object(run.out());
        assertThat(json.get("questions"))
                .asInstanceOf(LIST)
                .isNotEmpty()
                .allSatisfy(question -> assertThat(((Map<?, ?>) question).get("answers"))
                        .asInstanceOf(LIST)
                        .hasSizeGreaterThan(1));
    }

    @Test
    void whatTheCrmKnowsIsListedApart() throws IOException {
        CommandRun run = CommandRun.of("ask", "--topic", "charges", "--lang", "en");

        assertThat(run.out())
                .containsSubsequence(
                        "Still worth asking",
                        "numberCount, the client knows",
                        "From the CRM, without asking anybody:",
                        "adjacentUnitContactRequired, the CRM knows");
        Map<String, Object> json = Json.object(
                CommandRun.of("ask", "--topic", "bill-analysis", "--json").out());
        assertThat(json.get("questions")).asInstanceOf(LIST).isEmpty();
        assertThat(json.get("lookups"))
                .asInstanceOf(LIST)
                .singleElement()
                .satisfies(
                        lookup -> assertThat(((Map<?, ?>) lookup).get("source")).isEqualTo("crm"));
    }

    @Test
    void cannotSayIsAnAnswer() throws IOException {
        CommandRun run =
                CommandRun.typing("?\n", "ask", "--topic", "refund", "--catalog", withDefaultLine(), "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsSubsequence("Line:", "Decided with default values", "yes → back-office R-1");
        CommandRun option = CommandRun.of(
                "ask", "--topic", "refund", "--cannot-say", "conflict", "--catalog", folder.toString(), "--json");
        assertThat(Json.object(option.out()).get("dependsOn"))
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void withoutTheTopicNothingCanBeDecided() throws IOException {
        CommandRun run = CommandRun.typing("не знаю\n", "ask", "--catalog", twoTopics(), "--lang", "ru");

        assertThat(run.out()).contains("без темы решить нельзя");
    }

    @Test
    void aDialogueDecidesByDefaultsWhereOnlyTheCrmKnows() {
        CommandRun run = CommandRun.typing("", "ask", "--topic", "bill-analysis", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsSubsequence("SS-FIN-02", "Decided with default values", "SS-TECH-22");
    }

    @Test
    void pastInquiriesOrderTheQuestions() throws IOException {
        Path log = folder.resolve("log.csv");
        Files.writeString(log, "topic,firstLineDone\n" + "receivables,yes\n".repeat(40) + "receivables,perhaps\n");
        String[] ask = {"ask", "--topic", "receivables", "--lang", "en"};

        CommandRun run = CommandRun.of(Stream.concat(Stream.of(ask), Stream.of("--inquiries", log.toString()))
                .toArray(String[]::new));

        assertThat(CommandRun.of(ask).out()).containsSubsequence("repeatContact", "firstLineDone");
        assertThat(run.out()).containsSubsequence("firstLineDone", "repeatContact");
        assertThat(run.err()).contains("rows with errors: 1");
    }

    private String withDefaultLine() throws IOException {
        String catalog = oneFlag();
        String lines = Files.readString(folder.resolve("lines.csv"));
        String none = lines.lines()
                .filter(line -> line.contains(",none,"))
                .findFirst()
                .orElseThrow();
        String line = none.substring(0, none.indexOf(','));
        Files.writeString(
                folder.resolve("catalog.csv"),
                "key,value\nname,one flag\nversion,1\ndefault line,%s\n".formatted(line));
        return catalog;
    }

    @Test
    void aDialogueAsksUntilAllIsDecided() {
        CommandRun run = CommandRun.typing("no\n9\nnot-a-flag\nyes\n", "ask", "--topic", "charges", "--lang", "en");

        assertThat(run.out()).contains("1 yes, 2 no >", "answer yes or no");
    }

    /** Members of a set are chosen by number, code or a part of the title, as one code is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6, indrawing | face-2h",
                "grunt        | face-2h",
                "сыпь, 10     | face-2h",
                "none         | home",
            })
    void aDialogueTakesMembersOfSetsByTheirTitles(String typed, String line) throws IOException {
        List<String> known = Stream.of(
                        "lifeThreatening=no",
                        "ageMonths=24",
                        "temperature=37",
                        "feverDays=0",
                        "respRate=25",
                        "heartRate=100",
                        "oxygen=99 %",
                        "refill=1 s",
                        "amberSigns=none")
                .flatMap(fact -> Stream.of("--fact", fact))
                .toList();
        List<String> arguments =
                new ArrayList<>(List.of("ask", "--catalog", "../examples/fever", "--topic", "fever", "--lang", "en"));
        arguments.addAll(known);

        CommandRun run = CommandRun.typing("a\n" + typed + "\n", arguments.toArray(String[]::new));

        assertThat(run.out())
                .contains(
                        "6   grunting      Grunting",
                        "more than one fits; choose a number:",
                        "numbers, codes or parts of titles, separated by commas, or none > ")
                .contains("Line:           " + line + " ");
    }

    /** One answer to every flag, and a number to every count: whatever is asked, it ends. */
    @Test
    void aDialogueInRussianEndsWithADecision() {
        CommandRun run = CommandRun.typing(
                "9\nможет быть\n" + "нет\n".repeat(3) + "9\n" + "да\nнет\n9\n".repeat(20),
                "ask",
                "--topic",
                "charges",
                "--lang",
                "ru");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Линия:", "ответьте «да» или «нет»");
    }

    @Test
    void aDialogueThatEndsEarlyHasDecidedNothing() {
        CommandRun run = CommandRun.typing("", "ask", "--topic", "charges", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("Line:");
    }

    @Test
    void factsThatDoNotFitAreRefused() {
        CommandRun run = CommandRun.of("ask", "--topic", "charge", "--fact", "numberCount=0", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("unknown topic `charge`").contains("`numberCount`: got `0`");
    }

    /** A catalogue whose only rule asks for one flag, without a default line. */
    private String oneFlag() throws IOException {
        Path small = Path.of("src/test/resources/catalogs/small");
        for (String file : List.of("facts.csv", "items.csv", "lines.csv", "topics.csv")) {
            Files.copy(small.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("catalog.csv"), "key,value\nname,one flag\nversion,1\n");
        Files.writeString(
                folder.resolve("rules.csv"),
                "item,salience,topic,conflict,line,mode\nR-1,100,refund,yes,back-office,two-step\n");
        return folder.toString();
    }

    @ParameterizedTest
    @CsvSource({"en,no → nowhere: no item holds", "ru,нет → никуда: ни один пункт не подходит"})
    void whereNothingHoldsThisIsSaid(String language, String line) throws IOException {
        CommandRun run = CommandRun.of("ask", "--topic", "refund", "--catalog", oneFlag(), "--lang", language);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(line, "→ back-office R-1");
    }

    /** The words that cells take, and shorter ones. */
    @ParameterizedTest
    @ValueSource(strings = {"yes", "YES", "да", "Да", "true", "ИСТИНА", "y", "Y", "д", "+"})
    void aFlagIsAnsweredInAnyOfItsWords(String answer) throws IOException {
        CommandRun run =
                CommandRun.typing(answer + "\n", "ask", "--topic", "refund", "--catalog", oneFlag(), "--lang", "en");

        assertThat(run.out()).contains("back-office", "R-1").doesNotContain("answer yes or no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "refund", "REFUND", "Возврат  денег", "refund of money", "возв"})
    void aTopicIsChosenByNumberCodeOrPartOfItsTitle(String topic) throws IOException {
        CommandRun run = CommandRun.typing(topic + "\nyes\n", "ask", "--catalog", twoTopics(), "--lang", "en");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("2  refund    Refund of money", "number, code or part of a title >", "R-1");
    }

    @Test
    void ofSeveralTopicsThatFitNoneIsTaken() throws IOException {
        CommandRun run = CommandRun.typing("дене\n3\n1\nда\n", "ask", "--catalog", twoTopics(), "--lang", "ru");

        assertThat(run.out()).contains("""
                        подходит не одно, выберите номер:
                          1  transfer  Перенос денег
                          2  refund    Возврат денег
                        """, "тема `3` неизвестна", "Линия:");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aPersonCanGoBack() throws IOException {
        CommandRun run = CommandRun.typing(
                "<\ntransfer\n<\nrefund\nНазад\ntransfer\nback\nrefund\n1\n",
                "ask",
                "--catalog",
                twoTopics(),
                "--lang",
                "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("One step back: <", "this is the first question", "back-office", "R-1");
    }

    /** A queue, a greeting, steps: what answers change is told, where line and item are the same. */
    @ParameterizedTest
    @CsvSource({
        "queues.csv,'line,fact,value,queue',golden,back-office R-1 (queue golden)",
        "greetings.csv,'line,fact,value,greeting',Здравствуйте,back-office R-1 (greeting «Здравствуйте»)"
    })
    void whatTellsOutcomesApartIsSaid(String file, String header, String result, String said) throws IOException {
        String catalog = oneFlag();
        Files.writeString(folder.resolve(file), header + "\nback-office,tier,gold," + result + "\n");
        CommandRun run = CommandRun.of(
                "ask", "--topic", "refund", "--fact", "conflict=yes", "--catalog", catalog, "--lang", "en");

        assertThat(run.out()).contains("→ " + said).doesNotContain("→ back-office R-1\n");
    }

    /** Members of sets are called by their titles, and stated by their codes. */
    @Test
    void titlesOfValuesComeWithWhatToState() {
        CommandRun run = CommandRun.of(
                "ask",
                "--catalog",
                "../examples/fever",
                "--topic",
                "fever",
                "--fact",
                "lifeThreatening=no",
                "--lang",
                "en");

        assertThat(run.out())
                .contains(
                        "  none (none of these) → ",
                        "  Pale, mottled, ashen or blue skin; No response to people; Appears ill to a professional; …"
                                + " (such as skinBlue) → face-2h RED");
    }

    @Test
    void whatToAskIsNotGuessedAtWhereARuleIsOpaque() throws IOException {
        String catalog = oneFlag();
        Files.writeString(folder.resolve("odd.drl"), """
            package odd;

            import dev.switchboard.Inquiry;
            import static dev.switchboard.TransferMode.*;

            global dev.switchboard.drl.Transfers transfers;

            rule "odd" @opaque("asks the weather")
            when Inquiry( topic.length() > 99 )
            then transfers.to("back-office", TWO_STEP, "R-1");
            end
            """);
        CommandRun run = CommandRun.of("ask", "--catalog", catalog, "--allow-opaque", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("odd.drl:8", "rule `odd` is opaque, so what else to ask is unknown")
                .doesNotContain("internal error");
    }

    private String twoTopics() throws IOException {
        String catalog = oneFlag();
        Files.writeString(
                folder.resolve("topics.csv"),
                "topic,title,title:en\ntransfer,Перенос денег,Money transfer\nrefund,Возврат денег,Refund of money\n");
        Files.writeString(
                folder.resolve("rules.csv"),
                "item,salience,topic,conflict,line,mode\nR-1,100,,yes,back-office,two-step\n");
        return catalog;
    }
}

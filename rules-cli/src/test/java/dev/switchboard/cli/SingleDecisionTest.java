package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code switchboard decide --topic …}, for a person to read. */
class SingleDecisionTest {

    private static final String SENIOR_PHRASE =
            "Для решения Вашего вопроса, я соединю Вас со специалистом экспертного направления, пожалуйста, дождитесь ответа";

    @Test
    void aTransferInRussian() {
        CommandRun run = decide("ru", "charges", "numberCount=4", "conflict=true");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("Линия: +senior — .+"))
                .anyMatch(line -> line.matches("Перевод: +one-step — в один шаг"))
                .anyMatch(line -> line.startsWith("Фраза: ") && line.contains("«" + SENIOR_PHRASE + "»"))
                .anyMatch(line -> line.matches("Сначала: +Проведите первичную консультацию\\..*"))
                .anyMatch(line -> line.startsWith("Ответит: ")
                        && line.endsWith(
                                "Здравствуйте, специалист экспертного направления, [имя]. Я буду рад(а) Вам помочь."))
                .anyMatch(line -> line.matches("Пункт: +SS-FIN-01 — .+"))
                .noneMatch(line -> line.startsWith("Очередь:"));
    }

    @Test
    void aTransferInEnglishKeepsThePhraseLetterForLetter() {
        CommandRun run = decide("en", "charges", "numberCount=4", "conflict=true");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("Line: +senior — .+"))
                .anyMatch(line -> line.matches("Transfer: +one-step — blind transfer"))
                .anyMatch(line -> line.startsWith("Phrase: ") && line.contains("«" + SENIOR_PHRASE + "»"))
                .anyMatch(line -> line.matches("First: +Give the primary consultation\\..*"))
                .anyMatch(line -> line.matches("Item: +SS-FIN-01 — .+"));
    }

    @Test
    void whatHasNoTitleIsShownByItsCodeAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("catalog.csv"), "key,value\nname,plain\nversion,1\ndefault line,desk\n");
        Files.writeString(
                folder.resolve("lines.csv"),
                "line,mode,title,phrase,greeting\ndesk,none,,,\nback,one-step,,Hold on.,\n");
        Files.writeString(folder.resolve("facts.csv"), "fact,type,values,default,title,question\ntopic,topic,,,,\n");
        Files.writeString(folder.resolve("topics.csv"), "topic,title\nrefund,\n");
        Files.writeString(folder.resolve("items.csv"), "item,title\nR-1,\nR-2,\n");
        Files.writeString(
                folder.resolve("plain.rules.csv"),
                "item,salience,topic,line,mode\nR-1,2,refund,back,one-step\nR-2,1,refund,back,one-step\n");

        CommandRun run = CommandRun.of("--lang", "en", "decide", "--catalog", folder.toString(), "--topic", "refund");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("Line: +back"))
                .anyMatch(line -> line.matches("Item: +R-1"))
                .anyMatch(line -> line.matches("Also holds: +R-2 \\(back, one-step\\)"));
    }

    @ParameterizedTest
    @CsvSource({"ru, Очередь", "en, Queue"})
    void anMnpTransferNamesTheQueueAndNoGreeting(String language, String queue) {
        CommandRun run = decide(language, "porting-problem", "site=barnaul");

        assertThat(run.out().lines())
                .anyMatch(line -> line.matches(queue + ": +700262"))
                .noneMatch(line -> line.startsWith("Ответит:") || line.startsWith("Greeting:"));
        assertThat(run.out())
                .contains(language.equals("ru") ? "Звонить сотрудникам MNP" : "MNP staff are never called");
    }

    @Test
    void whenTheFirstLineAnswersItselfThereIsNothingToSayAndTheStepsRemain() {
        CommandRun run = decide("en", "charges", "chargeDays=1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("Line: +first-line — .+"))
                .anyMatch(line -> line.matches("Transfer: +none — no transfer"))
                .anyMatch(line -> line.matches("First: +Give the primary consultation\\..*"))
                .anyMatch(line -> line.matches("Item: +— .+"))
                .noneMatch(line -> line.startsWith("Phrase:") || line.startsWith("Greeting:"));
    }

    /** The comment on the number goes before the topic's own item, which is reported too. */
    @Test
    void everyItemThatHoldsIsReported() {
        CommandRun run =
                decide("en", "termination", "conflict=true", "adjacentUnitContactRequired=true", "traineeStuck=true");

        List<String> lines = run.out().lines().toList();
        int also = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("Also holds:"))
                .findFirst()
                .orElseThrow());
        assertThat(lines).anyMatch(line -> line.matches("Item: +SS-TECH-22 — .+"));
        assertThat(lines.get(also)).matches("Also holds: +SV-2-08 — .+ \\(supervisor, two-step\\)");
        assertThat(lines.get(also + 1)).matches(" +SV-2-09 — .+ \\(supervisor, two-step\\)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void whatIsSaidStandsInOneColumn(String language) {
        CommandRun run = decide(
                language, "warranty", "retailRefused=true", "traineeStuck=true", "adjacentUnitContactRequired=true");

        assertThat(run.out().lines()).hasSizeGreaterThan(8).allMatch(line -> line.matches(".{15} \\S.*"));
    }

    @Test
    void explainSaysWhyAndWhatNearlyHeld() {
        String[] charges = {"decide", "--topic", "charges", "--fact", "numberCount=2", "--fact", "conflict=true"};
        CommandRun russian = CommandRun.of(with(charges, "--explain", "--lang", "ru"));
        CommandRun english = CommandRun.of(with(charges, "--explain", "--lang", "en"));

        assertThat(russian.out()).contains("Почти подошли:", "SS-FIN-01", "2 → 3");
        assertThat(english.out()).contains("Nearly held:", "SS-FIN-01", "2 → 3");
        assertThat(CommandRun.of(with(charges, "--lang", "en")).out()).doesNotContain("Nearly held");
    }

    @Test
    void coloursOnlyWhereTheyCanBeShown() {
        String[] arguments = {"decide", "--topic", "charges", "--lang", "en"};

        assertThat(CommandRun.of(new byte[0], true, false, arguments).out()).contains("\u001B[1mfirst-line\u001B[0m");
        assertThat(CommandRun.of(arguments).out()).doesNotContain("\u001B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | chages  | conflict=true       | `topic`: unknown topic `chages`; did you mean `charges`?",
                "ru | chages  | conflict=true       | `topic`: тема `chages` неизвестна; возможно, `charges`",
                "en | charges | conflct=true        | unknown fact `conflct`; did you mean `conflict`?",
                "ru | charges | conflct=true        | факт `conflct` неизвестен; возможно, `conflict`",
                "en | charges | numberCount=0       | `numberCount`: got `0`, expected a whole number, 1 or more",
                "en | charges | numberCount=four    | `numberCount`: got `four`, expected a whole number, 1 or more",
                "en | charges | chargeDays=-1       | `chargeDays`: got `-1`, expected a whole number, 0 or more",
                "en | charges | conflict=maybe      | `conflict`: got `maybe`, expected `yes` or `no`",
                "en | charges | conflict=дa         | `conflict`: got `дa`, expected `yes` or `no`; `a` here is a Latin letter; use the Cyrillic one",
                "en | charges | conflict=HET        | `conflict`: got `HET`, expected `yes` or `no`; `H` here is a Latin letter; use the Cyrillic one",
                "en | charges | conflict=1          | `conflict`: got `1`, expected `yes` or `no`; a number is not a flag: does it belong in another column?",
                "en | charges | conflict=0.0        | `conflict`: got `0.0`, expected `yes` or `no`; a number is not a flag: does it belong in another column?",
                "en | charges | conflict=-1,5       | `conflict`: got `-1,5`, expected `yes` or `no`; a number is not a flag: does it belong in another column?",
                "en | charges | segment=corporat    | `segment`: got `corporat`, expected one of `individual`, `soho`, `corporate`; did you mean `corporate`?",
            })
    void whatDoesNotFitIsNamed(String language, String topic, String fact, String message) {
        CommandRun run = decide(language, topic, fact);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualToIgnoringNewLines(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void allThatDoesNotFitIsNamedAtOnce() {
        CommandRun run = decide("en", "chages", "numberCount=0", "conflct=true", "segment=vip", "outage=maybe");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(5)
                .anyMatch(line -> line.contains("`chages`"))
                .anyMatch(line -> line.contains("`numberCount`"))
                .anyMatch(line -> line.contains("`conflct`"))
                .anyMatch(line -> line.contains("`segment`"))
                .anyMatch(line -> line.contains("`outage`"));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void factsWithoutATopicAreNoInquiry() {
        CommandRun run = CommandRun.of("decide", "--fact", "conflict=true", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("`topic` is missing");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theTopicIsAFactToo() {
        CommandRun run = CommandRun.of("decide", "--fact", "topic=bill-analysis", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("SS-FIN-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagram", "drools", "fastest"})
    void everyEngineDecidesTheSame(String engine) {
        CommandRun run = CommandRun.of(
                "decide", "--topic", "charges", "--fact", "numberCount=4", "--explain", "--engine", engine);

        assertThat(run.out())
                .isNotEmpty()
                .isEqualTo(CommandRun.of("decide", "--topic", "charges", "--fact", "numberCount=4", "--explain")
                        .out());
    }

    private static CommandRun decide(String language, String topic, String... facts) {
        String[] arguments = {"--lang", language, "decide", "--topic", topic};
        for (String fact : facts) {
            arguments = with(arguments, "--fact", fact);
        }
        return CommandRun.of(arguments);
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }
}

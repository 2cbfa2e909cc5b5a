package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code switchboard diff} of the bundled catalogue and a copy that is edited. */
class DiffCommandTest {

    private static final Path BUNDLED = Path.of("../rules-drl/src/main/resources/dev/switchboard/bundled");

    @TempDir
    private Path copy;

    @BeforeEach
    void copyBundled() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLED)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aCopyDecidesAlike() {
        CommandRun run = diff("--lang", "ru");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("всегда решают одинаково");
    }

    @Test
    void aMovedThresholdIsShownWithItsRuleAndAnExample() throws IOException {
        edit(
                "senior-financial.drl",
                "topic == \"balance-history\", chargeDays > 7",
                "topic == \"balance-history\", chargeDays > 9");

        CommandRun run = diff("--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("senior one-step SS-FIN-02 → first-line")
                .contains("`SS-FIN-02 balance-history` (senior-financial.drl:")
                .contains("now:            default line")
                .contains("Topic: Bill that needs the balance history of a period compared")
                .contains("Charges to load, days: 8 to 9")
                .contains("--topic balance-history --fact chargeDays=8");
    }

    @Test
    void aVersionThatWasNotChangedIsPointedOut() throws IOException {
        edit("queues.csv", "samara,700125", "samara,700999");

        assertThat(diff("--lang", "en").out()).contains("has changed, but its `version` has not: `1.");
        assertThat(diff("--json").out()).contains("\"sameVersion\" : true");

        edit("catalog.csv", "version,1.", "version,2.");

        assertThat(diff("--lang", "en").out()).doesNotContain("but its `version` has not");
        assertThat(diff("--json").out()).contains("\"sameVersion\" : false");
    }

    @Test
    void theExampleDecidesAsSaid() throws IOException {
        edit(
                "senior-financial.drl",
                "topic == \"balance-history\", chargeDays > 7",
                "topic == \"balance-history\", chargeDays > 9");
        String[] example = {"decide", "--topic", "balance-history", "--fact", "chargeDays=8", "--json"};

        assertThat(CommandRun.of(example).out()).contains("SS-FIN-02");
        assertThat(CommandRun.of(Stream.concat(Stream.of(example), Stream.of("--catalog", copy.toString()))
                                .toArray(String[]::new))
                        .out())
                .contains("first-line");
    }

    @Test
    void markdownIsTablesOfOneRowEach() throws IOException {
        edit("queues.csv", "samara,700125", "samara,700999");
        edit(
                "lines.csv",
                "Старшие специалисты,Senior specialists,\"Для решения",
                "Старшие|специалисты,Seniors,\"Ради решения");

        CommandRun run = diff("--markdown", "--lang", "ru");

        assertThat(run.exitCode()).isEqualTo(1);
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).startsWith("### mobile-support");
        assertThat(run.out())
                .contains("#### mnp one-step, очередь 700125 → mnp one-step, очередь 700999")
                .contains("#### senior one-step: Фраза")
                .contains("- **Стало:** «Ради решения")
                .contains("линия `senior one-step`: название `Старшие специалисты` → `Старшие|специалисты`");
        assertThat(lines.stream().filter(line -> line.startsWith("|")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("|")
                        && line.replace("\\|", "").chars().filter(c -> c == '|').count() == 3);
    }

    @Test
    void jsonHasAllParts() throws IOException {
        edit("queues.csv", "samara,700125", "samara,700999");
        edit(
                "facts.csv",
                "department,choice,\"mass, corporate\",mass",
                "department,choice,\"mass, corporate\",corporate");
        edit("topics.csv", "charges,", "fees,Сборы,Fees,\ncharges,");

        CommandRun run = diff("--json", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        Map<String, Object> json = Json.object(run.out());
        assertThat(json).containsEntry("alwaysAlike", false).containsEntry("inquiries", null);
        assertThat(json.get("changes")).asString().contains("queue=700125", "queue=700999", "site=samara");
        assertThat(json.get("defaults"))
                .asString()
                .contains("fact=department", "before=mass", "after=corporate", "witness={topic=");
        assertThat(json.get("vocabulary")).asString().contains("word=topic", "code=fees", "aspect=presence");
        assertThat(json.get("notAnalysed")).isEqualTo(List.of());
    }

    /** Of a topic that only one of them has, nothing can be compared: it is told where its inquiries go. */
    @Test
    void aTopicThatOnlyOneHasIsTold() throws IOException {
        edit("topics.csv", "charges,", "fees,Сборы,Fees,\ncharges,");
        edit("senior-financial.drl", "rule \"SS-FIN-02 balance-history\"", """
                rule "fees"
                    salience 300
                when
                    Inquiry( topic == "fees", conflict )
                then
                    transfers.to("senior", ONE_STEP, "SS-FIN-01");
                end

                rule "SS-FIN-02 balance-history\"""");

        assertThat(diff("--lang", "en").out())
                .contains("Topics added: 1, removed: 0.")
                .containsSubsequence(
                        "New topic `fees` (Fees)",
                        "goes to:",
                        "senior one-step SS-FIN-01 — `fees`",
                        "where:",
                        "example:",
                        "--topic fees --fact conflict=true",
                        "first-line",
                        "--topic fees");
        Map<String, Object> json = Json.object(diff("--json").out());
        assertThat(json.get("topics"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .asString()
                .contains(
                        "topic=fees",
                        "isNew=true",
                        "rule=fees",
                        "witness={topic=fees, conflict=true}",
                        "otherwise=true");
    }

    @Test
    void aLogIsCounted() throws IOException {
        edit(
                "senior-financial.drl",
                "topic == \"balance-history\", chargeDays > 7",
                "topic == \"balance-history\", chargeDays > 9");
        String log =
                "topic;chargeDays;case\nbalance-history;8;a\nbalance-history;9;b\nbalance-history;10;c\nnothing;;d\n";

        CommandRun text = CommandRun.withInput(log, arguments("--inquiries", "-", "--lang", "en"));
        CommandRun json = CommandRun.withInput(log, arguments("--inquiries", "-", "--json"));

        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out())
                .contains("Inquiries: 4; routing changes: 2, only wording: 0, unchanged: 1.")
                .contains("2  senior one-step SS-FIN-02 → first-line (first in line 2)")
                .contains("The new catalogue does not decide: 1; standard input:5: `topic`");
        assertThat(Json.object(json.out()).get("inquiries"))
                .asString()
                .contains("rows=4, alike=1, reworded=0, moved=2", "rows=2, firstLine=2");
    }

    @Test
    void aMisspeltColumnOfTheLogIsRefused() throws IOException {
        Path log = Files.writeString(copy.resolve("log.txt"), "topic,chargeDay\nbalance-history,8\n");

        CommandRun run = diff("--inquiries", log.toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("`chargeDay`", "`chargeDays`");
    }

    @Test
    void twoCopiesCanBeCompared() {
        assertThat(CommandRun.of("diff", copy.toString(), copy.toString()).exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"missing, no such folder", "catalog.csv, nor a workbook"})
    void whatIsNoCatalogueCannotBeCompared(String name, String message) {
        CommandRun run = CommandRun.of("diff", "bundled", copy.resolve(name).toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(name, message);
    }

    @ParameterizedTest
    @CsvSource({"missing.csv, no such file", "., is a folder"})
    void whatIsNoLogCannotBeCounted(String name, String message) {
        CommandRun run = diff("--inquiries", copy.resolve(name).toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    private CommandRun diff(String... options) {
        return CommandRun.of(arguments(options));
    }

    private String[] arguments(String... options) {
        return Stream.concat(Stream.of("diff", "bundled", copy.toString()), Stream.of(options))
                .toArray(String[]::new);
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(copy.resolve(file), text.replace(from, to));
    }
}

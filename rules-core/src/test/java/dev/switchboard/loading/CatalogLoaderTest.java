package dev.switchboard.loading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.fixtures.CatalogText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalogue's files as a whole. */
class CatalogLoaderTest {

    @Test
    void theWordsAreReadAsTheTablesHaveThem() {
        Vocabulary words = CatalogText.words();

        assertThat(words.name()).isEqualTo("test");
        assertThat(words.version()).isEqualTo("1.2");
        assertThat(words.defaultLine()).map(Line::code).contains("first-line");
        assertThat(words.lineCodes()).containsExactly("first-line", "senior", "supervisor", "mnp");
        assertThat(words.modes("supervisor")).containsExactly(TransferMode.ONE_STEP, TransferMode.TWO_STEP);
        assertThat(words.modes("nobody")).isEmpty();
        assertThat(words.line("senior", TransferMode.ONE_STEP))
                .contains(new Line(
                        "senior",
                        TransferMode.ONE_STEP,
                        new Text("Старшие", "Seniors"),
                        "Соединяю со старшим.",
                        "Старший слушает.",
                        Text.EMPTY));
        assertThat(words.line("senior", TransferMode.TWO_STEP)).isEmpty();
        assertThat(words.queues()).first().isEqualTo(new LineEntry("mnp", "site", "north", "700", "NORTH"));
        assertThat(words.greetings()).last().isEqualTo(new LineEntry("supervisor", "site", "south", "", ""));
        assertThat(words.factCodes()).startsWith("topic", "numberCount").endsWith("hours", "site");
        assertThat(words.fact("hours").orElseThrow().question())
                .isEqualTo(new Text("Сколько часов?", "How many hours?"));
        assertThat(words.topic("bills").orElseThrow().title()).isEqualTo(new Text("Счета", "Bills"));
        assertThat(words.item("A-2").orElseThrow().source()).isEqualTo("с. 2");
    }

    /** The catalogue page: "all problems found are listed at once". */
    @Test
    void everyProblemOfEveryFileIsListedAtOnce() {
        List<Problem> problems = CatalogText.small()
                .with("catalog.csv", "default line,first-line", "default line,second-line")
                .withLine("lines.csv", "senior,three-step,,,,")
                .withLine("facts.csv", "days,count,1..5,9,,,,")
                .withLine("facts.csv", "days2,number,,,,,,")
                .withLine("topics.csv", "bills,,")
                .withLine("items.csv", "A-1,,,")
                .withLine("queues.csv", "mnp,site,east,702,")
                .with("qeues.csv", "line,fact,value,queue\n")
                .problems();

        assertThat(problems.stream()
                        .map(problem -> problem.place().orElseThrow().toString()))
                .containsExactlyInAnyOrder(
                        "catalog.csv:4:2",
                        "lines.csv:7:2",
                        "facts.csv:10:4",
                        "facts.csv:11:2",
                        "topics.csv:5:1",
                        "items.csv:5:1",
                        "queues.csv:4:3",
                        "qeues.csv");
    }

    @Test
    void everyProblemIsWordedInBothLanguages() {
        List<Problem> problems = CatalogText.small()
                .with("catalog.csv", "default line,first-line", "default line,second-line")
                .withLine("lines.csv", "senior,three-step,,,,")
                .withLine("lines.csv", "short")
                .withLine("facts.csv", "days,count,1..5,9,,,,")
                .withLine("topics.csv", "bills,,")
                .without("items.csv")
                .with("qeues.csv", "line,fact,value,queue\n")
                .problems();

        assertThat(problems).hasSize(7).allSatisfy(problem -> {
            String russian = problem.message().russian().replaceAll("`[^`]*`", "");
            assertThat(russian).containsPattern("[а-я]{3}").doesNotContainPattern("[A-Za-z]{3}");
            assertThat(problem.message().english()).doesNotContainPattern("[а-я]");
        });
    }

    @ParameterizedTest
    @CsvSource({"queue.csv, queues.csv", "Lines.csv, lines.csv", "FACTS.CSV, facts.csv", "tpoics.csv, topics.csv"})
    void aMisspeltTableIsRefusedAndNotLeftOutInSilence(String file, String meant) {
        assertThat(CatalogText.small().with(file, "a,b\n").problemLines())
                .singleElement()
                .asString()
                .startsWith(file + ": ")
                .contains("`" + meant + "`");
    }

    @Test
    void aTableOfNoKnownNameIsRefusedEvenIfNothingIsNear() {
        assertThat(CatalogText.small().with("weather.csv", "a,b\n").problemLines())
                .singleElement()
                .asString()
                .startsWith("weather.csv: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "notes.txt", "picture.png", "csv"})
    void filesOfOtherKindsAreNoConcern(String file) {
        assertThat(CatalogText.small().with(file, "whatever").load().identity())
                .isEqualTo(CatalogText.small().load().identity());
    }

    @Test
    void problemsAreInTheMessageOfTheException() {
        List<Problem> problems =
                CatalogText.small().without("items.csv").without("topics.csv").problems();

        assertThat(problems.stream().map(problem -> problem.in(Locale.ENGLISH)).collect(Collectors.joining("\n")))
                .contains("`items.csv`")
                .contains("`topics.csv`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules.tsv",
                "rules.txt",
                "r.drl.txt",
                "rules.csv.bak",
                "topics.txt",
                "R.DRL",
                "r.drl",
                "old.xls",
                "billing.rules.txt",
                "rules",
                "rules (1).txt",
                "rules.csv~",
            })
    void aFileOfRulesThatNobodyReadsIsRefused(String file) {
        assertThat(CatalogText.small().with(file, "x").problemLines())
                .singleElement()
                .asString()
                .startsWith(file + ": ");
    }

    @Test
    void rulesThatNeedAnotherModuleSayWhich() {
        assertThat(CatalogText.small().with("r.drl", "x").problemLines())
                .containsExactly("r.drl: to read DRL files, add `dev.switchboard:rules-drl` to the dependencies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README", "LICENSE.txt", "notes.txt", "facts.md", "facts.docx", "rules.png"})
    void whatIsOfAnotherKindIsNoConcern(String file) {
        assertThat(CatalogText.small().with(file, "x").load()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing.rules.csv", "r.DRL", "rules.tsv", "rules (1).csv", "a/b/topics.csv"})
    void rulesInAFolderWithinTheFolderAreRefused(String file, @TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("rules/a/b"));
        Files.createDirectories(folder.resolve("rules/.git"));
        Files.writeString(folder.resolve("rules/" + file), "x");
        Files.writeString(folder.resolve("rules/cases.csv"), "x");
        Files.writeString(folder.resolve("rules/.git/rules.csv"), "x");

        assertThat(CatalogText.problems(CatalogSource.path(folder)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.in(Locale.ENGLISH)).contains("rules/" + file + ": is in a subfolder"));
    }

    /** Mostly the rules were just not found: then each inquiry would go to the default line, without a word. */
    @Test
    void aCatalogueWithoutASingleRuleIsRefusedAndToldWhatWasSeen() {
        CatalogText noFile = CatalogText.small();
        CatalogText onlyComments = CatalogText.small()
                .with("rules.csv", "item,salience,line,mode\n# A-1,1,senior,one-step\n")
                .with("# old.csv", "A-1,1,senior,one-step\n");

        assertThat(problemsAsWritten(noFile)).singleElement().satisfies(problem -> {
            assertThat(problem.place()).map(Place::toString).contains("catalog");
            assertThat(problem.in(Locale.ENGLISH))
                    .contains("there are no rules", "`topics.csv`", "`queues.csv`", "`rules`", "`none`");
            assertThat(problem.message().russian()).contains("нет ни одного правила", "`topics.csv`");
        });
        assertThat(problemsAsWritten(onlyComments))
                .singleElement()
                .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH)).contains("`# old.csv`", "`rules.csv`"));
    }

    @Test
    void aCatalogueThatSaysSoMayHaveNoRules() {
        CatalogText none = CatalogText.small().withLine("catalog.csv", "rules,none");

        assertThat(CatalogText.load(none.asWritten()).rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rules,none, catalog.csv:5:2: this says that there are no rules",
        "rules,all, catalog.csv:5:2: `all`",
        "rules,, catalog.csv:5:2: ``",
    })
    void whatACatalogueSaysOfItsRulesHasToBeTrue(String key, String value, String message) {
        CatalogText text = CatalogText.small()
                .withLine("catalog.csv", key + "," + (value == null ? "" : value))
                .with("rules.csv", "item,salience,line,mode\nA-1,1,senior,one-step\n");

        assertThat(text.problemLines()).first().asString().startsWith(message);
    }

    private static List<Problem> problemsAsWritten(CatalogText text) {
        return CatalogText.problems(text.asWritten());
    }
}

package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code switchboard init} with templates: each is a whole catalogue, and what is there is not written over. */
class InitCommandTest {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void templatesAreListedWithALineEach(String language) {
        CommandRun run = CommandRun.of("init", "--list", "--lang", language);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.matches("support-desk(-ru)? {2,}\\S.+"));
        assertThat(run.out().lines().map(line -> line.replaceFirst(" .*", "")))
                .containsExactly("support-desk", "support-desk-ru");
        assertThat(CYRILLIC.matcher(run.out()).find()).isEqualTo(language.equals("ru"));
    }

    /** Verified without a warning, and its cases notice any small mistake in its rules. */
    @ParameterizedTest
    @CsvSource({"support-desk, desk.xlsx", "support-desk, desk", "support-desk-ru, desk.xlsx", "support-desk-ru, desk"})
    void aTemplateIsVerifiedAndCoveredByItsCases(String template, String name) {
        String to = made(template, name, "en").toString();

        CommandRun verify = CommandRun.of("verify", "--strict", "--catalog", to, "--lang", "en");
        assertThat(verify.exitCode()).isZero();
        assertThat(verify.out()).contains("9 rules, 0 errors, 0 warnings, 0 accepted");
        CommandRun test = CommandRun.of("test", to, "--min-coverage", "100", "--min-mutation", "100", "--lang", "en");
        assertThat(test.exitCode()).as(test.out()).isZero();
        assertThat(test.out()).contains("Cases: 32, all passed").contains("conditions 42/42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"support-desk", "support-desk-ru"})
    void aWorkbookIsTheCatalogueOfTheFolder(String template) throws IOException {
        Path workbook = made(template, "desk.xlsx", "en");
        Path tables = made(template, "desk", "ru");

        assertThat(digest(workbook)).matches(template + " 1 [0-9a-f]{64}").isEqualTo(digest(tables));
        assertThat(made(template, "again.xlsx", "en")).hasSameBinaryContentAs(workbook);
    }

    /** They differ in their words alone. */
    @Test
    void bothTemplatesDecideAlike() {
        CommandRun diff = CommandRun.of(
                "diff",
                made("support-desk", "english", "en").toString(),
                made("support-desk-ru", "russian", "en").toString(),
                "--lang",
                "en");

        assertThat(diff.out()).contains("Changes of routing: 0");
    }

    @Test
    void theEnglishTemplateHasNoRussianAndTheRussianOneNothingToTranslate() throws IOException {
        for (Path file : files(made("support-desk", "english", "en"))) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(CYRILLIC);
        }
        for (String text : List.of("lines", "topics", "items", "facts", "values")) {
            Path table = made("support-desk-ru", "russian-" + text, "en").resolve(text + ".csv");
            assertThat(Files.readAllLines(table).stream().skip(1))
                    .as(text)
                    .isNotEmpty()
                    .allMatch(line -> CYRILLIC.matcher(line).find());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, support-desk, 'on-call — Engineer on call', 'Answer within:  1 h'",
        "ru, support-desk-ru, 'on-call — Дежурный инженер', 'Ответить за:    1 ч'"
    })
    void aTemplateDecidesInItsLanguage(String language, String template, String line, String due) {
        CommandRun run = CommandRun.of(
                "decide",
                "--catalog",
                made(template, "desk.xlsx", language).toString(),
                "--topic",
                "outage",
                "--fact",
                "affected=all",
                "--fact",
                "workaround=no",
                "--lang",
                language);

        assertThat(run.out()).contains(line, due);
    }

    @ParameterizedTest
    @CsvSource({
        "support-desk, en, 'my crash'",
        "support-desk, en, 'cannot log in'",
        "support-desk-ru, ru, 'не пускает, пароль'",
        "support-desk-ru, ru, 'списали деньги'"
    })
    void clientsWordsFindATopic(String template, String language, String words) {
        String to = made(template, "desk", language).toString();

        CommandRun run = CommandRun.of("topics", words, "--catalog", to, "--lang", language, "--limit", "1");

        assertThat(run.out())
                .contains(
                        words.contains("crash")
                                ? "malfunction"
                                : words.matches(".*(log|парол).*") ? "sign-in" : "charge");
    }

    @Test
    void itSaysWhatItWroteAndWhatToDoNext() {
        Path to = folder.resolve("my desk.xlsx");

        CommandRun run = CommandRun.of("init", "--template", "support-desk", to.toString(), "--lang", "en");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(to + ": support-desk 1, 9 rules\nWhat to do next:\n")
                .contains(
                        "  switchboard workbench '" + to + "' ",
                        "  switchboard verify --catalog '" + to + "' ",
                        "  switchboard decide --catalog '" + to + "' --topic outage ",
                        "  switchboard test '" + to + "' ");
    }

    @Test
    void whatIsThereIsKeptUnlessItIsSaid() throws IOException {
        Path workbook = Files.writeString(folder.resolve("mine.xlsx"), "my work");
        Path tables = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(tables.resolve("topics.csv"), "my work");

        for (Path mine : List.of(workbook, tables)) {
            CommandRun refused = CommandRun.of("init", "--template", "support-desk", mine.toString(), "--lang", "en");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains(mine.toString(), "--force");
        }
        assertThat(workbook).hasContent("my work");
        assertThat(files(tables))
                .singleElement()
                .satisfies(file -> assertThat(file).hasContent("my work"));

        for (Path mine : List.of(workbook, tables)) {
            assertThat(CommandRun.of("init", "--force", "--template", "support-desk", mine.toString())
                            .exitCode())
                    .isZero();
            assertThat(CommandRun.of("verify", "--catalog", mine.toString()).exitCode())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--template support-desk -, standard output",
        "--template support-desk my.csv, 'ends with .xlsx, or a folder'",
        "--template support-desk my.XLS, 'ends with .xlsx, or a folder'",
        "--template support-desk no/my.xlsx, no such folder",
        "--template support-desc my.xlsx, 'no template `support-desc`; there are `support-desk`, `support-desk-ru`; did you mean'",
        "--template support-desk, where to write the catalogue is not said",
        "--list my.xlsx, only lists",
        "--list --template support-desk, only lists"
    })
    void whatCannotBeIsRefused(String arguments, String message) {
        CommandRun run = CommandRun.of(("init " + arguments + " --lang en").split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    private Path made(String template, String name, String language) {
        Path to = folder.resolve(name);
        CommandRun run = CommandRun.of("init", "--template", template, to.toString(), "--lang", language);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return to;
    }

    private static String digest(Path catalog) {
        return CommandRun.of("catalog", "--catalog", catalog.toString(), "--lang", "en")
                .out()
                .lines()
                .findFirst()
                .orElse("");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --help} in both languages. That its examples work, {@link HelpExamplesIT} shows. */
class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "decide --help",
                "catalog --help",
                "verify --help",
                "diff --help",
                "test --help",
                "cases --help",
                "staffing --help",
                "synthesize --help",
                "schema --help",
                "compile --help",
                "export --help",
                "import --help",
                "init --help",
                "workbench --help"
            })
    void helpHasAnExampleAndExplainsEveryOption(String arguments) {
        CommandRun english = CommandRun.of((arguments + " --lang en").split(" "));
        CommandRun russian = CommandRun.of((arguments + " --lang ru").split(" "));

        assertThat(english.exitCode()).isZero();
        assertThat(english.err()).isEmpty();
        assertThat(english.out()).startsWith("Usage: switchboard ").containsPattern("(?m)^Examples?:\n  switchboard ");
        assertThat(russian.exitCode()).isZero();
        assertThat(russian.out())
                .startsWith("Вызов: switchboard ")
                .containsPattern("(?m)^Примеры?:\n  switchboard ")
                .doesNotContain("Usage", "Commands:");
        assertThat(options(english))
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.matches(".*\\S {2,}[A-Z].*"), "says what it does");
        assertThat(options(russian))
                .hasSameSizeAs(options(english))
                .allMatch(line -> line.matches(".*\\S {2,}[А-Я].*"), "says what it does");
    }

    /** What stands for a value is a word of the help's language, in the usage line and in the list of options. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide",
                "ask",
                "catalog",
                "verify",
                "diff",
                "test",
                "cases",
                "export",
                "init",
                "staffing",
                "synthesize",
                "schema",
                "compile",
                "workbench"
            })
    void placeholdersAreRussianInRussian(String command) {
        String help = CommandRun.of(command, "--help", "--lang", "ru").out();

        assertThat(Pattern.compile("(?<![\\p{L}.])\\p{Lu}{2,}(?!\\p{L})")
                        .matcher(help.split("\n\n", 2)[0])
                        .results())
                .extracting(MatchResult::group)
                .isNotEmpty()
                .allMatch(
                        word -> word.matches("\\p{IsCyrillic}+|CSV|JSON|HTML|XML|DRL|DMN|CI"), "Russian, or a format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lang ru decide --help",
                "decide --help --lang ru",
                "decide --lang=ru -h",
                "decide -h --lang RU"
            })
    void theLanguageStandsAnywhere(String arguments) {
        assertThat(CommandRun.of(arguments.split(" ")).out())
                .isEqualTo(CommandRun.of("decide", "--lang", "ru", "--help").out())
                .contains("Решает одно обращение");
    }

    /** A line that is longer would be broken somewhere, in the middle of a code even. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void linesThatAreBrokenByHandFit(String language) {
        ResourceBundle help = ResourceBundle.getBundle("dev.switchboard.cli.help", Locale.forLanguageTag(language));

        assertThat(help.keySet().stream()
                        .filter(key -> key.endsWith("footer"))
                        .flatMap(key -> Stream.of(help.getString(key).split("%n"))))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        ResourceBundle english = ResourceBundle.getBundle("dev.switchboard.cli.help", Locale.ENGLISH);
        ResourceBundle russian = ResourceBundle.getBundle("dev.switchboard.cli.help", Locale.forLanguageTag("ru"));

        assertThat(russian.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void versionIsSaid() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("switchboard \\S+\\n");
    }

    /** The options, each with its text in one line. */
    private static List<String> options(CommandRun help) {
        return help.out()
                .replaceAll("\n {15,}", "  ")
                .lines()
                .filter(line -> line.matches("(  -\\w, |      )--\\w.*"))
                .toList();
    }
}

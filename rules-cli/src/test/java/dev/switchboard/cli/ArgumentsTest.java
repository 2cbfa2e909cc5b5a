package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An argument is what was typed: it names no file of arguments, no variable, no colour, and it is not taken apart. */
class ArgumentsTest {

    @TempDir
    private Path folder;

    @Test
    void noArgumentNamesAFileOfArguments() throws IOException {
        Path options = Files.writeString(folder.resolve("options"), "--topic charges --allow-opaque");
        String argument = "@" + options;

        assertThat(CommandRun.of("decide", argument, "--lang", "en"))
                .isEqualTo(new CommandRun(2, "", "`" + argument + "`: no such file or folder\n"));
        assertThat(CommandRun.of("decide", "--topic", argument, "--lang", "en").err())
                .contains("`" + argument + "`")
                .doesNotContain("charges");
        assertThat(CommandRun.of(argument, "--lang", "en").err()).contains("unknown command `" + argument + "`");
        assertThat(CommandRun.of("verify", "--catalog", argument, "--lang", "en")
                        .err())
                .startsWith(argument + ": no such folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${sys:user.name}",
                "${env:PATH}",
                "${bundle:fact}",
                "$HOME",
                "%n%s",
                "@|bold,red x|@",
                "\"charges\"",
                "'charges'",
                "charges,debt",
                "@@charges"
            })
    void aValueIsAValue(String value) {
        CommandRun run = CommandRun.of("decide", "--topic", value, "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("`topic`: unknown topic `" + value + "`");

        CommandRun number = CommandRun.of("verify", "--max-cells", value, "--lang", "en");
        assertThat(number.err())
                .startsWith("`--max-cells`: got `" + value + "`, expected a whole number from 1 to 1000000000\n");
    }

    @Test
    void anAbbreviationIsNoOption() {
        assertThat(CommandRun.of("decide", "--top", "charges").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("dec", "--topic", "charges").exitCode()).isEqualTo(2);
    }

    @Test
    void aColumnMayHaveACommaInItsName() {
        String input = "\"numberCout, old\",topic\n1,other\n";

        CommandRun run =
                CommandRun.withInput(input, "decide", "-", "--pass-through", "numberCout, old", "--lang", "en");

        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--max-megabytes, from 1 to 1000000, 9223372036854775807",
        "--max-megabytes, from 1 to 1000000, 1000001",
        "--max-megabytes, from 1 to 1000000, 0",
        "--max-megabytes, from 1 to 1000000, -1",
        "--max-megabytes, from 1 to 1000000, 1e9",
        "--max-megabytes, from 1 to 1000000, +5",
        "--max-megabytes, from 1 to 1000000, ٥",
        "--max-cells, from 1 to 1000000000, 0",
        "--max-cells, from 1 to 1000000000, 2147483648",
    })
    void aLimitIsANumberWithinItsBounds(String option, String bounds, String value) {
        CommandRun run = CommandRun.of("verify", option + "=" + value, "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("`%s`: got `%s`, expected a whole number %s\nTry: switchboard verify --help\n"
                        .formatted(option, value, bounds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--max-megabytes=1000000", "--max-cells=1000000000"})
    void theHighestLimitIsOne(String option) {
        assertThat(CommandRun.of("verify", option).exitCode()).isZero();
    }

    @Test
    void bundledIsTheBundledCatalogueForEveryCommand() {
        String bundled = CommandRun.of("catalog").out();

        assertThat(CommandRun.of("catalog", "--catalog", "bundled").out()).isEqualTo(bundled);
        assertThat(CommandRun.of("verify", "--catalog", "bundled").exitCode()).isZero();
        assertThat(CommandRun.of("catalog", "--catalog", "./bundled", "--lang", "en")
                        .err())
                .startsWith("./bundled: no such folder");
    }
}

package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage: what is wrong, where help is, exit code 2. */
class UsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decide                                          | nothing to decide",
                "decide in.csv --topic charges                   | both a file and `--topic` or `--fact`",
                "decide in.csv --fact conflict=true              | both a file and `--topic` or `--fact`",
                "decide in.csv --json                            | `--json`",
                "decide in.csv --explain                         | `--explain`",
                "decide --topic charges -o out.csv               | `--output`",
                "decide --topic charges --pass-through x         | `--pass-through`",
                "decide --topic charges --topic debt             | `--topic` is given more than once",
                "decide --topic charges --fact topic=debt        | `topic` is given more than once",
                "decide --topic charges --fact conflict=true --fact conflict=false | `conflict` is given more than"
                        + " once",
                "decide --topic charges --fact conflict          | `--fact conflict`: expected FACT=VALUE",
                "decide --topic charges --fact numberCount=      | `--fact numberCount=`: expected FACT=VALUE",
                "decide --topic charges --fact =4                | `--fact =4`: expected FACT=VALUE",
                "decide --topic charges --fact                   | `--fact FACT=VALUE`",
                "decide --topic                                  | `--topic TOPIC`",
                "decide --topic charges --explian                | unknown option `--explian`; did you mean"
                        + " `--explain`?",
                "decide --topic charges --json=yes               | `--json` takes no value",
                "decide --topic charges --engine steam           | `--engine`: got `steam`, expected"
                        + " diagram|drools|fastest",
                "decide --topic charges --lang fr                | `--lang`: got `fr`, expected ru|en",
                "decide one.csv two.csv                          | unexpected argument `two.csv`",
                "diff bundled                                    | missing: `NEW`",
                "catalog --topic charges                         | unknown option `--topic`",
            })
    void aWrongCallIsRefused(String arguments, String message) {
        String command = arguments.replaceFirst(" .*", "");

        CommandRun run = CommandRun.of((arguments + (arguments.contains("--lang") ? "" : " --lang en")).split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err().lines().findFirst()).get().asString().contains(message);
        assertThat(run.err().lines().skip(1)).containsExactly("Try: switchboard " + command + " --help");
    }

    @Test
    void withoutACommandThereIsNothingToDo() {
        CommandRun run = CommandRun.of("--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly(
                        "no command given; the commands are `workbench`, `init`, `decide`, `ask`, `topics`, `catalog`, `verify`,"
                                + " `diff`, `test`, `cases`, `export`, `import`, `compile`, `replay`, `staffing`, `synthesize`, `schema`",
                        "Try: switchboard --help");
    }

    @Test
    void aMisspeltCommandIsSuggested() {
        CommandRun run = CommandRun.of("decde", "--topic", "charges", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly("unknown command `decde`; did you mean `decide`?", "Try: switchboard --help");
    }

    @Test
    void aCommandThatResemblesNoneIsToldWhichThereAre() {
        assertThat(CommandRun.of("steam", "--lang", "en").err())
                .contains(
                        "unknown command `steam`; expected one of `workbench`, `init`, `decide`, `ask`, `topics`, `catalog`, ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lang ru decide                      | нечего решать",
                "decide --lang ru --topic              | не хватает: `--topic ТЕМА`",
                "decide --topic a --topic b --lang=ru  | `--topic` указано дважды",
                "decide --topic a --expl --lang ru     | неизвестно: параметр `--expl`",
                "decide a.csv b.csv --lang RU          | `b.csv` — лишний аргумент",
                "decide --fact x --lang ru             | `--fact x`: ожидается ФАКТ=ЗНАЧЕНИЕ",
            })
    void whatIsWrongIsSaidInRussianToo(String arguments, String message) {
        CommandRun run = CommandRun.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err()).startsWith(message).endsWith("Справка: switchboard decide --help\n");
    }
}

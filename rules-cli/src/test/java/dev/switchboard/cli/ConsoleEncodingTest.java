package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.cli.terminal.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The command at a Russian console of Windows, and with its output in a file. */
class ConsoleEncodingTest {

    private static final Charset CP866 = Charset.forName("cp866");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aDialogueIsReadAndWrittenInTheConsolesEncoding() {
        int exitCode = run(
                new Terminals(Optional.of(CP866), Optional.of(CP866), Optional.of(CP866), false),
                "5\nне знаю\nда\n".getBytes(CP866),
                "ask --topic charges --lang ru");

        assertThat(exitCode).isZero();
        assertThat(out.toString(CP866))
                .contains("Сколько всего номеров", "SS-FIN-01")
                .contains("senior - ")
                .doesNotContain("\\u", "\u001B");
    }

    @Test
    void whatIsWrongIsSaidThereWhileRowsOfAFileStayUtf8() {
        int exitCode = run(
                new Terminals(Optional.empty(), Optional.empty(), Optional.of(CP866), false),
                "topic,город\nother,Ёлка\n".getBytes(UTF_8),
                "decide - --lang ru");

        assertThat(exitCode).isZero();
        assertThat(out.toString(UTF_8)).contains("other,Ёлка,first-line");
        assertThat(err.toString(CP866)).contains("Не факты, переносятся как есть: `город`");
    }

    private int run(Terminals terminals, byte[] input, String arguments) {
        Console console = Console.of(new ByteArrayInputStream(input), out, err, terminals, false);
        return SwitchboardCommand.run(console, arguments.split(" ", -1));
    }
}

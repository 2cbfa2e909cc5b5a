package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Failures that are nobody's wrong usage. */
class FailuresTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aDefectIsCalledSoBeforeItsStackTrace() {
        Console console = Console.of(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, false, false, false, false);
        CommandLine command = new CommandLine(CommandLine.Model.CommandSpec.create());

        int exitCode = new Failures(console, Locale.ENGLISH)
                .handleExecutionException(
                        new IllegalStateException("boom"),
                        command,
                        CommandLine.ParseResult.builder(command.getCommandSpec())
                                .build());
        console.flush();

        assertThat(exitCode).isEqualTo(3);
        assertThat(err.toString(UTF_8).lines().limit(2))
                .containsExactly(
                        "internal error: this is a defect of switchboard, please report it with the lines below",
                        "java.lang.IllegalStateException: boom");
    }

    @Test
    void outputThatIsNotCompleteIsNoSuccess() {
        int exitCode = run("No space left on device", "decide", "--topic", "charges", "--lang", "en");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("standard output is not complete: no space left on the disk\n");
    }

    @Test
    void rowsThatAreNotCompleteAreNoSuccess() {
        int exitCode = run("No space left on device", "decide", "-", "--lang", "en");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("standard output is not complete: no space left on the disk\n");
    }

    @Test
    void whoeverClosesTheOutputWantsNoWord() {
        int exitCode = run("Broken pipe", "decide", "-");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    private int run(String failure, String... arguments) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        };
        Console console = Console.of(
                new ByteArrayInputStream("topic\nother\n".getBytes(UTF_8)), full, err, false, false, false, false);
        return SwitchboardCommand.run(console, arguments);
    }
}

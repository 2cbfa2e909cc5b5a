package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is ended in the middle, or that has no room: what stood under the final name stands there, and no part of the new. */
@Timeout(300)
class KilledRunIT {

    private static final String ROWS = "bill-analysis\n".repeat(20_000);

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void name() {
        out = folder.resolve("out.csv");
    }

    /** The input never ends, so that the run is in the middle of its work whenever it is ended. */
    @ParameterizedTest
    @CsvSource({"TERM, 143, false", "INT, 130, true", "HUP, 129, false", "KILL, 137, true", "TERM, 143, true"})
    void aBatchThatIsKilledLeavesNoPart(String signal, int exitCode, boolean replacing) throws Exception {
        if (replacing) {
            Files.writeString(out, "of yesterday");
        }
        Process batch = decide(replacing ? "--force" : "--lang=en").start();
        try (OutputStream in = batch.getOutputStream()) {
            in.write("topic\n".getBytes(UTF_8));
            feedUntilSomethingIsWritten(in);
            assertThat(Files.exists(out)).isEqualTo(replacing);

            Command.of("kill", "-" + signal, String.valueOf(batch.pid())).run();
            assertThat(batch.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (IOException closed) {
            assertThat(closed).hasMessageContaining("pipe"); // the last of the input had no reader any more
        }

        assertThat(batch.exitValue()).isEqualTo(exitCode);
        assertThat(Files.exists(out)).isEqualTo(replacing);
        if (replacing) {
            assertThat(out).hasContent("of yesterday");
        }
        assertThat(aside())
                .as("only a process that is killed outright leaves it")
                .hasSize(signal.equals("KILL") ? 1 : 0);
    }

    @Test
    void anInputThatBreaksOffLeavesNothing() throws Exception {
        CommandRun run = decide().fed(in -> in.write(("topic\n" + ROWS + "\"no end").getBytes(UTF_8)))
                .run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    /** A disk of a megabyte, where the process may have one. */
    @Test
    void aFullDiskLeavesWhatWasThere() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        CommandRun mounted = Command.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())
                .run();
        assumeTrue(mounted.exitCode() == 0, "only root may mount");
        try {
            out = Files.writeString(disk.resolve("out.csv"), "of yesterday");

            CommandRun run = decide("--force", "--lang=en")
                    .fedInPart(in -> in.write(("topic\n" + ROWS).getBytes(UTF_8)))
                    .run();

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .contains("out.csv`: no space left on the disk")
                    .hasLineCount(1);
            assertThat(out).hasContent("of yesterday");
            try (Stream<Path> files = Files.list(disk)) {
                assertThat(files).containsExactly(out);
            }
        } finally {
            Command.of("umount", disk.toString()).run();
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsToldBeforeTheWork() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        CommandRun mounted = Command.of("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", disk.toString())
                .run();
        assumeTrue(mounted.exitCode() == 0, "only root may mount");
        try {
            out = disk.resolve("out.csv");

            CommandRun run = decide("--lang=en").run();

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("cannot create a file in the folder").hasLineCount(1);
        } finally {
            Command.of("umount", disk.toString()).run();
        }
    }

    private Command decide(String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of("-Xmx256m", "-jar", Command.JAR.toString(), "decide", "-", "-o", out.toString()),
                        Stream.of(more))
                .toList();
        return Command.of(Command.JAVA.toString(), arguments.toArray(String[]::new));
    }

    private void feedUntilSomethingIsWritten(OutputStream in) throws IOException {
        while (true) {
            in.write(ROWS.getBytes(UTF_8));
            in.flush();
            for (Path file : aside()) {
                if (Files.size(file) > 1 << 20) {
                    return;
                }
            }
        }
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}

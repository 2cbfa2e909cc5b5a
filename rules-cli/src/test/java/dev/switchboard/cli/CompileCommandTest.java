package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code switchboard compile}, and the other commands on what it writes. */
class CompileCommandTest {

    private static final String HOME_INTERNET = "../examples/home-internet.xlsx";

    @TempDir
    private Path folder;

    private String compiled() {
        String file = folder.resolve("home.switchboard").toString();
        CommandRun run = CommandRun.of("compile", HOME_INTERNET, "-o", file, "--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(file + ": ").endsWith(" rules\n");
        return file;
    }

    @Test
    void otherCommandsTakeTheFileAsTheCatalogue() {
        String file = compiled();

        assertThat(CommandRun.of("diff", HOME_INTERNET, file).exitCode()).isZero();
        for (String command : new String[] {"verify --json", "catalog", "schema", "cases"}) {
            assertThat(run(command, file)).as(command).isEqualTo(run(command, HOME_INTERNET));
        }
        CommandRun decided = CommandRun.of("decide", "../examples/home-internet-inquiries.csv", "--catalog", file);
        assertThat(decided.exitCode()).isZero();
        assertThat(decided.out())
                .isEqualTo(
                        CommandRun.of("decide", "../examples/home-internet-inquiries.csv", "--catalog", HOME_INTERNET)
                                .out());
    }

    private static String run(String command, String catalog) {
        return CommandRun.of((command + " --lang en --catalog " + catalog).split(" "))
                .out();
    }

    @Test
    void theBundledCatalogueCanBeCompiledToo() {
        String file = folder.resolve("bundled.switchboard").toString();

        assertThat(CommandRun.of("compile", "bundled", "-o", file).exitCode()).isZero();
        assertThat(CommandRun.of("diff", "bundled", file).exitCode()).isZero();
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyByForce() {
        String file = compiled();

        CommandRun again = CommandRun.of("compile", HOME_INTERNET, "-o", file, "--lang", "en");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("already exists");
        assertThat(CommandRun.of("compile", HOME_INTERNET, "-o", file, "--force")
                        .exitCode())
                .isZero();
    }

    @Test
    void theNameTellsWhatTheFileIs() {
        CommandRun run = CommandRun.of("compile", HOME_INTERNET, "-o", "home.bin", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`home.bin` does not end with `.switchboard`");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path file = Path.of(compiled());
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2]++;
        Files.write(file, content);

        CommandRun run = CommandRun.of("verify", "--catalog", file.toString(), "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is damaged");
    }
}

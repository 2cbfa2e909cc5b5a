package dev.switchboard.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.archive.Archive.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The batch file, where it runs. */
@Timeout(300)
@EnabledOnOs(OS.WINDOWS)
class BatchFileIT {

    private static final String SYSTEM = System.getenv("SystemRoot") + "\\System32";

    @TempDir
    private static Path parent;

    private static Archive plain = new Archive(Path.of(""));
    private static Archive runtime = new Archive(Path.of(""));

    @BeforeAll
    static void unpack() throws IOException {
        plain = Archive.unpack(Archive.PLAIN, Files.createDirectory(parent.resolve("my programs")));
        runtime = Archive.unpack(Archive.RUNTIME, Files.createDirectory(parent.resolve("its own Java")));
    }

    @Test
    void itRunsWithItsOwnRuntimeAndWithJavaHome() throws Exception {
        String[] arguments = {"decide", "--topic", "charges", "--fact", "numberCount=4", "--lang", "ru"};

        Run run = runtime.run("switchboard.cmd", Map.of("PATH", SYSTEM), arguments);

        assertThat(run.exitCode()).as(run.err()).isZero();
        // A pipe is UTF-8, whatever the console is.
        assertThat(run.out()).startsWith("Линия:");
        assertThat(plain.run(
                        "switchboard.cmd",
                        Map.of("PATH", SYSTEM, "JAVA_HOME", System.getProperty("java.home")),
                        arguments))
                .isEqualTo(run);
    }

    @Test
    void exitCodesArePassedOn() throws Exception {
        assertThat(runtime.run("switchboard.cmd", Map.of("PATH", SYSTEM), "decide", "--topic", "othr")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        Run run = plain.run("switchboard.cmd", Map.of("PATH", SYSTEM), "--version");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no `java.exe`: install Java, 17 or newer, or set JAVA_HOME");
    }
}

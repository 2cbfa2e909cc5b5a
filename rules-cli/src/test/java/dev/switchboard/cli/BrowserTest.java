package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that {@code switchboard workbench} has written is opened by the system's opener, of which the tests put one on the path. */
@Timeout(120)
class BrowserTest {

    @TempDir
    private Path parent;

    private Path folder;
    private Path programs;
    private Path opened;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createDirectory(parent.resolve("мои правила"));
        programs = Files.createDirectory(parent.resolve("bin"));
        opened = parent.resolve("opened");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Linux      | xdg-open",
                "FreeBSD    | xdg-open",
                "Mac OS X   | open",
                "Windows 11 | rundll32 url.dll,FileProtocolHandler",
            })
    void eachSystemHasItsOpener(String system, String opener) {
        assertThat(String.join(" ", Browser.of(system).opener())).isEqualTo(opener);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itOpensThePageInThisFolder() throws Exception {
        opener("printf '%s\\n' \"$@\" >'" + opened + "'; echo noise; echo noise >&2");

        CommandRun run = workbench();

        assertThat(run).isEqualTo(new CommandRun(0, "switchboard.html\n", ""));
        assertThat(Files.readAllLines(opened))
                .singleElement()
                .satisfies(page -> assertThat(Path.of(URI.create(page))).isEqualTo(folder.resolve("switchboard.html")));
        assertThat(PageContents.of(folder.resolve("switchboard.html")).catalogText())
                .isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itOpensNothingIfThatIsSaid() throws Exception {
        opener("echo >'" + opened + "'");

        assertThat(workbench("--no-open")).isEqualTo(new CommandRun(0, "switchboard.html\n", ""));
        assertThat(workbench("-o", "-").out()).startsWith("<!doctype html>");
        assertThat(opened).doesNotExist();
    }

    /** As on a server, where there is an opener, but no browser that it would find. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNothingOpensThePagesPathIsTold() throws Exception {
        assertThat(workbench()).isEqualTo(new CommandRun(0, told(), ""));

        opener("exit 3");
        assertThat(workbench()).isEqualTo(new CommandRun(0, told(), ""));
    }

    private String told() {
        return "switchboard.html\nno browser could be opened: open the file `%s` in one\n"
                .formatted(folder.resolve("switchboard.html"));
    }

    private void opener(String words) throws IOException {
        Path script = Files.writeString(programs.resolve("xdg-open"), "#!/bin/sh\n" + words + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    /** The command as a process in the folder, with no programs but the test's. */
    private CommandRun workbench(String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("-cp", classPath(), Main.class.getName(), "workbench"));
        words.addAll(List.of(more));
        return Command.of(Command.JAVA.toString(), words.toArray(String[]::new))
                .in(folder)
                .with("PATH", programs.toString())
                .run();
    }

    private static String classPath() {
        List<String> absolute = new ArrayList<>();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : classPath.split(java.io.File.pathSeparator, -1)) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, absolute);
    }
}

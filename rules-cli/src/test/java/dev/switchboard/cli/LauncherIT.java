package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the top of the project. */
@Timeout(300)
class LauncherIT {

    @TempDir(factory = Home.Parent.class)
    private Path folder;

    private Home home;

    @BeforeEach
    void install() throws IOException {
        home = new Home(folder);
    }

    @Test
    void itRunsFromAnotherFolder() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("in.csv"), "topic\nother\n");

        CommandRun run = home.switchboard("decide", "in.csv").in(elsewhere).run();

        assertThat(run).isEqualTo(decided("topic", "other"));
    }

    @Test
    void itRunsThroughLinks() throws Exception {
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), home.launcher);
        Path links = Files.createDirectory(folder.resolve("links"));
        Path relative = Files.createSymbolicLink(links.resolve("relative"), Path.of("../absolute"));

        assertRuns(home.command(absolute.toString(), "--version").in(folder));
        assertRuns(home.command(relative.toString(), "--version").in(folder));
        assertRuns(home.command("./relative", "--version").in(links));
    }

    /** A shell that finds a folder by CDPATH says so, where the launcher has nothing to say. */
    @Test
    void itRunsWhateverCdpathSays() throws Exception {
        assertRuns(home.command("my home/switchboard", "--version").in(folder).with("CDPATH", folder.toString()));
    }

    @Test
    void itRunsAJavaInAFolderWithSpaces() throws Exception {
        Path java = home.java("my jdk", "exec '" + Command.JAVA + "' \"$@\"");

        assertRuns(home.switchboard("--version").with("JAVA_HOME", java.toString()));
    }

    @Test
    void itPassesOnWhateverItIsGiven() throws Exception {
        Path java = home.java("my jdk", "shift 5; printf '<%s>' \"$@\"");
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17\"");
        String[] words = new String[2_000];
        Arrays.setAll(
                words,
                i -> List.of("", " ", "*", "$HOME", "`id`", "'", "\"", "\\", "a\nb", "ё")
                        .get(i % 10));

        CommandRun run =
                home.switchboard(words).with("JAVA_HOME", java.toString()).run();

        assertThat(run.out())
                .isEqualTo("<-jar><" + home.jar + ">"
                        + Stream.of(words).map(word -> "<" + word + ">").collect(Collectors.joining()));
    }

    /** Typed by a shell, since the JVM that runs this test may not know how to write such a name. */
    @Test
    void namesInRussianArriveInTheCLocaleToo() throws Exception {
        String typed = """
                printf 'topic\\nother\\n' >'мои обращения $HOME *.csv'
                exec "$LAUNCHER" decide 'мои обращения $HOME *.csv'
                """;

        CommandRun run = home.command("sh")
                .in(folder)
                .with("LC_ALL", "C")
                .with("LAUNCHER", home.launcher.toString())
                .fed(in -> in.write(typed.getBytes(UTF_8)))
                .run();

        assertThat(run).isEqualTo(decided("topic", "other"));
    }

    private static void assertRuns(Command command) throws IOException, InterruptedException {
        CommandRun run = command.run();

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("switchboard ");
    }

    private static CommandRun decided(String header, String row) {
        return new CommandRun(0, header + ",line,mode,item,queue,phrase,error\n" + row + ",first-line,none,,,,\n", "");
    }
}

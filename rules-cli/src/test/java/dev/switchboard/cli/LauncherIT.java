package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the top of the project. */
@Timeout(300)
class LauncherIT {

    private static final String BUILDING =
            "switchboard: building the command (only when its sources have changed) ...\n";

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

    @Test
    void itDoesNotBuildWhatIsFresh() throws Exception {
        CommandRun run = home.switchboard("--version").run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void itBuildsOnceWhenASourceIsNewer() throws Exception {
        Home.age(home.source, 1);

        CommandRun first = home.switchboard("--version").run();
        CommandRun second = home.switchboard("--version").run();

        assertThat(first.exitCode()).isZero();
        assertThat(first.err()).startsWith(BUILDING + "built: ").contains("package", "-pl rules-cli -am");
        assertThat(first.out()).as("the command's output and no other").isEqualTo(second.out());
        assertThat(second.err()).isEmpty();
    }

    @Test
    void itBuildsWhenASourceIsGone() throws Exception {
        Files.delete(home.source);
        Home.age(home.source.getParent(), 1);

        assertThat(home.switchboard("--version").run().err()).startsWith(BUILDING);
    }

    @Test
    void itBuildsWhenThereIsNoJar() throws Exception {
        Path jar = home.folder.resolve("rules-cli/target/switchboard.jar");
        Files.move(jar, folder.resolve("jar"));
        home.maven("mv '" + folder.resolve("jar") + "' '" + jar + "'");

        CommandRun run = home.switchboard("--version").run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("switchboard ");
        assertThat(run.err()).isEqualTo(BUILDING);
    }

    @Test
    void aBuildLeavesTheInputToTheCommand() throws Exception {
        Home.age(home.source, 1);
        home.maven("cat");

        CommandRun run = home.switchboard("decide", "-")
                .fed(in -> in.write("topic\nother\n".getBytes(UTF_8)))
                .run();

        assertThat(run.out()).isEqualTo(decided("topic", "other").out());
    }

    @Test
    void aBuildThatFailsEndsIt() throws Exception {
        Home.age(home.source, 1);
        home.maven("echo it is broken; exit 1");

        CommandRun run = home.switchboard("--version").run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(BUILDING + "it is broken\nswitchboard: the build failed, see above\n");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        Home.age(home.source, 1);
        home.withoutMaven();

        CommandRun run =
                home.switchboard("--version").with("PATH", home.bin.toString()).run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("`mvn`", "install Maven");
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        CommandRun run = home.switchboard("--version")
                .with("JAVA_HOME", folder.resolve("no").toString())
                .run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no/bin/java`", "install a JDK, 17 or newer", "JAVA_HOME");
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

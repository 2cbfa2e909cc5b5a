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

/** When the launcher builds the command, and that nothing but a whole build is ever run. */
@Timeout(300)
class LauncherBuildIT {

    private static final String BUILDING =
            "switchboard: building the command (only when its sources have changed) ...\n";

    @TempDir(factory = Home.Parent.class)
    private Path folder;

    private Home home;
    private Path kept;

    @BeforeEach
    void install() throws IOException {
        home = new Home(folder);
        kept = Files.copy(home.jar, folder.resolve("jar"));
    }

    @Test
    void whatIsFreshIsNotBuilt() throws Exception {
        CommandRun run = home.switchboard("--version").run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aNewerSourceIsBuiltOnce() throws Exception {
        Home.age(home.source, 1);

        CommandRun first = home.switchboard("--version").run();
        CommandRun second = home.switchboard("--version").run();

        assertThat(first.exitCode()).isZero();
        assertThat(first.err()).startsWith(BUILDING + "built: ").contains("package", "-pl rules-cli -am");
        assertThat(first.out()).as("the command's output and no other").isEqualTo(second.out());
        assertThat(second.err()).isEmpty();
    }

    @Test
    void aSourceThatIsGoneIsNoticed() throws Exception {
        Files.delete(home.source);
        Home.age(home.source.getParent(), 1);

        assertThat(home.switchboard("--version").run().err()).startsWith(BUILDING);
    }

    @Test
    void withoutAJarThereIsABuild() throws Exception {
        Files.delete(home.jar);
        home.maven(makeTheJar());

        assertBuilds();
    }

    @Test
    void aBuildLeavesTheInputToTheCommand() throws Exception {
        Home.age(home.source, 1);
        home.maven("cat");

        CommandRun run = home.switchboard("decide", "-")
                .fed(in -> in.write("topic\nother\n".getBytes(UTF_8)))
                .run();

        assertThat(run.out()).contains("\nother,first-line,");
    }

    @Test
    void aBuildThatFailsLeavesNoHalfJar() throws Exception {
        Home.age(home.source, 1);
        home.maven("echo half >" + quoted(home.jar) + "; echo it is broken; exit 1");

        CommandRun failed = home.switchboard("--version").run();

        assertThat(failed.exitCode()).isEqualTo(2);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).isEqualTo(BUILDING + "it is broken\nswitchboard: the build failed, see above\n");
        home.maven(makeTheJar());
        assertBuilds();
    }

    /** Killed with no time to tidy up, be it by a person or by a machine that is turned off. */
    @Test
    void aBuildThatIsCutShortLeavesNoHalfJar() throws Exception {
        Home.age(home.source, 1);
        home.maven("echo half >" + quoted(home.jar) + "; kill -9 $PPID");

        assertThat(home.switchboard("--version").run().exitCode()).isGreaterThan(128);

        home.maven(makeTheJar());
        assertBuilds();
        assertThat(home.switchboard("--version").run().err()).isEmpty();
    }

    /** The first one's build starts another one, and ends only once that has said what it does. */
    @Test
    void oneBuildServesTwoThatStartAtOnce() throws Exception {
        Files.delete(home.jar);
        home.maven("""
                echo built >>%1$s/builds
                if [ "${SECOND:-}" = "" ]; then
                    { SECOND=yes %2$s --version >%1$s/out 2>%1$s/err; echo $? >%1$s/code; } &
                    until [ -s %1$s/err ]; do sleep 0.05; done
                fi
                %3$s
                """.formatted(quoted(folder), quoted(home.launcher), makeTheJar()));

        CommandRun first = home.switchboard("--version").run();

        while (Files.notExists(folder.resolve("code")) || Files.size(folder.resolve("code")) == 0) {
            Thread.sleep(50);
        }
        assertThat(folder.resolve("builds")).hasContent("built");
        assertThat(first.err()).isEqualTo(BUILDING);
        assertThat(folder.resolve("err")).content().contains("is already building the command, waiting for it");
        assertThat(folder.resolve("code")).hasContent("0");
        assertThat(folder.resolve("out")).hasContent(first.out());
    }

    private void assertBuilds() throws IOException, InterruptedException {
        CommandRun run = home.switchboard("--version").run();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("switchboard ");
        assertThat(run.err()).isEqualTo(BUILDING);
    }

    private String makeTheJar() {
        return "cp " + quoted(kept) + " " + quoted(home.jar);
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }
}

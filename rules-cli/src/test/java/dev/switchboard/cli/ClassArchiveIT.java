package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that the launcher makes and uses. Whatever becomes of it, the command runs, and nobody is told. */
@Timeout(300)
class ClassArchiveIT {

    private static final long MOST_MILLIS = 120_000;

    @TempDir(factory = Home.Parent.class)
    private Path folder;

    private Home home;
    private Path cache;
    private Path options;
    private Path java;

    /** A Java that notes which archive it is to use. */
    @BeforeEach
    void install() throws IOException {
        home = new Home(folder);
        cache = folder.resolve("my cache");
        options = folder.resolve("options");
        java = home.java(
                "my jdk",
                "case \"$*\" in *-jar*) printf '%s\\n' \"$*\" >>'" + options + "' ;; esac\nexec '" + Command.JAVA
                        + "' \"$@\"");
        Files.copy(Command.JAVA.getParent().resolveSibling("release"), java.resolve("release"));
    }

    @Test
    void theSecondStartMakesOneAndLaterOnesUseIt() throws Exception {
        run();
        assertThat(archives()).isEmpty();
        run();
        Path archive = made();
        run();

        List<String> starts = Files.readAllLines(options);
        assertThat(starts).hasSize(3);
        assertThat(starts.subList(0, 2)).noneMatch(start -> start.contains(cache.toString()));
        assertThat(starts.get(2)).contains("=" + archive + " ");
        assertThat(entries()).as("nothing else is left").containsExactly(archive);
    }

    /** Java goes on without an archive that it cannot use. */
    @Test
    void oneThatIsDamagedDoesNoHarm() throws Exception {
        run();
        run();
        Path archive = made();
        byte[] content = Files.readAllBytes(archive);
        for (byte[] damaged : List.of(
                new byte[content.length],
                new byte[0],
                Arrays.copyOf(content, 100),
                Arrays.copyOf(content, content.length / 2),
                Arrays.copyOf(content, content.length + 1))) {
            Files.deleteIfExists(archive);
            Files.write(archive, damaged);
            run();
        }
    }

    /** Its folder may be one that somebody keeps other things in. */
    @Test
    void oldArchivesAreDeletedAndNothingElse() throws Exception {
        Files.createDirectories(cache.resolve("letters"));
        List<Path> others = List.of(
                cache.resolve("thesis.doc"),
                cache.resolve("letters/1.seen"),
                cache.resolve("my.jsa"),
                cache.resolve("a.aot"));
        Path old = cache.resolve("123-456.jsa");
        for (Path file : others) {
            aged(file);
        }
        aged(old);

        run();
        run();
        for (long waited = 0; Files.exists(old) && waited < MOST_MILLIS; waited += 50) {
            Thread.sleep(50);
        }

        assertThat(old).doesNotExist();
        assertThat(others).allSatisfy(file -> assertThat(file).exists());
        while (Files.exists(cache)
                && entries().stream().anyMatch(entry -> entry.toString().endsWith(".making"))) {
            Thread.sleep(50);
        }
    }

    private static void aged(Path file) throws IOException {
        Files.writeString(file, "of somebody");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(400))));
    }

    @Test
    void manyStartsAtOnceMakeOne() throws Exception {
        run();
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            starts.add(command().start());
        }
        for (Process start : starts) {
            assertThat(start.waitFor()).isZero();
        }
        Path archive = made();
        run();
        assertThat(entries()).containsExactly(archive);
    }

    @Test
    void whereNoneCanBeKeptThereIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "of somebody");
        for (String unusable :
                List.of("", file.toString(), file.resolve("below").toString(), "/proc/none", "a:b")) {
            for (int i = 0; i < 3; i++) {
                assertRuns(command().with("SWITCHBOARD_CACHE", unusable));
            }
        }
        assertThat(file).hasContent("of somebody");
        assertThat(Files.readAllLines(options)).noneMatch(start -> start.contains("Archive") || start.contains("AOT"));
    }

    /** It is not tried again at each start. */
    @Test
    void whereNoneCanBeMadeThatIsRemembered() throws Exception {
        Path without = home.java(
                "other jdk",
                "case \"$*\" in *Rehearsal*) echo no >>'" + options + "'; exit 1 ;; esac\nexec '" + Command.JAVA
                        + "' \"$@\"");
        for (int i = 0; i < 5; i++) {
            assertRuns(command().with("JAVA_HOME", without.toString()));
        }
        for (long waited = 0; !Files.exists(options) && waited < MOST_MILLIS; waited += 50) {
            Thread.sleep(50);
        }
        assertRuns(command().with("JAVA_HOME", without.toString()));

        assertThat(Files.readAllLines(options)).containsExactly("no");
    }

    private void run() throws IOException, InterruptedException {
        assertRuns(command());
    }

    private Command command() {
        return home.switchboard("--version")
                .with("SWITCHBOARD_CACHE", cache.toString())
                .with("JAVA_HOME", java.toString());
    }

    private static void assertRuns(Command command) throws IOException, InterruptedException {
        CommandRun run = command.run();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("switchboard ");
        assertThat(run.exitCode()).isZero();
    }

    private Path made() throws IOException, InterruptedException {
        long waited = 0;
        while ((archives().isEmpty() || entries().size() > 1) && waited < MOST_MILLIS) {
            Thread.sleep(50);
            waited += 50;
        }
        assertThat(archives()).hasSize(1);
        return archives().get(0);
    }

    private List<Path> archives() throws IOException {
        return entries().stream()
                .filter(entry -> entry.toString().matches(".*\\.(jsa|aot)"))
                .toList();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.list(cache)) {
            return all.toList();
        }
    }
}

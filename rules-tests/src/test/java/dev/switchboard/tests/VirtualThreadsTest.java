package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both engines under ten thousand virtual threads, with metrics, a shadow and a decision log that loses nothing, in a Java that
 * has such threads: this one, or one installed beside it.
 */
class VirtualThreadsTest {

    private static final Path HOME = Path.of(System.getProperty("java.home"));
    private static final int THREADS = 10_000;
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

    @Test
    void allDecideRight() throws Exception {
        Optional<Path> home =
                homes().filter(VirtualThreadsTest::hasVirtualThreads).findFirst();
        assumeTrue(
                home.isPresent(),
                "skipped: no Java of 21 or newer is installed here, and virtual threads come with it");

        Process process = new ProcessBuilder(
                        home.orElseThrow().resolve("bin/java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        VirtualThreadsTest.class.getName(),
                        CASES.toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).endsWith("all decided right\n");
    }

    /** This Java, then those in the folder that it is installed in. */
    private static Stream<Path> homes() throws IOException {
        try (Stream<Path> neighbours = Files.list(HOME.resolveSibling(""))) {
            return Stream.concat(Stream.of(HOME), neighbours.sorted().toList().stream());
        }
    }

    /** As the file says that every JDK has. */
    private static boolean hasVirtualThreads(Path home) {
        Properties release = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
        } catch (IOException none) {
            return false;
        }
        String feature = release.getProperty("JAVA_VERSION", "").replaceAll("\"|\\D.*$", "");
        return !feature.isEmpty() && Integer.parseInt(feature) >= 21 && Files.isExecutable(home.resolve("bin/java"));
    }

    /** What the process runs. The method is found by name, since this is compiled for an older Java. */
    public static void main(String[] arguments) throws Exception {
        ExecutorService threads = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try (CatalogEngine reference = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            List<Inquiry> inquiries =
                    CaseSuite.read(
                                    List.of(Path.of(arguments[0])),
                                    reference.model().vocabulary())
                            .cases()
                            .stream()
                            .map(Case::inquiry)
                            .toList();
            for (Engine kind : List.of(Engine.DIAGRAM, Engine.DROOLS)) {
                decide(threads, inquiries, reference, kind, arguments[1]);
            }
        }
        System.out.print("all decided right\n");
        System.exit(0);
    }

    private static void decide(
            ExecutorService threads, List<Inquiry> inquiries, EscalationEngine reference, Engine kind, String log)
            throws Exception {
        int calls = kind == Engine.DIAGRAM ? 100 : 20;
        try (CallCentre callCentre =
                new CallCentre(CallCentre.CATALOG.toString(), log + "/" + kind + ".jsonl", kind.name())) {
            List<Future<?>> running = new ArrayList<>();
            for (int task = 0; task < THREADS; task++) {
                List<Inquiry> order = new ArrayList<>(inquiries);
                Collections.shuffle(order, new Random(task));
                running.add(threads.submit(() -> order.subList(0, calls)
                        .forEach(inquiry ->
                                assertThat(items(callCentre.engine(), inquiry)).isEqualTo(items(reference, inquiry)))));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
            assertThat(callCentre.counted()).isEqualTo((double) THREADS * calls);
            callCentre.awaitLogged((long) THREADS * calls);
        }
    }

    private static List<String> items(EscalationEngine engine, Inquiry inquiry) {
        return engine.decide(inquiry).matches().stream().map(Match::item).toList();
    }
}

package dev.switchboard.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.switchboard.EngineOptions;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log keeps of decisions, and what it loses when. */
class DecisionLogTest {

    private static final int MOST_LOOKS = 20_000;

    /** Far more lines than fit into the room that a full disk of these tests has left. */
    private static final int MOST_CALLS = 5_000;

    @TempDir
    private Path folder;

    private Path file;
    private LiveCatalog catalog;

    @BeforeEach
    void write() {
        file = folder.resolve("decisions.jsonl");
        catalog = new LiveCatalog(folder.resolve("catalog")).write(1);
    }

    private DecisionLogBuilder builder() {
        return DecisionLog.to(file).clock(Clock.fixed(Instant.parse("2026-12-01T10:00:00.123Z"), ZoneOffset.UTC));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file, UTF_8);
    }

    @Test
    void aDecisionIsALine() throws IOException {
        try (DecisionLog log = builder().open();
                ObservedEngine engine = ObservedEngine.of(EscalationEngine.load(catalog.folder()), log)) {
            engine.decide(LiveCatalog.INQUIRY);
            engine.decide(Inquiry.about("charges").build());
            assertThatExceptionOfType(InvalidInquiryException.class)
                    .isThrownBy(() -> engine.decide(
                            Inquiry.about("charges").count("phone", 79161234).build()));
        }

        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0))
                .matches("\\{\"decision_id\":\"[0-9a-f-]{36}\",\"timestamp\":\"2026-12-01T10:00:00.123Z\","
                        + "\"catalog\":\\{\"name\":\"live\",\"version\":\"1\",\"digest\":\"[0-9a-f]{64}\"},"
                        + "\"input\":\\{\"topic\":\"charges\",\"numberCount\":4},"
                        + "\"result\":\\{\"line\":\"senior\",\"mode\":\"one-step\",\"item\":\"I-1\"},"
                        + "\"duration_ns\":\\d+}");
        assertThat(lines().get(1)).contains("\"result\":{\"line\":\"first\",\"mode\":\"none\"}");
        assertThat(lines().get(2))
                .contains("\"error\":{\"kind\":\"InvalidInquiryException\",\"problems\":1}")
                .as("nobody knows what was written where")
                .doesNotContain("79161234")
                .contains("\"masked\":[\"/input/phone\"]");
    }

    @Test
    void privateFactsAreMaskedOrErasedByCatalogueAndApplication() throws IOException {
        catalog.write("facts.csv", """
                fact,type,values,default,title,title:en,question,question:en,private
                topic,topic,,,Тема,Topic,О чём?,About what?,
                numberCount,count,1..,1,Номеров,Numbers,Сколько?,How many?,mask
                vip,flag,,no,VIP,VIP,VIP?,VIP?,erase
                site,choice,"north, south",north,Где,Where,Где?,Where?,
                """);
        Inquiry inquiry = LiveCatalog.INQUIRY.toBuilder()
                .flag("vip", true)
                .choice("site", "south")
                .build();
        try (DecisionLog log = builder().mask("site").open();
                ObservedEngine engine = ObservedEngine.of(EscalationEngine.load(catalog.folder()), log)) {
            engine.decide(inquiry);
        }

        assertThat(lines().get(0))
                .contains("\"input\":{\"topic\":\"charges\",\"numberCount\":\"***\",\"site\":\"***\"}")
                .contains("\"masked\":[\"/input/numberCount\",\"/input/site\"]")
                .contains("\"erased\":[\"/input/vip\"]")
                .doesNotContain("south");
    }

    /** They had no part in the decision, and the catalogue does not say whether they are private. */
    @Test
    void ofFactsThatWereIgnoredTheNamesAreKept() throws IOException {
        Inquiry inquiry =
                LiveCatalog.INQUIRY.toBuilder().choice("client", "79161234").build();
        EngineOptions tolerant = EngineOptions.DEFAULT.with(EngineOptions.UnknownFacts.IGNORE);
        try (DecisionLog log = builder().open();
                ObservedEngine engine = ObservedEngine.of(EscalationEngine.load(catalog.source(), tolerant), log)) {
            engine.decide(inquiry);
        }

        assertThat(lines().get(0))
                .contains("\"input\":{\"topic\":\"charges\",\"numberCount\":4}")
                .contains("\"ignored\":[\"/input/client\"]")
                .contains("\"line\":\"senior\"")
                .doesNotContain("79161234");
    }

    @Test
    void aLogGoesOnBehindWhatThereIsAndEndsACutLine() throws IOException {
        Files.writeString(file, "{\"decision_id\":\"a\"}\n{\"decisi");
        logMany(2);

        assertThat(lines()).hasSize(4).element(1).isEqualTo("{\"decisi");
    }

    private void logMany(int count) throws IOException {
        try (DecisionLog log = builder().whenFull(DecisionLog.WhenFull.BLOCK).open();
                ObservedEngine engine = ObservedEngine.of(EscalationEngine.load(catalog.folder()), log)) {
            for (int i = 0; i < count; i++) {
                engine.decide(LiveCatalog.INQUIRY);
            }
        }
    }

    @Test
    void aLargeFileIsExchangedAndTheOldestAreDeleted() throws IOException {
        try (DecisionLog log = builder()
                        .whenFull(DecisionLog.WhenFull.BLOCK)
                        .rotateAt(1)
                        .keep(2)
                        .open();
                ObservedEngine engine = ObservedEngine.of(EscalationEngine.load(catalog.folder()), log)) {
            for (int i = 0; i < 20_000; i++) {
                engine.decide(LiveCatalog.INQUIRY);
            }
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(path -> path.toString().endsWith(".jsonl"))
                            .map(path -> path.getFileName().toString()))
                    .hasSize(3)
                    .contains("decisions.jsonl")
                    .allMatch(name -> name.startsWith("decisions"));
        }
        assertThat(Files.size(file)).isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void aFullDiskDropsWholeLinesOrHoldsCallersUp() throws Exception {
        Path small = smallDisk();
        try {
            file = small.resolve("decisions.jsonl");
            try (DecisionLog log = builder().open();
                    ObservedEngine engine = ObservedEngine.of(EscalationEngine.load(catalog.folder()), log)) {
                engine.decide(LiveCatalog.INQUIRY);
                waitForAll(log, 1);
                Path filling = small.resolve("filling");
                fill(filling);
                int calls = 1;
                while (log.failure().isEmpty() && calls < MOST_CALLS) {
                    engine.decide(LiveCatalog.INQUIRY);
                    waitForAll(log, ++calls);
                }
                assertThat(log.failure()).isPresent();
                assertThat(log.dropped()).isPositive();
                assertThat(lines()).hasSize((int) log.written()).allMatch(line -> line.endsWith("}"));
                assertThat(log.written() + log.dropped()).isEqualTo(calls);
                Files.delete(filling);
            }
            Files.delete(file);
            waitForRoom(small);
        } finally {
            run("umount", small.toString());
        }
    }

    private static void waitForAll(DecisionLog log, int calls) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && log.written() + log.dropped() < calls; look++) {
            Thread.sleep(1);
        }
    }

    /** The disk is full when the log begins, and has room again while a caller waits. */
    private void waitForRoom(Path small) throws Exception {
        Path filling = Files.write(small.resolve("filling"), new byte[0]);
        fill(filling);
        DecisionLog log =
                builder().whenFull(DecisionLog.WhenFull.BLOCK).buffer(10).open();
        try (log;
                ObservedEngine engine = ObservedEngine.of(EscalationEngine.load(catalog.folder()), log)) {
            Thread caller = new Thread(() -> {
                for (int i = 0; i < 100; i++) {
                    engine.decide(LiveCatalog.INQUIRY);
                }
            });
            caller.start();
            for (int look = 0; look < MOST_LOOKS && log.failure().isEmpty(); look++) {
                Thread.sleep(1);
            }
            assertThat(log.failure()).isPresent();
            assertThat(caller.isAlive()).as("waits").isTrue();
            Files.delete(filling);
            caller.join();
        }
        assertThat(log.dropped()).isZero();
        assertThat(lines()).hasSize(100);
    }

    private static void fill(Path file) {
        byte[] block = new byte[512];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(file).exists();
        }
    }

    private Path smallDisk() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString()))
                .as("a small disk can be mounted here")
                .isZero();
        return small;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    /** A process that logs and is killed loses no more than its buffer, and cuts at most the last line. */
    @Test
    void aProcessThatIsKilledLosesAtMostItsBuffer() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Logging.class.getName(),
                        catalog.folder().toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        long decided = 0;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            while (decided < 50_000) {
                decided = Long.parseLong(out.readLine());
            }
            run("kill", "-9", Long.toString(process.pid()));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                decided = line.matches("\\d{4,}000") ? Long.parseLong(line) : decided;
            }
        }
        process.waitFor();

        List<String> lines = lines();
        assertThat((long) lines.size()).isGreaterThanOrEqualTo(decided - Logging.BUFFER - 1_024);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    /** The process. */
    static final class Logging {

        static final int BUFFER = 1_000;

        private Logging() {}

        public static void main(String[] arguments) throws IOException {
            try (DecisionLog log = DecisionLog.to(Path.of(arguments[1]))
                            .whenFull(DecisionLog.WhenFull.BLOCK)
                            .buffer(BUFFER)
                            .open();
                    ObservedEngine engine = ObservedEngine.of(EscalationEngine.load(Path.of(arguments[0])), log)) {
                for (long i = 1; ; i++) {
                    engine.decide(LiveCatalog.INQUIRY);
                    if (i % 1_000 == 0) {
                        System.out.println(i);
                    }
                }
            }
        }
    }
}

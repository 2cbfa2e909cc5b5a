package dev.switchboard.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eight threads decide as of now and as of a past day while versions come and go in the folder, written file by file in their sight,
 * some of them broken. More with {@code -Dswitchboard.reloads=1000}.
 */
class VersionedSoakTest {

    private static final int CHANGES = Integer.getInteger("switchboard.reloads", 40);
    private static final int CHANGES_ON_DROOLS = Integer.getInteger("switchboard.reloads", 8);
    private static final int THREADS = 8;
    private static final int BROKEN = 7;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2000-01-01");
    private static final Inquiry LONG_AGO = LiveCatalog.INQUIRY.toBuilder()
            .at(ZonedDateTime.parse("2000-01-01T12:00:00Z"))
            .build();

    @TempDir
    private Path folder;

    private LiveCatalog catalog(int version) {
        return new LiveCatalog(folder.resolve("catalog-" + FIRST_DAY.plusDays(version)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"DIAGRAM", "DROOLS"})
    void noDecisionIsWrongFailedOrAMixture(Engine kind) throws Exception {
        catalog(0).writeWithSums(0);
        AtomicInteger written = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (VersionedEngine engine = VersionedEngine.in(folder)
                .options(EngineOptions.DEFAULT.with(kind))
                .every(Duration.ofMillis(1))
                .settle(Duration.ZERO)
                .clock(new SetClock("2100-01-01T00:00:00Z"))
                .open()) {
            List<Future<Integer>> decided = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                decided.add(threads.submit(decideUntil(done, engine, written)));
            }
            int changes = kind == Engine.DROOLS ? CHANGES_ON_DROOLS : CHANGES;
            for (int version = 1; version <= changes; version++) {
                change(engine, version, written);
            }
            done.set(true);
            for (Future<Integer> count : decided) {
                assertThat(count.get()).as("decisions of one thread").isPositive();
            }
            assertThat(engine.versions()).hasSizeBetween(2, 3);
        } finally {
            done.set(true);
            threads.shutdown();
        }
    }

    /** A new version comes, and the one before the last goes. */
    private void change(VersionedEngine engine, int version, AtomicInteger written) throws IOException {
        written.set(version);
        if (version % BROKEN == 0) {
            // Broken from the first file on: once taken, it would be in force for a while.
            catalog(version).write("rules.csv", "item,salience,topic\nI-%s,1,\"".formatted(version));
            LiveCatalog.files(version).forEach((name, text) -> {
                if (!name.equals("rules.csv")) {
                    catalog(version).write(name, text);
                }
            });
            engine.reload();
            assertThat(engine.status().problems()).as("version " + version).isNotEmpty();
            remove(version);
        } else {
            catalog(version).writeWithSums(version);
            engine.reload();
            assertThat(engine.catalog().version()).isEqualTo(Integer.toString(version));
        }
        if (version > 2) {
            remove(version - 2);
            engine.reload();
            assertThat(engine.status().problems())
                    .as("after version " + version)
                    .isEmpty();
        }
    }

    private void remove(int version) throws IOException {
        Path gone = catalog(version).folder();
        if (Files.exists(gone)) {
            try (Stream<Path> files = Files.list(gone)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(gone);
        }
    }

    private static Callable<Integer> decideUntil(AtomicBoolean done, VersionedEngine engine, AtomicInteger written) {
        return () -> {
            int count = 0;
            int last = 0;
            while (!done.get() || count == 0) {
                int version = LiveCatalog.version(engine.decide(LiveCatalog.INQUIRY));
                assertThat(version).as("never back, never ahead").isBetween(last, written.get());
                assertThat(LiveCatalog.version(engine.decide(LONG_AGO)))
                        .as("what was in force then")
                        .isZero();
                last = version;
                count++;
            }
            return count;
        };
    }
}

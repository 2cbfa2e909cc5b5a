package dev.switchboard.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eight threads decide while versions come, written file by file in their sight, some of them broken. More with
 * {@code -Dswitchboard.reloads=1000}.
 */
class ReloadSoakTest {

    private static final int RELOADS = Integer.getInteger("switchboard.reloads", 40);
    private static final int RELOADS_ON_DROOLS = Integer.getInteger("switchboard.reloads", 8);
    private static final int THREADS = 8;
    private static final int BROKEN = 7;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"DIAGRAM", "DROOLS"})
    void noDecisionIsWrongFailedOrAMixture(Engine kind) throws Exception {
        LiveCatalog catalog = new LiveCatalog(folder).writeWithSums(0);
        AtomicInteger written = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (ReloadingEngine engine = ReloadingEngine.of(catalog.source())
                .options(EngineOptions.DEFAULT.with(kind))
                .every(Duration.ofMillis(1))
                .settle(Duration.ZERO)
                .keep(2)
                .open()) {
            List<Future<Integer>> decided = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                decided.add(threads.submit(decideUntil(done, engine, written)));
            }
            long before = 0;
            int reloads = kind == Engine.DROOLS ? RELOADS_ON_DROOLS : RELOADS;
            for (int version = 1; version <= reloads; version++) {
                reload(catalog, engine, version, written);
                if (version == reloads / 2) {
                    before = usedHeap();
                }
            }
            done.set(true);
            for (Future<Integer> count : decided) {
                assertThat(count.get()).as("decisions of one thread").isPositive();
            }
            assertThat(usedHeap() - before).as("bytes more than half-way").isLessThan(8L << 20);
            assertThat(engine.versions()).hasSize(2);
        } finally {
            done.set(true);
            threads.shutdown();
        }
    }

    private static void reload(LiveCatalog catalog, ReloadingEngine engine, int version, AtomicInteger written) {
        written.set(version);
        catalog.writeWithSums(version);
        if (version % BROKEN == 0) {
            catalog.delete("SHA256SUMS").write("rules.csv", "item,salience,topic\nI-%s,1,\"".formatted(version));
            engine.reload();
            assertThat(engine.status().problems()).as("version " + version).isNotEmpty();
        } else {
            engine.reload();
            assertThat(engine.catalog().version()).isEqualTo(Integer.toString(version));
        }
    }

    private static Callable<Integer> decideUntil(AtomicBoolean done, ReloadingEngine engine, AtomicInteger written) {
        return () -> {
            int count = 0;
            int last = 0;
            while (!done.get() || count == 0) {
                int version = LiveCatalog.version(engine.decide(LiveCatalog.INQUIRY));
                assertThat(version).as("never back, never ahead").isBetween(last, written.get());
                last = version;
                count++;
            }
            return count;
        };
    }

    /** As one reading: a heap that grows between two of them is said to use less than nothing. */
    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        Runtime runtime = Runtime.getRuntime();
        long whole = runtime.totalMemory();
        long free = runtime.freeMemory();
        while (whole != runtime.totalMemory()) {
            whole = runtime.totalMemory();
            free = runtime.freeMemory();
        }
        return whole - free;
    }
}

package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EngineOptions.Engine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Engines, logs and metrics that are opened and closed again and again keep neither memory nor threads. More with
 * {@code -Dswitchboard.cycles=1000}.
 */
class OpenAndCloseTest {

    private static final int CYCLES = Integer.getInteger("switchboard.cycles", 100);
    private static final int CYCLES_ON_DROOLS = Integer.getInteger("switchboard.cycles", 10);

    /** A catalogue in memory takes more than this, so that one in ten that stays would show. */
    private static final long MOST_BYTES = 4L << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"DIAGRAM", "DROOLS"})
    void keepNothing(Engine kind) throws Exception {
        int cycles = kind == Engine.DROOLS ? CYCLES_ON_DROOLS : CYCLES;
        cycle(kind, cycles / 2);
        long heap = usedHeap();
        int threads = Thread.activeCount();

        cycle(kind, cycles - cycles / 2);

        assertThat(usedHeap() - heap).as("bytes more than half-way").isLessThan(MOST_BYTES);
        assertThat(Thread.activeCount()).as("threads").isLessThanOrEqualTo(threads);
    }

    private void cycle(Engine kind, int times) throws IOException {
        String log = folder.resolve(kind + ".jsonl").toString();
        for (int i = 0; i < times; i++) {
            try (CallCentre callCentre = new CallCentre(CallCentre.CATALOG.toString(), log, kind.name())) {
                assertThat(callCentre.get()).isEqualTo("SS-FIN-01");
            }
        }
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

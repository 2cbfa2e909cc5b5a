package dev.switchboard.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EscalationEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log whose disk stands still for a while: callers are never held up by it, or lose nothing, as they have chosen. The log's writer
 * asks the time when it begins a new file, and gets no answer until the disk goes on.
 */
class StandingDiskTest {

    private static final int BUFFER = 100;
    private static final int MOST_LOOKS = 20_000;

    /** More than a file of one megabyte holds, so that the writer is at a new file. */
    private static final int MANY = 20_000;

    @TempDir
    private Path folder;

    private final CountDownLatch stands = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private EscalationEngine engine;

    @BeforeEach
    void load() {
        engine = EscalationEngine.load(
                new LiveCatalog(folder.resolve("catalog")).write(1).folder());
    }

    @Test
    void callersThatDropGoOn() throws Exception {
        try (DecisionLog log = log(DecisionLog.WhenFull.DROP);
                ObservedEngine observed = ObservedEngine.of(engine, log)) {
            int calls = decideUntilItStands(observed);
            decide(observed, MANY);
            calls += MANY;

            long droppedMeanwhile = log.dropped();
            goesOn.countDown();
            assertThat(droppedMeanwhile).isGreaterThanOrEqualTo(MANY - BUFFER);
            for (int look = 0; look < MOST_LOOKS && log.written() + log.dropped() < calls; look++) {
                Thread.sleep(1);
            }
            assertThat(log.written() + log.dropped()).isEqualTo(calls);
            assertThat(lines()).hasSize((int) log.written()).allMatch(line -> line.endsWith("}"));
        }
    }

    @Test
    void callersThatWaitLoseNothing() throws Exception {
        try (DecisionLog log = log(DecisionLog.WhenFull.BLOCK);
                ObservedEngine observed = ObservedEngine.of(engine, log)) {
            Thread caller = new Thread(() -> decide(observed, MANY));
            caller.start();
            stands.await();
            while (caller.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            long writtenMeanwhile = log.written();
            goesOn.countDown();
            caller.join();
            assertThat(writtenMeanwhile).isLessThan(MANY);
            for (int look = 0; look < MOST_LOOKS && log.written() < MANY; look++) {
                Thread.sleep(1);
            }
            assertThat(log.dropped()).isZero();
            assertThat(lines()).hasSize(MANY);
        }
    }

    private DecisionLog log(DecisionLog.WhenFull whenFull) throws IOException {
        return DecisionLog.to(folder.resolve("decisions.jsonl"))
                .clock(new StandingClock())
                .whenFull(whenFull)
                .buffer(BUFFER)
                .rotateAt(1)
                .open();
    }

    private int decideUntilItStands(EscalationEngine observed) {
        int calls = 0;
        while (stands.getCount() > 0) {
            decide(observed, 1);
            calls++;
        }
        return calls;
    }

    private static void decide(EscalationEngine engine, int times) {
        for (int i = 0; i < times; i++) {
            engine.decide(LiveCatalog.INQUIRY);
        }
    }

    /** Of all files of the log. */
    private List<String> lines() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .flatMap(StandingDiskTest::linesOf)
                    .toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Only the writer asks it for an instant; calls are told apart by milliseconds. */
    private final class StandingClock extends Clock {

        @Override
        public Instant instant() {
            stands.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return Instant.EPOCH;
        }

        @Override
        public long millis() {
            return 0;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

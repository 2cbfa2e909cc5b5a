package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.Decision;
import dev.switchboard.EngineClosedException;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.Match;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Drools engine under many threads: each decision is the reference interpreter's, and nothing stays behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineThreadsTest {

    /** What an inquiry is decided to be, by the reference. */
    private record Expected(Inquiry inquiry, List<String> items) {}

    private CatalogEngine engine;
    private List<Expected> expected;

    @BeforeAll
    void open() {
        engine = new CatalogEngines().bundled(EngineOptions.DEFAULT.with(Engine.DROOLS));
        expected = new ArrayList<>();
        CaseSuite suite = CaseSuite.read(
                List.of(Path.of("src/test/resources/cases")), engine.model().vocabulary());
        for (Case row : suite.cases()) {
            expected.add(new Expected(row.inquiry(), reference(engine.model(), row.inquiry())));
        }
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void platformThreadsAllDecideRight() throws Exception {
        allDecideRight(Executors.newFixedThreadPool(64), 64);
    }

    @Test
    void decidedInquiriesAreFreed() {
        List<WeakReference<Inquiry>> decided = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Inquiry inquiry = Inquiry.about("charges")
                    .numberCount(1 + i % 9)
                    .conflict(true)
                    .build();
            assertThat(engine.decide(inquiry).line()).isNotEmpty();
            decided.add(new WeakReference<>(inquiry));
        }

        System.gc();

        assertThat(decided).allSatisfy(reference -> assertThat(reference.get()).isNull());
    }

    /** More with {@code -Dswitchboard.decisions=10000000}. */
    @Test
    void decisionsLeaveNothingOnTheHeap() {
        int rounds = Integer.getInteger("switchboard.decisions", 400_000);
        decide(rounds / 10);
        long before = usedHeap();

        decide(rounds);

        assertThat(usedHeap() - before).as("bytes more than before").isLessThan(4L << 20);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aClosedEngineRefusesAndClosingTwiceDoesNothing(Engine kind) {
        EscalationEngine other = new CatalogEngines().bundled(EngineOptions.DEFAULT.with(kind));
        Inquiry inquiry = Inquiry.about("charges").build();
        assertThat(other.decide(inquiry).line()).isEqualTo("first-line");

        other.close();
        other.close();

        assertThatThrownBy(() -> other.decide(inquiry)).isInstanceOf(EngineClosedException.class);
        assertThatThrownBy(() -> other.ask(inquiry)).isInstanceOf(EngineClosedException.class);
        Inquiry wrong = Inquiry.about("no-such-topic").build();
        assertThatThrownBy(() -> other.decide(wrong)).isInstanceOf(EngineClosedException.class);
    }

    @Test
    void decisionsUnderWayEndWhenTheEngineIsClosed() throws Exception {
        EscalationEngine other = new CatalogEngines().bundled(EngineOptions.DEFAULT.with(Engine.DROOLS));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> decided = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            decided.add(threads.submit(() -> decideUntilClosed(other)));
        }
        other.decide(Inquiry.about("charges").build());
        other.close();

        for (Future<Integer> count : decided) {
            assertThat(count.get()).as("decisions of one thread, each right").isNotNegative();
        }
        threads.shutdown();
    }

    /** Decides until the engine refuses; any other outcome than a right decision or that refusal fails the test. */
    private int decideUntilClosed(EscalationEngine other) {
        int count = 0;
        while (true) {
            Expected next = expected.get(count % expected.size());
            try {
                assertThat(items(other.decide(next.inquiry))).isEqualTo(next.items);
            } catch (EngineClosedException closed) {
                return count;
            }
            count++;
        }
    }

    private void allDecideRight(ExecutorService threads, int tasks) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            List<Expected> order = new ArrayList<>(expected);
            Collections.shuffle(order, new Random(task));
            List<Expected> part = order.subList(0, 500);
            running.add(threads.submit(() -> part.forEach(
                    each -> assertThat(items(engine.decide(each.inquiry))).isEqualTo(each.items))));
        }
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();
    }

    private void decide(int count) {
        for (int i = 0; i < count; i++) {
            engine.decide(expected.get(i % expected.size()).inquiry);
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<String> items(Decision decision) {
        return decision.matches().stream().map(Match::item).toList();
    }

    private static List<String> reference(Catalog catalog, Inquiry inquiry) {
        return catalog.holding(catalog.vocabulary().completed(inquiry)).stream()
                .map(RankedRule::item)
                .distinct()
                .toList();
    }
}

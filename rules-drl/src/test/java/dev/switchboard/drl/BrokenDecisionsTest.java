package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFiles.HEAD;
import static dev.switchboard.drl.DrlFiles.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import dev.switchboard.engine.CatalogEngine;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is thrown in the middle of a decision: later ones are right, and none waits for what was lost. Public for its rules. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public class BrokenDecisionsTest {

    /** More than any pool has lanes. */
    private static final int MANY = 4 * Runtime.getRuntime().availableProcessors() + 10;

    private static final Inquiry BREAKS = inquiry(4);
    private static final Inquiry HOLDS = inquiry(3);

    private static Inquiry inquiry(int numberCount) {
        return Inquiry.about("bills").numberCount(numberCount).conflict(true).build();
    }

    private static CatalogEngine engine(String consequence) {
        String breaks =
                "rule \"breaks\" @opaque(\"test\") salience 50 when $i : Inquiry( numberCount > 3 ) then %s end\n";
        return DrlFiles.of(HEAD + rule("plain", "conflict") + breaks.formatted(consequence))
                .allowingOpaqueRules()
                .engine(Engine.DROOLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new OutOfMemoryError();",
                "throw new StackOverflowError();",
                "throw new InternalError();",
                "throw new ThreadDeath();",
                "throw new LinkageError();",
                "throw new java.io.IOException();",
                "((org.kie.api.runtime.KieSession) drools.getKieRuntime()).dispose(); throw new OutOfMemoryError();",
                "((org.kie.api.runtime.KieSession) drools.getKieRuntime()).dispose();",
                "long[][] all = new long[100][]; for (int i = 0; i < 100; i++) { all[i] = new long[Integer.MAX_VALUE - 8]; }",
                "dev.switchboard.drl.BrokenDecisionsTest.recurse($i);",
            })
    void anErrorOfOneDecisionIsNoOtherOnes(String consequence) {
        try (CatalogEngine engine = engine(consequence)) {
            for (int i = 0; i < MANY; i++) {
                assertThatThrownBy(() -> engine.decide(BREAKS)).isNotNull();
                assertThat(engine.decide(HOLDS).item()).contains("A-1");
            }
            assertThat(engine.decide(HOLDS).item()).contains("A-1");
        }
    }

    /** For rules. */
    public static long recurse(Object inquiry) {
        return inquiry == null ? 0 : 1 + recurse(inquiry);
    }

    /** The end of the stack comes in another place at each depth; compiled code takes a third of the room, so that the first are far too deep. */
    @ParameterizedTest
    @ValueSource(ints = {160_000, 256_000})
    void decisionsAtTheEndOfTheStack(int stack) throws Exception {
        String rules = rule("plain", "conflict") + rule("other", "topic == \"bills\", count(\"hours\") in (1, 2)");
        try (CatalogEngine engine = DrlFiles.of(HEAD + rules).engine(Engine.DROOLS)) {
            AtomicInteger right = new AtomicInteger();
            AtomicInteger overflown = new AtomicInteger();
            AtomicReference<Object> other = new AtomicReference<>("none");
            for (int depth = 10_000; depth >= 0; depth -= 10) {
                int calls = depth;
                Thread thread =
                        new Thread(null, () -> decideDeep(engine, calls, right, overflown, other), "deep", stack);
                thread.start();
                thread.join();
            }

            assertThat(other.get()).isEqualTo("none");
            assertThat(right.get()).isPositive();
            assertThat(overflown.get()).isPositive();
            for (int i = 0; i < MANY; i++) {
                assertThat(engine.decide(HOLDS).item()).contains("A-1");
            }
        }
    }

    private static void decideDeep(
            CatalogEngine engine,
            int depth,
            AtomicInteger right,
            AtomicInteger overflown,
            AtomicReference<Object> other) {
        try {
            String item = deep(engine, depth);
            if (item.equals("A-1")) {
                right.incrementAndGet();
            } else {
                other.set(item);
            }
        } catch (StackOverflowError expected) {
            overflown.incrementAndGet();
        } catch (RuntimeException | Error failure) {
            if (failure.getCause() instanceof StackOverflowError) {
                overflown.incrementAndGet();
            } else {
                other.set(failure);
            }
        }
    }

    private static String deep(CatalogEngine engine, int depth) {
        if (depth == 0) {
            return engine.decide(HOLDS).item().orElse("no item");
        }
        String item = deep(engine, depth - 1);
        return item.isEmpty() ? "empty" : item;
    }

    @Test
    void aLaneThatCannotBeMadeLeavesRoomForOthers() {
        SessionPool pool = new SessionPool(2, () -> {
            throw new OutOfMemoryError("test");
        });
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(pool::take);
        }
        pool.close();
    }

    private static final AtomicReference<CountDownLatch> STARTED = new AtomicReference<>(new CountDownLatch(1));
    private static final AtomicReference<CountDownLatch> GO_ON = new AtomicReference<>(new CountDownLatch(1));

    /** For rules: tells that the decision is under way, and waits. */
    public static void pause() throws InterruptedException {
        STARTED.get().countDown();
        GO_ON.get().await();
    }

    @Test
    void whileItWaitsForDecisionsUnderWayClosingRefusesNewOnes() throws Exception {
        STARTED.set(new CountDownLatch(1));
        GO_ON.set(new CountDownLatch(1));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CatalogEngine engine = engine("dev.switchboard.drl.BrokenDecisionsTest.pause();");
        Future<?> underWay = threads.submit(() -> engine.decide(BREAKS));
        STARTED.get().await();

        Future<?> closing = threads.submit(engine::close);
        while (!isRefused(engine)) {
            Thread.onSpinWait();
        }

        assertThat(closing.isDone()).as("closed while a decision is under way").isFalse();
        GO_ON.get().countDown();
        closing.get();
        assertThat(underWay.get()).as("the decision under way").isNotNull();
        threads.shutdown();
    }

    private static boolean isRefused(CatalogEngine engine) {
        try {
            engine.decide(HOLDS);
            return false;
        } catch (IllegalStateException closed) {
            return true;
        }
    }
}

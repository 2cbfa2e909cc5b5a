package dev.switchboard.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second engine beside the first: in the shadow, or for a share of the inquiries; and who listens. */
class BesideEnginesTest {

    private static final int MOST_LOOKS = 10_000;

    @TempDir
    private Path folder;

    private EscalationEngine old;
    private EscalationEngine fresh;

    @BeforeEach
    void open() {
        LiveCatalog before = new LiveCatalog(folder.resolve("old")).write(1);
        LiveCatalog after = new LiveCatalog(folder.resolve("new"))
                .write(1)
                .write("rules.csv", "item,salience,topic,numberCount,line,mode\nI-1,1,charges,>= 4,senior,one-step\n");
        old = EscalationEngine.load(before.folder());
        fresh = EscalationEngine.load(after.folder());
    }

    private static Inquiry numbers(int count) {
        return Inquiry.about("charges").numberCount(count).build();
    }

    private static ShadowReport reportOf(ShadowEngine engine, long compared) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && engine.report().compared() < compared; look++) {
            Thread.sleep(1);
        }
        return engine.report();
    }

    @Test
    void theShadowTellsWhatItWouldDecideOtherwise() throws InterruptedException {
        try (ShadowEngine engine = ShadowEngine.of(old, fresh)) {
            for (int count = 1; count <= 5; count++) {
                Decision decision = engine.decide(numbers(count));
                assertThat(decision.line()).as("the first engine decides").isEqualTo(count < 3 ? "first" : "senior");
            }

            ShadowReport report = reportOf(engine, 5);

            assertThat(report.compared()).isEqualTo(5);
            assertThat(report.different()).isEqualTo(1);
            assertThat(report.shed()).isZero();
            assertThat(report.byPart()).isEqualTo(Map.of("line", 1L, "mode", 1L, "item", 1L, "phrase", 1L));
            assertThat(report.samples()).singleElement().satisfies(sample -> {
                assertThat(sample.inquiry()).isEqualTo(numbers(3));
                assertThat(sample.decided().line()).isEqualTo("senior");
                assertThat(sample.shadow().orElseThrow().line()).isEqualTo("first");
            });
        }
    }

    @Test
    void aSlowShadowShedsAndNobodyWaits() throws InterruptedException {
        GatedEngine gated = new GatedEngine(fresh);
        try (ShadowEngine engine = ShadowEngine.of(old, gated)) {
            for (int i = 0; i < 10_000; i++) {
                engine.decide(numbers(5));
            }
            long shed = engine.report().shed();
            assertThat(shed).isBetween(10_000L - 4_096 - 1, 10_000L - 4_096);

            gated.open();
            assertThat(reportOf(engine, 10_000 - shed).compared()).isEqualTo(10_000 - shed);
        }
    }

    @Test
    void aShareGoesToTheCandidateByItsKey() {
        CanaryEngine engine = CanaryEngine.of(old, fresh, 0.2, inquiry -> Integer.toString(inquiry.numberCount()));
        int[] keys = IntStream.range(1, 10_001).toArray();
        long first = java.util.Arrays.stream(keys)
                .filter(key -> isOfCandidate(engine, key))
                .count();
        boolean[] before = new boolean[keys.length];
        for (int i = 0; i < keys.length; i++) {
            before[i] = isOfCandidate(engine, keys[i]);
        }

        assertThat(first).isBetween(1_800L, 2_200L);
        engine.share(0.5);
        for (int i = 0; i < keys.length; i++) {
            assertThat(!before[i] || isOfCandidate(engine, keys[i]))
                    .as("who is in stays in")
                    .isTrue();
        }
        engine.share(0);
        assertThat(IntStream.of(keys).anyMatch(key -> isOfCandidate(engine, key)))
                .isFalse();
        engine.share(1);
        assertThat(IntStream.of(keys).allMatch(key -> isOfCandidate(engine, key)))
                .isTrue();
        assertThatThrownBy(() -> engine.share(1.1)).isInstanceOf(IllegalArgumentException.class);
        engine.close();
    }

    private boolean isOfCandidate(CanaryEngine engine, int key) {
        return engine.decide(numbers(key)).catalog().equals(fresh.catalog());
    }

    @Test
    void listenersHearOfEachDecisionAndEachRefusal() {
        Heard heard = new Heard();
        EngineListener broken = new EngineListener() {
            @Override
            public void decided(Inquiry inquiry, Decision decision, long nanoseconds) {
                throw new IllegalStateException("broken");
            }
        };
        try (ObservedEngine engine = ObservedEngine.of(old, broken, heard)) {
            engine.decide(numbers(4));
            assertThatExceptionOfType(InvalidInquiryException.class)
                    .isThrownBy(() -> engine.decide(Inquiry.about("nothing").build()));
        }

        assertThat(heard.words).containsExactly("decided senior", "refused by 1: InvalidInquiryException");
    }

    @Test
    void theClockIsReadOnlyForThoseWhoWantTheTime() {
        List<Long> times = new ArrayList<>();
        EngineListener indifferent = new EngineListener() {
            @Override
            public boolean wantsTime() {
                return false;
            }

            @Override
            public void decided(Inquiry inquiry, Decision decision, long nanoseconds) {
                times.add(nanoseconds);
            }
        };

        ObservedEngine.of(old, indifferent).decide(numbers(4));
        ObservedEngine.of(old, indifferent, new Heard()).decide(numbers(4));

        assertThat(times.get(0)).isEqualTo(EngineListener.UNTIMED);
        assertThat(times.get(1)).isNotNegative();
    }
}

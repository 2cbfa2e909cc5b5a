package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.SwitchboardException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * An engine beside which a second one, the shadow, decides the same inquiries, to learn what it would change before it counts.
 * Callers get the first one's decisions and wait for nothing: the shadow decides on a thread of its own, from a bounded queue,
 * and what finds the queue full is not looked at.
 *
 * @since 0.1.0
 */
public final class ShadowEngine extends EngineAround {

    private static final int QUEUED = 4_096;
    private static final int SAMPLES = 100;

    private record Decided(Inquiry inquiry, Decision decision) {}

    private final EscalationEngine engine;
    private final EscalationEngine shadow;
    private final BlockingQueue<Decided> queue = new ArrayBlockingQueue<>(QUEUED);
    private final LongAdder shed = new LongAdder();
    private final Thread worker;

    /** Guarded by this tally itself. */
    private final Tally tally = new Tally();

    private ShadowEngine(EscalationEngine engine, EscalationEngine shadow) {
        this.engine = engine;
        this.shadow = shadow;
        this.worker = Background.thread("switchboard-shadow", this::compare);
    }

    /** An engine and its shadow. Closing it closes both. */
    public static ShadowEngine of(EscalationEngine engine, EscalationEngine shadow) {
        ShadowEngine both = new ShadowEngine(engine, shadow);
        both.worker.start();
        return both;
    }

    @Override
    EscalationEngine engine() {
        return engine;
    }

    @Override
    public Decision decide(Inquiry inquiry) {
        Decision decision = engine.decide(inquiry);
        if (!queue.offer(new Decided(inquiry, decision))) {
            shed.increment();
        }
        return decision;
    }

    /** What came of it so far. */
    public ShadowReport report() {
        return tally.report(shed.sum());
    }

    /** The shadow's catalogue. */
    public CatalogIdentity shadowCatalog() {
        return shadow.catalog();
    }

    private void compare() {
        try {
            while (true) {
                compare(queue.take());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare(Decided decided) {
        try {
            Decision other = shadow.decide(decided.inquiry);
            List<String> parts = DecisionDifference.between(decided.decision, other);
            tally.add(new ShadowReport.Sample(decided.inquiry, parts, decided.decision, Optional.of(other)));
        } catch (SwitchboardException refused) {
            tally.add(new ShadowReport.Sample(
                    decided.inquiry, List.of(ShadowReport.REFUSED), decided.decision, Optional.empty()));
        } catch (RuntimeException closed) {
            // The shadow is being closed, or has a defect that is no caller's: nothing was compared.
        }
    }

    @Override
    public void close() {
        Background.end(worker);
        try {
            shadow.close();
        } finally {
            super.close();
        }
    }

    /** The counts, and the latest samples. */
    private static final class Tally {

        private long compared;
        private long different;
        private final Map<String, Long> byPart = new TreeMap<>();
        private final Deque<ShadowReport.Sample> samples = new ArrayDeque<>();

        synchronized void add(ShadowReport.Sample sample) {
            compared++;
            if (sample.parts().isEmpty()) {
                return;
            }
            different++;
            sample.parts().forEach(part -> byPart.merge(part, 1L, Long::sum));
            if (samples.size() == SAMPLES) {
                samples.removeFirst();
            }
            samples.addLast(sample);
        }

        synchronized ShadowReport report(long shed) {
            return new Report(compared, different, Map.copyOf(byPart), shed, new ArrayList<>(samples));
        }
    }

    private record Report(
            long compared, long different, Map<String, Long> byPart, long shed, List<ShadowReport.Sample> samples)
            implements ShadowReport {
        Report {
            samples = List.copyOf(samples);
        }
    }
}

package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.micrometer.SwitchboardMetrics;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.ObservedEngine;
import dev.switchboard.service.ReloadingEngine;
import dev.switchboard.service.ShadowEngine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A CRM in service: a catalogue that reloads, beside a shadow, with metrics and a decision log. It is public and takes what the
 * JDK has, so that it can also be started in a class loader of its own.
 */
public final class CallCentre implements Supplier<String>, AutoCloseable {

    /** The bundled catalogue as files. */
    static final Path CATALOG = Path.of("../rules-drl/src/main/resources/dev/switchboard/bundled");

    private static final int MOST_LOOKS = 100_000;

    private static final Inquiry INQUIRY =
            Inquiry.about("charges").numberCount(4).conflict(true).build();

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final DecisionLog log;
    private final ObservedEngine engine;

    /** The catalogue that decides, the file of the log, and the {@link Engine}. */
    public CallCentre(String catalog, String log, String kind) throws IOException {
        EngineOptions options = EngineOptions.DEFAULT.with(Engine.valueOf(kind));
        SwitchboardMetrics metrics = SwitchboardMetrics.create();
        this.log = DecisionLog.to(Path.of(log))
                .whenFull(DecisionLog.WhenFull.BLOCK)
                .mask("chargeDays")
                .open();
        ReloadingEngine reloading = ReloadingEngine.of(CatalogSource.path(Path.of(catalog)))
                .options(options)
                .settle(Duration.ZERO)
                .listener(metrics)
                .open();
        ShadowEngine shadow = ShadowEngine.of(reloading, EscalationEngine.bundled());
        this.engine = ObservedEngine.of(shadow, this.log, metrics);
        metrics.watch(reloading).watch(shadow).watch(this.log).bindTo(registry);
    }

    EscalationEngine engine() {
        return engine;
    }

    /** Waits until the log has as many lines, none of them lost. */
    void awaitLogged(long lines) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && log.written() < lines; look++) {
            Thread.sleep(1);
        }
        assertThat(log.written()).isEqualTo(lines);
        assertThat(log.dropped()).isZero();
    }

    /** Decisions that the metrics have counted. */
    double counted() {
        return registry.find("switchboard.decisions").functionCounters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Decides for a while, and says how. */
    @Override
    public String get() {
        for (int i = 0; i < 100; i++) {
            engine.decide(INQUIRY);
        }
        engine.ask(INQUIRY);
        Decision decision = engine.decide(INQUIRY);
        assertThat(decision.explanation().why()).isNotEmpty();
        return decision.item().orElse("none");
    }

    @Override
    public void close() throws IOException {
        engine.close();
        log.close();
        registry.close();
    }
}

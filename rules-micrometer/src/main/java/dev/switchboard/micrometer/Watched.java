package dev.switchboard.micrometer;

import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.EngineStatus;
import dev.switchboard.service.ShadowEngine;
import dev.switchboard.service.ShadowReport;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Meters of what counts by itself. */
final class Watched {

    private Watched() {}

    /** How an engine is that takes its catalogue anew. */
    static void files(Supplier<EngineStatus> status, MeterRegistry registry) {
        Gauge.builder(
                        "switchboard.reload.problems",
                        status,
                        each -> each.get().problems().size())
                .description("What is wrong with the catalogue's files as they are now; 0 if they decide")
                .strongReference(true)
                .register(registry);
        TimeGauge.builder(
                        "switchboard.catalog.loaded",
                        status,
                        TimeUnit.SECONDS,
                        each -> each.get().loaded().getEpochSecond())
                .description("Since when the catalogue that decides has been loaded, as a Unix time")
                .strongReference(true)
                .register(registry);
    }

    static void shadow(ShadowEngine shadow, MeterRegistry registry) {
        FunctionCounter.builder(
                        "switchboard.shadow.compared",
                        shadow,
                        each -> each.report().compared())
                .description("Inquiries that the shadow has decided, too")
                .register(registry);
        FunctionCounter.builder(
                        "switchboard.shadow.different",
                        shadow,
                        each -> each.report().different())
                .description("Inquiries that the shadow decides otherwise")
                .register(registry);
        for (String part : ShadowReport.parts()) {
            FunctionCounter.builder(
                            "switchboard.shadow.differences",
                            shadow,
                            each -> each.report().byPart().getOrDefault(part, 0L))
                    .description("Inquiries in which this part of the decision differs")
                    .tag("part", part)
                    .register(registry);
        }
        FunctionCounter.builder(
                        "switchboard.shadow.shed", shadow, each -> each.report().shed())
                .description("Inquiries that the shadow had no time for")
                .register(registry);
    }

    static void log(DecisionLog log, MeterRegistry registry) {
        FunctionCounter.builder("switchboard.log.written", log, DecisionLog::written)
                .description("Decisions and refusals in the log")
                .register(registry);
        FunctionCounter.builder("switchboard.log.dropped", log, DecisionLog::dropped)
                .description("Decisions and refusals that the log has lost")
                .register(registry);
        Gauge.builder("switchboard.log.failing", log, each -> each.failure().isPresent() ? 1 : 0)
                .description("1 while the log cannot be written")
                .strongReference(true)
                .register(registry);
    }
}

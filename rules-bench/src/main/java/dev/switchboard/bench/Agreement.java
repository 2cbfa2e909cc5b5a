package dev.switchboard.bench;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.Inquiry;
import dev.switchboard.TransferMode;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.kie.api.KieBase;

/** Checks that all that is measured decides alike; a comparison would be worth nothing otherwise. */
final class Agreement {

    private static final int INQUIRIES = 20_000;
    private static final long SEED = 2;

    private record Answer(String line, TransferMode mode, String item) {}

    private Agreement() {}

    /** Throws when somebody decides differently from the engine. */
    static void check() {
        CatalogEngines engines = new CatalogEngines();
        try (CatalogEngine engine = engines.bundled(EngineOptions.DEFAULT);
                CatalogEngine onDrools = engines.bundled(EngineOptions.DEFAULT.with(Engine.DROOLS))) {
            Map<String, Function<Inquiry, Answer>> others = others(onDrools);
            for (Inquiry inquiry : new InquiryGenerator(engine.model(), SEED).inquiries(INQUIRIES)) {
                Answer expected = answer(engine.decide(inquiry));
                others.forEach((name, other) -> {
                    Answer answer = other.apply(inquiry);
                    if (!answer.equals(expected)) {
                        throw new IllegalStateException(
                                "%s decides %s, the engine %s: %s".formatted(name, answer, expected, inquiry));
                    }
                });
            }
        }
    }

    private static Map<String, Function<Inquiry, Answer>> others(CatalogEngine onDrools) {
        Inquiry.Defaults defaults = HandWrittenDefaults.create();
        KieBase rules = BundledRules.load();
        Map<String, Function<Inquiry, Answer>> others = new LinkedHashMap<>();
        others.put("hand-written", inquiry -> answer(HandWritten.decide(inquiry.withDefaults(defaults))));
        others.put("the engine on Drools", inquiry -> answer(onDrools.decide(inquiry)));
        Map<String, DirectDrools> ways = Map.of(
                "a long-lived session", new LongLivedSession(rules),
                "a new session", new NewSession(rules),
                "a stateless session", new StatelessSession(rules));
        ways.forEach((name, way) -> others.put(name, inquiry -> answer(way.decide(inquiry.withDefaults(defaults)))));
        return others;
    }

    private static Answer answer(Decision decision) {
        return new Answer(decision.line(), decision.mode(), decision.item().orElse(""));
    }

    private static Answer answer(Outcome outcome) {
        return new Answer(outcome.line(), outcome.mode(), outcome.item());
    }

    private static Answer answer(FirstTransfer transfer) {
        return new Answer(transfer.line(), transfer.mode(), transfer.item());
    }
}

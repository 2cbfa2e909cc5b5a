package dev.switchboard.bench;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.FactDefaults;
import dev.switchboard.Inquiry;
import dev.switchboard.bench.peers.Answer;
import dev.switchboard.bench.peers.Peer;
import dev.switchboard.bench.peers.PeerEngine;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.coverage.GeneratedCases;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.kie.api.KieBase;

/**
 * Checks that all that is measured decides alike; a comparison would be worth nothing otherwise. Asked are the bundled
 * catalogue's own cases, those generated to look at each rule, condition and threshold, and inquiries like the measured ones.
 */
final class Agreement {

    private static final int INQUIRIES = 2_000;
    private static final long SEED = 2;

    private final List<Inquiry> inquiries = new ArrayList<>();
    private final List<Answer> expected;

    private Agreement(CatalogEngine engine, Path suite) {
        CaseSuite.read(List.of(suite), engine.model().vocabulary()).cases().stream()
                .map(Case::inquiry)
                .forEach(inquiries::add);
        GeneratedCases.of(engine, Locale.ENGLISH).cases().stream()
                .map(Case::inquiry)
                .forEach(inquiries::add);
        inquiries.addAll(new InquiryGenerator(engine.model(), SEED).inquiries(INQUIRIES));
        expected = inquiries.stream()
                .map(inquiry -> answer(engine.decide(inquiry)))
                .toList();
    }

    /**
     * Throws when somebody decides differently from the engine.
     *
     * @param suite the folder of the bundled catalogue's cases
     * @return how many inquiries all were asked
     */
    static int check(Path suite) {
        CatalogEngines engines = new CatalogEngines();
        try (CatalogEngine engine = engines.bundled(EngineOptions.DEFAULT);
                CatalogEngine onDrools = engines.bundled(EngineOptions.DEFAULT.with(Engine.DROOLS))) {
            Agreement agreement = new Agreement(engine, suite);
            agreement.check("the engine on Drools", inquiry -> answer(onDrools.decide(inquiry)));
            FactDefaults defaults = HandWrittenDefaults.create();
            agreement.check("hand-written", inquiry -> answer(HandWritten.decide(inquiry.withDefaults(defaults))));
            KieBase rules = CompiledRules.load();
            Map<String, DirectDrools> sessions = Map.of(
                    "a long-lived session", new LongLivedSession(rules),
                    "a new session", new NewSession(rules),
                    "a stateless session", new StatelessSession(rules));
            sessions.forEach((name, session) ->
                    agreement.check(name, inquiry -> answer(session.decide(inquiry.withDefaults(defaults)))));
            for (PeerEngine engineOfPeer : PeerEngine.values()) {
                try (Peer peer = engineOfPeer.open(engine.model())) {
                    agreement.check(engineOfPeer.title(), inquiry -> peer.decide(inquiry.withDefaults(defaults)));
                }
            }
            return agreement.inquiries.size();
        }
    }

    private void check(String name, Function<Inquiry, Answer> decides) {
        for (int i = 0; i < inquiries.size(); i++) {
            Answer answer = decides.apply(inquiries.get(i));
            if (!answer.equals(expected.get(i))) {
                throw new IllegalStateException(
                        "%s decides %s, the engine %s: %s".formatted(name, answer, expected.get(i), inquiries.get(i)));
            }
        }
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

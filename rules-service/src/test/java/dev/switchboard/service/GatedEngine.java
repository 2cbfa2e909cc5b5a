package dev.switchboard.service;

import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import java.util.concurrent.CountDownLatch;

/** An engine that decides nothing until its gate is opened, as one on a machine that is too slow. */
final class GatedEngine extends EngineAround {

    private final EscalationEngine engine;
    private final CountDownLatch gate = new CountDownLatch(1);

    GatedEngine(EscalationEngine engine) {
        this.engine = engine;
    }

    void open() {
        gate.countDown();
    }

    @Override
    EscalationEngine engine() {
        return engine;
    }

    @Override
    public Decision decide(Inquiry inquiry) {
        try {
            gate.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        return engine.decide(inquiry);
    }
}

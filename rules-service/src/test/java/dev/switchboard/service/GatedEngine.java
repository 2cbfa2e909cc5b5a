package dev.switchboard.service;

import dev.switchboard.Asking;
import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.Problem;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An engine that decides nothing until its gate is opened, as one on a machine that is too slow. */
final class GatedEngine implements EscalationEngine {

    private final EscalationEngine engine;
    private final CountDownLatch gate = new CountDownLatch(1);

    GatedEngine(EscalationEngine engine) {
        this.engine = engine;
    }

    void open() {
        gate.countDown();
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

    @Override
    public NextStep ask(Inquiry inquiry, Asking asking) {
        return engine.ask(inquiry, asking);
    }

    @Override
    public CatalogIdentity catalog() {
        return engine.catalog();
    }

    @Override
    public List<Problem> warnings() {
        return engine.warnings();
    }

    @Override
    public void close() {
        engine.close();
    }
}

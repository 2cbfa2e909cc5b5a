package dev.switchboard.service;

import dev.switchboard.Asking;
import dev.switchboard.CatalogDescription;
import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.Problem;
import java.util.List;

/** An engine around another one, which does what this does not do itself. */
abstract class EngineAround implements EscalationEngine {

    private final EscalationEngine engine;

    EngineAround(EscalationEngine engine) {
        this.engine = engine;
    }

    final EscalationEngine engine() {
        return engine;
    }

    @Override
    public Decision decide(Inquiry inquiry) {
        return engine.decide(inquiry);
    }

    @Override
    public NextStep ask(Inquiry inquiry, Asking asking) {
        return engine.ask(inquiry, asking);
    }

    @Override
    public List<Problem> validate(Inquiry inquiry) {
        return engine.validate(inquiry);
    }

    @Override
    public boolean canAsk() {
        return engine.canAsk();
    }

    @Override
    public CatalogIdentity catalog() {
        return engine.catalog();
    }

    @Override
    public CatalogDescription describe() {
        return engine.describe();
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

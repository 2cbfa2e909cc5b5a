package dev.switchboard.service;

import dev.switchboard.Asking;
import dev.switchboard.CatalogDescription;
import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Facts;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.Problem;
import dev.switchboard.TopicSuggestion;
import java.util.List;

/** An engine that leaves to others what it does not do itself. */
abstract class EngineAround implements EscalationEngine {

    /** The engine that is spoken of when no inquiry is. */
    abstract EscalationEngine engine();

    /** The engine that an inquiry is for. */
    EscalationEngine engineFor(Inquiry inquiry) {
        return engine();
    }

    @Override
    public Decision decide(Inquiry inquiry) {
        return engineFor(inquiry).decide(inquiry);
    }

    @Override
    public NextStep ask(Inquiry inquiry, Asking asking) {
        return engineFor(inquiry).ask(inquiry, asking);
    }

    @Override
    public List<TopicSuggestion> topics(String words, int limit) {
        return engine().topics(words, limit);
    }

    @Override
    public List<Problem> validate(Inquiry inquiry) {
        return engineFor(inquiry).validate(inquiry);
    }

    @Override
    public boolean canAsk() {
        return engine().canAsk();
    }

    @Override
    public CatalogIdentity catalog() {
        return engine().catalog();
    }

    @Override
    public Facts facts() {
        return engine().facts();
    }

    @Override
    public CatalogDescription describe() {
        return engine().describe();
    }

    @Override
    public List<Problem> warnings() {
        return engine().warnings();
    }

    @Override
    public void close() {
        engine().close();
    }
}

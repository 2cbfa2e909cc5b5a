package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.SwitchboardException;
import java.util.List;

/**
 * An engine whose decisions are told to listeners. Closing it closes the engine, and no listener.
 *
 * @since 0.1.0
 */
public final class ObservedEngine extends EngineAround {

    private final EscalationEngine engine;
    private final EngineListener[] listeners;

    private ObservedEngine(EscalationEngine engine, EngineListener[] listeners) {
        this.engine = engine;
        this.listeners = listeners;
    }

    /** The engine, heard by these listeners in this order. */
    public static ObservedEngine of(EscalationEngine engine, EngineListener... listeners) {
        return new ObservedEngine(engine, listeners.clone());
    }

    @Override
    EscalationEngine engine() {
        return engine;
    }

    @Override
    public Decision decide(Inquiry inquiry) {
        boolean isTimed = isTimed();
        long begin = isTimed ? System.nanoTime() : 0;
        Decision decision;
        try {
            decision = engine.decide(inquiry);
        } catch (SwitchboardException refused) {
            tellRefused(inquiry, refused, isTimed ? System.nanoTime() - begin : EngineListener.UNTIMED);
            throw refused;
        }
        long nanoseconds = isTimed ? System.nanoTime() - begin : EngineListener.UNTIMED;
        for (EngineListener listener : listeners) {
            try {
                listener.decided(inquiry, decision, nanoseconds);
            } catch (RuntimeException itsOwn) {
                // See EngineListener: no decision fails for who listens.
            }
        }
        return decision;
    }

    private boolean isTimed() {
        for (EngineListener listener : listeners) {
            try {
                if (listener.wantsTime()) {
                    return true;
                }
            } catch (RuntimeException itsOwn) {
                // As above.
            }
        }
        return false;
    }

    private void tellRefused(Inquiry inquiry, SwitchboardException refused, long nanoseconds) {
        CatalogIdentity catalog = engine.catalog();
        new Listeners(List.of(listeners)).each(listener -> listener.refused(inquiry, refused, catalog, nanoseconds));
    }
}

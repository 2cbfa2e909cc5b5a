package dev.switchboard.service;

import java.util.List;
import java.util.function.Consumer;

/** Listeners of one engine. What one of them throws reaches neither the others nor the caller. */
record Listeners(List<EngineListener> all) {

    static final Listeners NONE = new Listeners(List.of());

    Listeners {
        all = List.copyOf(all);
    }

    void each(Consumer<EngineListener> call) {
        for (EngineListener listener : all) {
            try {
                call.accept(listener);
            } catch (RuntimeException itsOwn) {
                // A decision or a reload does not fail because somebody who listens does; see EngineListener.
            }
        }
    }
}

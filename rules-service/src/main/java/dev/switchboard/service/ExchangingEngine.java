package dev.switchboard.service;

import dev.switchboard.Asking;
import dev.switchboard.Decision;
import dev.switchboard.EngineClosedException;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import java.util.List;
import java.util.function.Function;

/** An engine whose versions are exchanged while it decides. */
abstract class ExchangingEngine extends EngineAround {

    /** The version that an inquiry is for, now. */
    abstract LoadedVersion versionFor(Inquiry inquiry);

    abstract boolean isClosed();

    /** Not by {@link #answered}: a decision takes no longer than a call that is passed as a value. */
    @Override
    public Decision decide(Inquiry inquiry) {
        while (true) {
            LoadedVersion version = versionFor(inquiry);
            try {
                return version.engine().decide(inquiry);
            } catch (EngineClosedException closedMeanwhile) {
                requireExchanged(version, inquiry);
            }
        }
    }

    @Override
    public NextStep ask(Inquiry inquiry, Asking asking) {
        return answered(inquiry, engine -> engine.ask(inquiry, asking));
    }

    @Override
    public List<Problem> validate(Inquiry inquiry) {
        return answered(inquiry, engine -> engine.validate(inquiry));
    }

    private <T> T answered(Inquiry inquiry, Function<EscalationEngine, T> call) {
        while (true) {
            LoadedVersion version = versionFor(inquiry);
            try {
                return call.apply(version.engine());
            } catch (EngineClosedException closedMeanwhile) {
                requireExchanged(version, inquiry);
            }
        }
    }

    /** A version that is no longer kept is closed, perhaps just before somebody who has taken it asks it. */
    private void requireExchanged(LoadedVersion version, Inquiry inquiry) {
        if (isClosed() || version.equals(versionFor(inquiry))) {
            throw new EngineClosedException();
        }
    }

    /** What a poll calls. */
    static void quietly(Runnable look) {
        try {
            look.run();
        } catch (SwitchboardException | EngineClosedException known) {
            // The status says it, or this is being closed.
        }
    }
}

package dev.switchboard.drl;

import dev.switchboard.Inquiry;
import dev.switchboard.RuleFailedException;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.engine.Matcher;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.ConsequenceException;

/** Finds the rules that hold by running them on Drools. */
final class DroolsMatcher implements Matcher {

    private final SessionPool pool;

    private DroolsMatcher(KieBase base, Catalog catalog) {
        // A decision keeps a core busy and never waits, so that more lanes than cores bring next to nothing; twice as
        // many keep the cores busy when a thread is suspended in the middle of one.
        this.pool = new SessionPool(
                2 * Runtime.getRuntime().availableProcessors(),
                () -> SessionLane.of(base, new FiringCollector(catalog)));
    }

    /**
     * A matcher that runs the rules of a base.
     *
     * @param base makes it, on a {@link CompilingThread}; so is the first session, since it is the first to touch much of Drools
     * @param warmUp run there as well
     */
    static DroolsMatcher of(Supplier<KieBase> base, Catalog catalog, Consumer<Matcher> warmUp) {
        return CompilingThread.run(() -> {
            DroolsMatcher matcher = new DroolsMatcher(base.get(), catalog);
            matcher.pool.giveBack(matcher.pool.take());
            warmUp.accept(matcher);
            return matcher;
        });
    }

    @Override
    public List<RankedRule> match(Inquiry inquiry) {
        StackReserve.require();
        return DroolsThread.run(() -> matches(inquiry));
    }

    private List<RankedRule> matches(Inquiry inquiry) {
        SessionLane lane = pool.take();
        boolean done = false;
        try {
            List<RankedRule> holding = lane.match(inquiry);
            done = true;
            return holding;
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError failure) {
            throw ruleFailed(failure);
        } finally {
            if (done) {
                pool.giveBack(lane);
            } else {
                pool.drop(lane);
            }
        }
    }

    @Override
    public void close() {
        DroolsThread.run(() -> {
            pool.close();
            return pool;
        });
    }

    private static RuleFailedException ruleFailed(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof RuleFailedException)) {
            cause = cause.getCause();
        }
        return cause instanceof RuleFailedException ours
                ? ours
                : new RuleFailedException(message(failure, cause), cause);
    }

    private static Text message(Throwable failure, Throwable cause) {
        if (failure instanceof ConsequenceException consequence) {
            String rule = consequence.getMatch().getRule().getName();
            return Text.format("правило `%s` не выполнено: %s", "rule `%s` failed: %s", rule, cause);
        }
        // Of a condition that fails, Drools names condition and rule in the first line of its message.
        String where = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return Text.format("правило не выполнено: %s (%s)", "a rule failed: %s (%s)", cause, where);
    }
}

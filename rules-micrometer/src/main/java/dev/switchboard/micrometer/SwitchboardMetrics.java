package dev.switchboard.micrometer;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.UndecidedException;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.EngineListener;
import dev.switchboard.service.ReloadingEngine;
import dev.switchboard.service.ShadowEngine;
import dev.switchboard.service.VersionedEngine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what engines decide and refuse, and when they take a new catalogue. Counting a decision takes some nanoseconds,
 * allocates nothing, and no thread waits for another; meters appear when there is something to count.
 *
 * <pre>{@code
 * SwitchboardMetrics metrics = SwitchboardMetrics.create();
 * ReloadingEngine catalog = ReloadingEngine.of(source).listener(metrics).open();
 * EscalationEngine engine = ObservedEngine.of(catalog, metrics);
 * metrics.watch(catalog).bindTo(registry);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class SwitchboardMetrics implements EngineListener, MeterBinder {

    /** Neither the clock nor a timer is cheap beside a decision: one decision in this many is timed. */
    private static final int TIMED = 1_024;

    private final Meters meters = new Meters();
    private final DecisionCounts decisions = new DecisionCounts(meters::addDecisions);
    private final LongAdder invalid = meters.addRefusals("invalid-inquiry");
    private final LongAdder undecided = meters.addRefusals("undecided");
    private final LongAdder failed = meters.addRefusals("rule-failed");
    private final LongAdder taken = meters.addReloads("taken");
    private final LongAdder notTaken = meters.addReloads("refused");
    private final Sample timed;

    private SwitchboardMetrics(int oneIn) {
        this.timed = new Sample(oneIn);
    }

    /** Metrics with nothing counted yet. */
    public static SwitchboardMetrics create() {
        return new SwitchboardMetrics(TIMED);
    }

    /**
     * The same, with another share of decisions whose time is taken.
     *
     * @param oneIn 1 for each decision; 1,024 unless said
     */
    public static SwitchboardMetrics timing(int oneIn) {
        if (oneIn < 1) {
            throw new IllegalArgumentException("one decision in at least 1 is timed, got " + oneIn);
        }
        return new SwitchboardMetrics(oneIn);
    }

    /**
     * Also says which catalogue an engine has; after a reload, which this listens to, the new one. Of a {@link VersionedEngine} it is
     * the one in force.
     */
    public SwitchboardMetrics watch(EscalationEngine engine) {
        meters.show(engine.catalog());
        if (engine instanceof ReloadingEngine reloading) {
            meters.add(registry -> Watched.files(reloading::status, registry));
        }
        if (engine instanceof VersionedEngine versioned) {
            meters.add(registry -> Watched.files(versioned::status, registry));
        }
        return this;
    }

    /** Also counts what a shadow decides otherwise, and what it has no time for. */
    public SwitchboardMetrics watch(ShadowEngine shadow) {
        meters.add(registry -> Watched.shadow(shadow, registry));
        return this;
    }

    /** Also counts what a log has written and dropped. */
    public SwitchboardMetrics watch(DecisionLog log) {
        meters.add(registry -> Watched.log(log, registry));
        return this;
    }

    /** Registers the meters, those that come later too. */
    @Override
    public void bindTo(MeterRegistry registry) {
        meters.bindTo(registry);
    }

    @Override
    public boolean wantsTime() {
        return timed.isNext();
    }

    @Override
    public void decided(Inquiry inquiry, Decision decision, long nanoseconds) {
        decisions.add(decision);
        if (timed.take() && nanoseconds != UNTIMED) {
            for (Timer timer : meters.timers()) {
                timer.record(nanoseconds, TimeUnit.NANOSECONDS);
            }
        }
    }

    @Override
    public void refused(Inquiry inquiry, SwitchboardException why, CatalogIdentity catalog, long nanoseconds) {
        if (why instanceof InvalidInquiryException) {
            invalid.increment();
        } else if (why instanceof UndecidedException) {
            undecided.increment();
        } else {
            failed.increment();
        }
    }

    @Override
    public void reloaded(CatalogIdentity before, CatalogIdentity now) {
        taken.increment();
        meters.show(now);
    }

    @Override
    public void reloadRefused(CatalogIdentity current, List<Problem> problems) {
        notTaken.increment();
    }
}

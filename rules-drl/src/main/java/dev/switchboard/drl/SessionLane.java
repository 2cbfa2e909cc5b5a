package dev.switchboard.drl;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.RankedRule;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A long-lived session that decides one inquiry after another: insert, fire, delete. Measured, that costs a third of a new
 * session for each decision and a tenth of a stateless one; see {@code docs/performance.md}.
 */
final class SessionLane {

    private final KieSession session;
    private final FiringCollector collector;

    private SessionLane(KieSession session, FiringCollector collector) {
        this.session = session;
        this.collector = collector;
        session.setGlobal("transfers", collector);
    }

    static SessionLane of(KieBase base, FiringCollector collector) {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        // Safe, because a lane is used by one thread at a time; worth a third of a decision's time.
        configuration.setOption(ThreadSafeOption.NO);
        return new SessionLane(base.newKieSession(configuration, null), collector);
    }

    /**
     * The rules that hold. When this throws, the session has lost some of its agenda and the lane must not be used again.
     *
     * @param inquiry a completed inquiry
     */
    List<RankedRule> match(Inquiry inquiry) {
        collector.start();
        FactHandle handle = session.insert(inquiry);
        try {
            session.fireAllRules(collector);
        } finally {
            // An inquiry left behind would take part in the next decision, and would never be freed.
            session.delete(handle);
            // Nor may what an opaque rule has inserted be met by the next inquiry.
            if (session.getFactCount() > 0) {
                List.<FactHandle>copyOf(session.getFactHandles()).forEach(session::delete);
            }
        }
        return collector.firings();
    }

    void dispose() {
        session.dispose();
    }
}

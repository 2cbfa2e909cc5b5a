package dev.switchboard.bench;

import dev.switchboard.Inquiry;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/** One session kept for all decisions of a thread, without Drools' own locks: the fastest correct way that we know. */
final class LongLivedSession implements DirectDrools {

    private final KieSession session;
    private final FirstTransfer transfer = new FirstTransfer();

    LongLivedSession(KieBase rules) {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        session = rules.newKieSession(configuration, null);
        session.setGlobal("transfers", transfer);
    }

    @Override
    public FirstTransfer decide(Inquiry inquiry) {
        transfer.start();
        FactHandle handle = session.insert(inquiry);
        try {
            session.fireAllRules();
        } finally {
            // Drools lets go by itself of a fact that no rule could ever match, and logs a warning when it is deleted
            // again.
            if (!((InternalFactHandle) handle).isDisconnected()) {
                session.delete(handle);
            }
        }
        return transfer;
    }

    @Override
    public void close() {
        session.dispose();
    }
}

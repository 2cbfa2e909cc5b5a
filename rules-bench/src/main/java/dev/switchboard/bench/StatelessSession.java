package dev.switchboard.bench;

import dev.switchboard.Inquiry;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/** What Drools' documentation shows first. */
final class StatelessSession implements DirectDrools {

    private final StatelessKieSession session;
    private final FirstTransfer transfer = new FirstTransfer();

    StatelessSession(KieBase rules) {
        session = rules.newStatelessKieSession();
        session.setGlobal("transfers", transfer);
    }

    @Override
    public FirstTransfer decide(Inquiry inquiry) {
        transfer.start();
        session.execute(inquiry);
        return transfer;
    }
}

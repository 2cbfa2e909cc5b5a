package dev.switchboard.bench;

import dev.switchboard.Inquiry;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** A session for each decision: the usual way in a service. */
final class NewSession implements DirectDrools {

    private final KieBase rules;
    private final FirstTransfer transfer = new FirstTransfer();

    NewSession(KieBase rules) {
        this.rules = rules;
    }

    @Override
    public FirstTransfer decide(Inquiry inquiry) {
        transfer.start();
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("transfers", transfer);
            session.insert(inquiry);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return transfer;
    }
}

package com.example.crm;

import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;

/** What a CRM shows an agent during a call. */
public final class CallCard implements AutoCloseable {

    private final EscalationEngine engine = EscalationEngine.bundled();

    /** The line to transfer to and the phrase to say, or what has to be put right in the form. */
    public String hint(String topic, int numbers, boolean conflict) {
        try {
            Decision decision = engine.decide(
                    Inquiry.about(topic).numberCount(numbers).conflict(conflict).build());
            return decision.phrase()
                    .map(phrase -> decision.line() + ": " + phrase)
                    .orElse("answer yourself");
        } catch (InvalidInquiryException invalid) {
            return "check the form: " + invalid.getMessage();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}

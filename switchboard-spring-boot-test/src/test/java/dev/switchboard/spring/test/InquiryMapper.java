package dev.switchboard.spring.test;

import dev.switchboard.Inquiry;
import org.springframework.stereotype.Component;

/** How the CRM asks. */
@Component
class InquiryMapper {

    /** A record of the CRM. */
    record Ticket(String subject, int roubles) {}

    Inquiry inquiry(Ticket ticket) {
        return Inquiry.about(ticket.subject()).count("amount", ticket.roubles()).build();
    }
}

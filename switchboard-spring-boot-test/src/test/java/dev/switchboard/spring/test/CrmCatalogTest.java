package dev.switchboard.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EscalationEngine;
import dev.switchboard.spring.test.InquiryMapper.Ticket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** As a CRM's team tests its catalogue, and how it asks it. */
@SwitchboardTest(properties = "spring.config.name=crm")
@Import(InquiryMapper.class)
class CrmCatalogTest {

    @Autowired
    private EscalationEngine engine;

    @Autowired
    private InquiryMapper mapper;

    @ParameterizedTest
    @CsvSource({"200, back-office", "100, desk"})
    void largeRefundsGoToTheBackOffice(int roubles, String line) {
        assertThat(engine.decide(mapper.inquiry(new Ticket("refund", roubles))).line())
                .isEqualTo(line);
    }
}

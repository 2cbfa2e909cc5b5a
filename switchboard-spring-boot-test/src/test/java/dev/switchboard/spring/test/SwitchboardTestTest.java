package dev.switchboard.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.service.EngineListener;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** What a slice has of an application, and what it has not. */
@SwitchboardTest(properties = {"spring.config.name=crm", "switchboard.language=ru"})
@Import(InquiryMapper.class)
class SwitchboardTestTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EscalationEngine engine;

    @Test
    void itHasTheCatalogueOfTheApplicationsProperties() {
        assertThat(engine.catalog().name()).isEqualTo("crm");
    }

    @Test
    void itHasTheJsonOfInquiriesAndDecisions() throws Exception {
        Json json = SpringBootVersion.getVersion().startsWith("3.") ? Jackson2.of(context) : Jackson3.of(context);
        Inquiry inquiry = json.inquiry("{\"topic\": \"refund\", \"amount\": 200}");

        assertThat(json.text(engine.decide(inquiry)))
                .contains("\"line\":\"back-office\"")
                .as("in the language of the properties")
                .contains("\"title\":\"Возврат\"");
    }

    @Test
    void ofOursItHasTheEngineAndJson() {
        assertThat(context.getBeanDefinitionNames())
                .filteredOn(name -> name.startsWith("switchboard") && !name.equals("switchboardJackson3Module"))
                .containsExactlyInAnyOrder(
                        "switchboardCatalog",
                        "switchboardEngine",
                        "switchboardModule",
                        "switchboard-dev.switchboard.spring.SwitchboardProperties");
    }

    @Test
    void ofTheApplicationItHasWhatTheTestNames() {
        assertThat(context.getBeansOfType(InquiryMapper.class)).hasSize(1);
        assertThat(context.getBeansOfType(Crm.class)).isEmpty();
        assertThat(context.getBeansOfType(Crm.Tickets.class)).isEmpty();
    }

    @Test
    void ofOthersItHasNothingThatServesOrMeasures() {
        assertThat(context.getBeanDefinitionNames())
                .extracting(name -> String.valueOf(context.getType(name)))
                .isNotEmpty()
                .noneMatch(
                        type -> type.matches(
                                ".*(org\\.springframework\\.(web|boot\\.(actuate|health|micrometer|tomcat|web))|io\\.micrometer)\\..*"));
    }

    @Test
    void nobodyListensAndNothingIsServed() {
        engine.decide(Inquiry.about("refund").build());

        assertThat(context).isNotInstanceOf(WebApplicationContext.class);
        assertThat(context.getBeansOfType(EngineListener.class)).isEmpty();
        assertThat(Files.exists(Path.of("target/decisions-of-the-slice.jsonl"))).isFalse();
    }

    /** Opening a catalogue on disk would take the second in which its files have to stay as they are. */
    @Test
    void filesAreReadOnceAndAtOnce() {
        assertThat(context.getEnvironment().getProperty("switchboard.reload.settle"))
                .isEqualTo("0");
        assertThat(context.getEnvironment().getProperty("switchboard.reload.every"))
                .isEqualTo("0");
    }

    /** The mapper of this Boot. */
    private interface Json {

        Inquiry inquiry(String json) throws Exception;

        String text(Object value) throws Exception;
    }

    private record Jackson2(com.fasterxml.jackson.databind.ObjectMapper mapper) implements Json {

        static Json of(ApplicationContext context) {
            return new Jackson2(context.getBean(com.fasterxml.jackson.databind.ObjectMapper.class));
        }

        @Override
        public Inquiry inquiry(String json) throws Exception {
            return mapper.readValue(json, Inquiry.class);
        }

        @Override
        public String text(Object value) throws Exception {
            return mapper.writeValueAsString(value);
        }
    }

    private record Jackson3(tools.jackson.databind.json.JsonMapper mapper) implements Json {

        static Json of(ApplicationContext context) {
            return new Jackson3(context.getBean(tools.jackson.databind.json.JsonMapper.class));
        }

        @Override
        public Inquiry inquiry(String json) {
            return mapper.readValue(json, Inquiry.class);
        }

        @Override
        public String text(Object value) {
            return mapper.writeValueAsString(value);
        }
    }
}

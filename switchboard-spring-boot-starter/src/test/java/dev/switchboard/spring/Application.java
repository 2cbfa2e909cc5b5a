package dev.switchboard.spring;

import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An application as somebody may write it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Application.Calls.class)
class Application {

    @RestController
    static class Calls {

        private final EscalationEngine engine;

        Calls(EscalationEngine engine) {
            this.engine = engine;
        }

        @PostMapping("/decide")
        Decision decide(@RequestBody Inquiry inquiry) {
            return engine.decide(inquiry);
        }

        @PostMapping("/ask")
        NextStep ask(@RequestBody Inquiry inquiry) {
            return engine.ask(inquiry);
        }
    }
}

package dev.switchboard.server;

import dev.switchboard.Asking;
import dev.switchboard.Decision;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Frequencies;
import dev.switchboard.NextStep;
import dev.switchboard.json.DecisionJson;
import dev.switchboard.json.NextStepJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is done with an inquiry. */
@RestController
final class CallApi {

    private final EscalationEngine engine;

    CallApi(EscalationEngine engine) {
        this.engine = engine;
    }

    /** The decision. */
    @PostMapping(
            path = "/decide",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> decide(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean explain, Locale locale)
            throws IOException {
        Decision decision = engine.decide(JsonBody.inquiry(request));
        return JsonBody.answer(locale, json -> new DecisionJson(json, locale).write(decision, explain));
    }

    /**
     * What to do next.
     *
     * @param cannotSay facts that nobody can tell
     */
    @PostMapping(
            path = "/ask",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") Set<String> cannotSay,
            @RequestParam(defaultValue = "false") boolean explain,
            Locale locale)
            throws IOException {
        NextStep step = engine.ask(JsonBody.inquiry(request), new Asking(cannotSay, Frequencies.NONE));
        return JsonBody.answer(locale, json -> new NextStepJson(json, locale).write(step, explain));
    }
}

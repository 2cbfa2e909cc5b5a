package dev.switchboard.spring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.jackson.SwitchboardModule;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.lang.Nullable;

/**
 * The actuator's endpoint {@code switchboard}: which catalogue decides, and how it decides an inquiry. It has its own JSON, since
 * the actuator's knows no types of the application, and answers for itself, since it may have a port of its own.
 */
@WebEndpoint(id = "switchboard")
final class SwitchboardEndpoint {

    private static final int BAD = 400;
    private static final int UNPROCESSABLE = 422;

    private final CatalogFacts facts;
    private final ObjectMapper json;
    private final ObjectMapper explaining;

    SwitchboardEndpoint(CatalogFacts facts) {
        this.facts = facts;
        SwitchboardModule module = SwitchboardModule.in(facts.locale());
        this.json = new ObjectMapper().registerModule(module);
        this.explaining = new ObjectMapper().registerModule(module.explaining());
    }

    /** The catalogue, and what may be unintended in its files. */
    @ReadOperation
    Map<String, Object> catalog() {
        Map<String, Object> catalog = facts.stated();
        catalog.put("warnings", told(facts.engine().warnings()));
        return catalog;
    }

    /**
     * The decision on an inquiry.
     *
     * @param inquiry as JSON in a string: the actuator takes no objects in a request
     * @param explain whether to say why
     */
    @WriteOperation
    WebEndpointResponse<Map<String, Object>> decide(String inquiry, @Nullable Boolean explain) {
        try {
            Inquiry stated = json.readValue(inquiry, Inquiry.class);
            ObjectMapper writer = explain != null && explain ? explaining : json;
            String decision = writer.writeValueAsString(facts.engine().decide(stated));
            return new WebEndpointResponse<>(json.readValue(decision, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException unreadable) {
            if (unreadable.getCause() instanceof InvalidInquiryException invalid) {
                return refused(invalid);
            }
            return new WebEndpointResponse<>(Map.of("problems", List.of(unreadable.getOriginalMessage())), BAD);
        } catch (SwitchboardException undecided) {
            return refused(undecided);
        }
    }

    private WebEndpointResponse<Map<String, Object>> refused(SwitchboardException why) {
        return new WebEndpointResponse<>(Map.of("problems", told(why.problems())), UNPROCESSABLE);
    }

    private List<String> told(List<Problem> problems) {
        return problems.stream().map(problem -> problem.in(facts.locale())).toList();
    }
}

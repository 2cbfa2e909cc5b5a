package dev.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The description of the API and the API are the same. That answers are as they are described is checked of each that any of these
 * tests gets: see {@link RunningServer}.
 */
class OpenApiTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.with();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyPathAndMethodIsDescribedAndNoOther() {
        Map<String, Set<String>> served = new TreeMap<>();
        served.put("/openapi.yaml", Set.of("GET"));
        served.put("/actuator/health", Set.of("GET"));
        server.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> !path.equals("/error"))
                        .forEach(path -> served.computeIfAbsent(path, added -> new TreeSet<>())
                                .addAll(methods(mapping))));

        assertThat(server.contract().operations()).isEqualTo(served);
    }

    private static Set<String> methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .collect(Collectors.toSet());
    }

    @Test
    void theDescriptionIsServed() throws Exception {
        Answer served = server.get("/openapi.yaml", RunningServer.ENGLISH);

        assertThat(served.status()).isEqualTo(200);
        assertThat(served.body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void itsVersionIsThatOfTheServer() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<version>" + at("/info/version").textValue() + "</version>");
    }

    @Test
    void theExampleOfAnInquiryIsDecidedAsTheExampleOfADecisionSays() throws Exception {
        JsonNode inquiry = at("/components/requestBodies/Inquiry/content/application~1json/example");

        Answer decided = server.post("/decide", inquiry.toString(), RunningServer.ENGLISH);

        assertThat(decided.json())
                .isEqualTo(at("/paths/~1decide/post/responses/200/content/application~1json/example"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Problem        | {"topic":
            InvalidInquiry | {"topic": "charges", "numberCount": 0}
            """)
    void theExamplesOfProblemsAreWhatIsAnswered(String response, String inquiry) throws Exception {
        assertThat(server.post("/decide", inquiry, RunningServer.ENGLISH).json())
                .isEqualTo(at("/components/responses/" + response + "/content/application~1problem+json/example"));
    }

    @Test
    void examplesFitTheirSchemas() {
        for (String path : Set.of("/decide", "/ask", "/topics")) {
            JsonNode content =
                    at("/paths/" + path.replace("/", "~1")).findValue("200").at("/content/application~1json");
            assertThat(server.contract().problems(content.get("schema"), content.get("example")))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void theHealthIsThatOfTheCatalogueAndNothingElseOfTheActuatorIsThere() throws Exception {
        Answer health = server.get("/actuator/health", RunningServer.ENGLISH);

        assertThat(health.json().at("/components/switchboard/details/digest").textValue())
                .hasSize(64);
        assertThat(health.body()).doesNotContain("diskSpace");
        for (String path : Set.of("/actuator/switchboard", "/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(server.get(path, Locale.ROOT).status()).as(path).isEqualTo(200);
        }
        for (String path : Set.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/shutdown")) {
            assertThat(server.get(path, RunningServer.ENGLISH).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static JsonNode at(String pointer) {
        JsonNode node = server.contract().at(pointer);
        assertThat(node.isMissingNode()).as(pointer).isFalse();
        return node;
    }
}

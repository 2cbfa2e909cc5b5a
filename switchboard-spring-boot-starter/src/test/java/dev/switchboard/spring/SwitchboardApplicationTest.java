package dev.switchboard.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.spring.RunningApplication.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole application, asked over HTTP. */
@Timeout(120)
class SwitchboardApplicationTest {

    @TempDir
    private Path folder;

    @Test
    void anInquiryIsDecidedAndAskedAboutAsJson() throws Exception {
        try (RunningApplication application = RunningApplication.with();
                EscalationEngine bundled = EscalationEngine.bundled()) {
            Answer decided = application.post("/decide", "{\"topic\": \"subscriptions\", \"numberCount\": 3}");
            Answer asked = application.post("/ask", "{}");

            assertThat(decided.status()).isEqualTo(200);
            assertThat(decided.body().get("item").textValue())
                    .isEqualTo(bundled.decide(Inquiry.about("subscriptions")
                                    .numberCount(3)
                                    .build())
                            .item()
                            .orElseThrow());
            assertThat(decided.body().at("/catalog/digest").textValue())
                    .isEqualTo(bundled.catalog().digest());
            assertThat(asked.body().at("/questions/0/fact").textValue()).isEqualTo("topic");
        }
    }

    @Test
    void anInquiryThatDoesNotFitIsAProblemInTheLanguageOfTheRequest() throws Exception {
        try (RunningApplication application = RunningApplication.with("spring.mvc.problemdetails.enabled=true")) {
            String inquiry = "{\"topic\": \"no-such-topic\", \"numberCount\": 0}";
            Answer english = application.post("/decide", inquiry, "Accept-Language", "en");
            Answer russian = application.post("/decide", inquiry, "Accept-Language", "ru-RU,ru;q=0.9");
            Answer stating = application.post("/decide", "{\"topic\": null}", "Accept-Language", "en");
            Answer broken = application.post("/decide", "{\"topic\": ", "Accept-Language", "en");

            assertThat(english.status()).isEqualTo(422);
            assertThat(english.type()).startsWith("application/problem+json");
            assertThat(english.body().get("type").textValue()).isEqualTo("urn:switchboard:invalid-inquiry");
            assertThat(english.body().get("status").intValue()).isEqualTo(422);
            assertThat(english.body().get("problems")).hasSize(2);
            assertThat(english.body().get("detail").textValue()).contains("unknown topic `no-such-topic`");
            assertThat(russian.body().get("title").textValue()).isEqualTo("Обращение не подходит каталогу");
            assertThat(russian.body().get("detail").textValue()).contains("тема `no-such-topic` неизвестна");
            assertThat(stating.status()).isEqualTo(422);
            assertThat(stating.body().at("/problems/0/message").textValue())
                    .startsWith("`topic`: got `null`, expected");
            assertThat(broken.status()).as("no JSON is another problem").isEqualTo(400);
        }
    }

    @Test
    void aCatalogueOnDiskIsTakenAnewAndHealthSaysWhatIsWrong() throws Exception {
        CatalogFolder catalog = new CatalogFolder(folder).write("1");
        try (RunningApplication application = RunningApplication.with(
                "switchboard.catalog=" + folder, "switchboard.reload.every=20ms", "switchboard.reload.settle=0s")) {
            assertThat(health(application).at("/details/version").textValue()).isEqualTo("1");
            assertThat(health(application).at("/details/age").textValue()).endsWith(" s");

            catalog.write("2");
            JsonNode taken = healthOnce(
                    application,
                    health -> health.at("/details/version").textValue().equals("2"));
            assertThat(taken.at("/details/problems")).isEmpty();

            catalog.spoil();
            JsonNode spoilt = healthOnce(
                    application, health -> !health.at("/details/problems").isEmpty());
            assertThat(spoilt.get("status").textValue()).isEqualTo("UP");
            assertThat(spoilt.at("/details/version").textValue()).isEqualTo("2");
            assertThat(spoilt.at("/details/problems/0").textValue()).contains("all.rules.csv");
            assertThat(application
                            .post("/decide", "{\"topic\": \"refund\", \"amount\": 200}")
                            .body()
                            .get("line")
                            .textValue())
                    .isEqualTo("back-office");
        }
    }

    @Test
    void aFolderOfVersionsIsTakenAnewAndHealthListsThem() throws Exception {
        new CatalogFolder(Files.createDirectory(folder.resolve("catalog-2026-01-01"))).write("1");
        try (RunningApplication application = RunningApplication.with(
                "switchboard.versions=" + folder, "switchboard.reload.every=20ms", "switchboard.reload.settle=0s")) {
            assertThat(health(application).at("/details/version").textValue()).isEqualTo("1");

            CatalogFolder next = new CatalogFolder(Files.createDirectory(folder.resolve("catalog-9000-01-01")));
            next.write("2");
            JsonNode taken = healthOnce(
                    application, health -> health.at("/details/versions").size() == 2);
            assertThat(taken.at("/details/version").textValue())
                    .as("in force now")
                    .isEqualTo("1");
            assertThat(taken.at("/details/versions/0/version").textValue()).isEqualTo("2");
            assertThat(taken.at("/details/versions/0/validFrom").textValue()).isEqualTo("9000-01-01T00:00Z");
            assertThat(taken.at("/details/versions/0/withdrawn").booleanValue()).isFalse();

            next.spoil();
            JsonNode spoilt = healthOnce(
                    application, health -> !health.at("/details/problems").isEmpty());
            assertThat(spoilt.at("/details/problems/0").textValue()).contains("catalog-9000-01-01/all.rules.csv");
            assertThat(spoilt.at("/details/versions")).hasSize(2);
        }
    }

    @Test
    void theEndpointShowsTheCatalogueAndDecides() throws Exception {
        new CatalogFolder(folder).write("1");
        try (RunningApplication application =
                RunningApplication.with("switchboard.catalog=" + folder, "switchboard.language=ru")) {
            Answer catalog = application.get("/actuator/switchboard");
            Answer decided = decide(application, "{'topic': 'refund', 'amount': 200}", "");
            Answer explained = decide(application, "{'topic': 'refund'}", ", \"explain\": true");
            Answer refused = decide(application, "{'topic': 'refund', 'amount': -1}", "");
            Answer stating = decide(application, "{'topic': null}", "");
            Answer broken = decide(application, "{'topic': ", "");

            assertThat(catalog.body().get("name").textValue()).isEqualTo("small");
            assertThat(catalog.body().get("digest").textValue()).hasSize(64);
            assertThat(catalog.body().get("pinned").booleanValue()).isFalse();
            assertThat(decided.status()).isEqualTo(200);
            assertThat(decided.body().get("line").textValue()).isEqualTo("back-office");
            assertThat(decided.body().has("explanation")).isFalse();
            assertThat(explained.body().at("/explanation/text").textValue()).isNotEmpty();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().at("/problems/0").textValue()).contains("`amount`: получено `-1`");
            assertThat(stating.status()).isEqualTo(422);
            assertThat(broken.status()).isEqualTo(400);
        }
    }

    @Test
    void decisionsAndRefusalsAreCountedAndLogged() throws Exception {
        Path log = folder.resolve("decisions.jsonl");
        try (RunningApplication application =
                RunningApplication.with("switchboard.log.file=" + log, "switchboard.log.mask=numberCount")) {
            application.post("/decide", "{\"topic\": \"other\", \"numberCount\": 7}");
            application.post("/decide", "{\"topic\": \"other\"}");
            application.post("/decide", "{\"topic\": \"no-such-topic\"}");

            assertThat(metric(application, "switchboard.decisions?tag=line:first-line"))
                    .isEqualTo(2);
            assertThat(metric(application, "switchboard.refused?tag=reason:invalid-inquiry"))
                    .isEqualTo(1);
            assertThat(metric(application, "switchboard.catalog")).isEqualTo(1);
            DecisionLog bean = application.context().getBean(DecisionLog.class);
            while (bean.written() < 3) {
                Thread.sleep(5);
            }
            assertThat(metric(application, "switchboard.log.written")).isEqualTo(3);
        }
        assertThat(Files.readAllLines(log))
                .hasSize(3)
                .first()
                .asString()
                .contains("\"numberCount\":\"***\"")
                .contains("\"line\":\"first-line\"");
    }

    @Test
    void aCatalogueOfTheClassPathDecides() throws Exception {
        try (RunningApplication application =
                        RunningApplication.with("switchboard.catalog=classpath:dev/switchboard/bundled");
                EscalationEngine bundled = EscalationEngine.bundled()) {
            assertThat(health(application).at("/details/digest").textValue())
                    .isEqualTo(bundled.catalog().digest());
        }
    }

    @Test
    void anApplicationDoesNotStartOnAWrongCatalogue() throws IOException {
        new CatalogFolder(folder).write("1").spoil();

        assertThatThrownBy(() -> RunningApplication.with("switchboard.catalog=" + folder))
                .hasRootCauseInstanceOf(InvalidCatalogException.class)
                .satisfies(failure -> assertThat(
                                new CatalogFailureAnalyzer().analyze(failure).getDescription())
                        .contains("all.rules.csv:1:2: unknown column `colour`"));
    }

    /** Asks the endpoint, with the inquiry as a string in the JSON. */
    private static Answer decide(RunningApplication application, String inquiry, String rest)
            throws IOException, InterruptedException {
        String text = inquiry.replace("'", "\\\"");
        return application.post("/actuator/switchboard", "{\"inquiry\": \"" + text + "\"" + rest + "}");
    }

    private static JsonNode health(RunningApplication application) throws IOException, InterruptedException {
        return application.get("/actuator/health").body().at("/components/switchboard");
    }

    private static JsonNode healthOnce(RunningApplication application, Predicate<JsonNode> is)
            throws IOException, InterruptedException {
        JsonNode health = health(application);
        while (!is.test(health)) {
            Thread.sleep(10);
            health = health(application);
        }
        return health;
    }

    private static double metric(RunningApplication application, String name) throws IOException, InterruptedException {
        return application
                .get("/actuator/metrics/" + name)
                .body()
                .at("/measurements/0/value")
                .doubleValue();
    }
}

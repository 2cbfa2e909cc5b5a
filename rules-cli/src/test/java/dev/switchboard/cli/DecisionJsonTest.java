package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code --json}: a decision for programs. */
class DecisionJsonTest {

    @Test
    void whatADecisionHasIsThere() throws IOException {
        Map<String, Object> json =
                decide("--topic", "porting-status", "--fact", "site=samara", "--fact", "repeatContact=true");

        assertThat(json)
                .containsEntry("line", "mnp")
                .containsEntry("mode", "one-step")
                .containsEntry("item", "MNP-04")
                .containsEntry("queue", "700125")
                .containsEntry(
                        "phrase",
                        "Для решения Вашего вопроса, я соединю Вас со специалистом сервисного обслуживания, пожалуйста, дождитесь ответа")
                .containsEntry("steps", List.of("Give the primary consultation by the algorithm."))
                .doesNotContainKey("explanation");
        assertThat(json.get("guidance")).asString().contains("never called");
        assertThat(json.get("matches"))
                .asInstanceOf(LIST)
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("item", "MNP-04")
                .containsEntry("line", "mnp")
                .containsEntry("mode", "one-step")
                .containsKey("title");
        assertThat(json.get("catalog")).asInstanceOf(MAP).containsOnlyKeys("name", "version", "digest");
    }

    @Test
    void whatADecisionHasNotIsNull() throws IOException {
        assertThat(decide("--topic", "porting-problem"))
                .as("MNP: no greeting is known, and no queue for any other site")
                .containsEntry("line", "mnp")
                .containsEntry("greeting", null)
                .containsEntry("queue", null);
        assertThat(decide("--topic", "other"))
                .containsEntry("line", "first-line")
                .containsEntry("mode", "none")
                .containsEntry("item", null)
                .containsEntry("queue", null)
                .containsEntry("phrase", null)
                .containsEntry("guidance", null)
                .containsEntry("steps", List.of())
                .containsEntry("matches", List.of());
    }

    @Test
    void theExplanationNamesWhatHeldAndTheSmallestChange() throws IOException {
        Map<String, Object> json = decide("--topic", "subscriptions", "--fact", "numberCount=3", "--explain");

        assertThat(json.get("explanation"))
                .asInstanceOf(MAP)
                .extractingByKey("text")
                .asString()
                .startsWith("SS-FIN-10 decides");
        assertThat(json.get("explanation"))
                .asInstanceOf(MAP)
                .extractingByKey("why")
                .asInstanceOf(LIST)
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("item", "SS-FIN-10")
                .extractingByKey("held")
                .asInstanceOf(LIST)
                .anySatisfy(held -> assertThat(held)
                        .asInstanceOf(MAP)
                        .extractingByKey("values")
                        .asInstanceOf(MAP)
                        .containsEntry("numberCount", 3));
        assertThat(json.get("explanation"))
                .asInstanceOf(MAP)
                .extractingByKey("whyNot")
                .asInstanceOf(LIST)
                .anySatisfy(miss -> assertThat(miss)
                        .asInstanceOf(MAP)
                        .containsEntry("item", "SV-2-09")
                        .containsEntry("line", "supervisor")
                        .containsEntry("mode", "two-step")
                        .containsEntry("changes", List.of(Map.of("fact", "traineeStuck", "from", false, "to", true))));
    }

    @Test
    void textsComeInTheLanguageAskedFor() throws IOException {
        Map<String, Object> json = Json.object(CommandRun.of(
                        "decide", "--json", "--lang", "ru", "--topic", "porting-status", "--fact", "repeatContact=true")
                .out());

        assertThat(json).containsEntry("steps", List.of("Проведите первичную консультацию по алгоритму."));
    }

    @Test
    void anErrorLeavesNoJson() {
        CommandRun run = CommandRun.of("decide", "--topic", "no-such-topic", "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("`no-such-topic`");
    }

    private static Map<String, Object> decide(String... arguments) throws IOException {
        CommandRun run =
                CommandRun.of(Stream.concat(Stream.of("decide", "--json", "--lang", "en"), Stream.of(arguments))
                        .toArray(String[]::new));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        return Json.object(run.out());
    }
}

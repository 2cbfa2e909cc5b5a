package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code switchboard schema}: what programs may send. */
class SchemaCommandTest {

    private static final String SMALL = "src/test/resources/catalogs/small";

    @TempDir
    private Path folder;

    @Test
    void theFactsOfTheCatalogueAreThereAndNoOthers() throws IOException {
        CommandRun run = CommandRun.of("schema", "--catalog", SMALL, "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        Map<String, Object> schema = Json.object(run.out());
        assertThat(schema)
                .containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema")
                .containsEntry("required", List.of("topic"))
                .containsEntry("additionalProperties", false);
        assertThat(schema.get("properties"))
                .asInstanceOf(MAP)
                .containsOnlyKeys("topic", "numberCount", "chargeDays", "repeatContact", "conflict", "tier");
    }

    @Test
    void aFileIsReplacedOnlyIfThatIsWanted() throws IOException {
        Path file = Files.writeString(folder.resolve("inquiry.schema.json"), "mine");

        CommandRun kept = CommandRun.of("schema", "-o", file.toString());
        assertThat(kept.exitCode()).isEqualTo(2);
        assertThat(file).content().isEqualTo("mine");

        CommandRun replaced = CommandRun.of("schema", "-o", file.toString(), "--force");
        assertThat(replaced.exitCode()).isZero();
        assertThat(Json.object(Files.readString(file))).containsKey("properties");
    }
}

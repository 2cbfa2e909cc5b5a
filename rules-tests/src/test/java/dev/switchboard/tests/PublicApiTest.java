package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What callers can see is what was designed for them: see {@code docs/stability.md}. A type or a method more is a promise more;
 * one less breaks somebody. {@code -Dswitchboard.api=write} writes the page anew.
 */
class PublicApiTest {

    private static final Path PAGE = Path.of("../docs/api.txt");

    @Test
    void thePublicApiIsThatOfThePage() throws IOException {
        List<String> now = PublicApi.lines();
        if ("write".equals(System.getProperty("switchboard.api"))) {
            Files.write(PAGE, now, UTF_8);
        }

        assertThat(now)
                .as("the public API; if the change is meant, name it in CHANGELOG.md and write `docs/api.txt` anew with"
                        + " -Dswitchboard.api=write")
                .containsExactlyElementsOf(Files.readAllLines(PAGE, UTF_8));
    }

    /** Since when there is a type tells a caller which release to ask for. */
    @Test
    void everyPublicTypeTellsSinceWhenItIsThere() throws IOException {
        for (String module : List.of(
                "rules-api",
                "rules-junit",
                "rules-service",
                "rules-jackson",
                "rules-jackson3",
                "rules-micrometer",
                "rules-opentelemetry",
                "rules-dmn",
                "switchboard-spring-boot-test")) {
            for (String line : PublicApi.lines()) {
                Path source =
                        Path.of("..", module, "src/main/java", topLevel(line).replace('.', '/') + ".java");
                if (!line.startsWith(" ") && Files.exists(source)) {
                    assertThat(Files.readString(source)).as(line).contains(" * @since ");
                }
            }
        }
    }

    private static String topLevel(String line) {
        return line.replaceFirst("^\\w+ ", "").replaceFirst("[ $].*", "");
    }

    @ParameterizedTest
    @CsvSource({
        "rules-service, dev.switchboard.service",
        "rules-jackson, dev.switchboard.jackson",
        "rules-jackson3, dev.switchboard.jackson3",
        "rules-micrometer, dev.switchboard.micrometer",
        "rules-opentelemetry, dev.switchboard.opentelemetry",
        "rules-dmn, dev.switchboard.foreign"
    })
    void theseExportTheirOtherPackagesToOursAlone(String module, String exported) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("..", module, "target/classes/module-info.class"))) {
            assertThat(ModuleDescriptor.read(file).exports())
                    .filteredOn(exports -> !exports.isQualified())
                    .extracting(ModuleDescriptor.Exports::source)
                    .containsExactly(exported);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules-core", "rules-assurance", "rules-json", "rules-xlsx"})
    void otherModulesExportToOursAlone(String module) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("..", module, "target/classes/module-info.class"))) {
            assertThat(ModuleDescriptor.read(file).exports())
                    .isNotEmpty()
                    .allSatisfy(exports -> assertThat(exports.targets())
                            .isNotEmpty()
                            .allSatisfy(target -> assertThat(target).startsWith("dev.switchboard.")));
        }
    }
}

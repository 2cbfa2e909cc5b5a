package dev.switchboard.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The workflow of a release, which runs seldom: what it calls is there. */
class ReleaseWorkflowIT {

    private static final Path WORKFLOW = Path.of("../.github/workflows/release.yml");

    @Test
    void itsBuildsUseProfilesAndModulesThatThereAre() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        List<String> builds = commands().stream()
                .flatMap(String::lines)
                .filter(line -> line.contains("mvn "))
                .toList();

        assertThat(builds).hasSizeGreaterThanOrEqualTo(3);
        for (String build : builds) {
            assertThat(options(build, "-P([\\w,]+)"))
                    .as(build)
                    .allSatisfy(profile -> assertThat(pom).contains("<id>" + profile + "</id>"));
            assertThat(options(build, "-pl ([\\w,-]+)"))
                    .as(build)
                    .allSatisfy(module -> assertThat(pom).contains("<module>" + module + "</module>"));
            assertThat(options(build, "-Dit.test='([\\w,]+)'"))
                    .as(build)
                    .allSatisfy(test -> assertThat(Path.of("src/test/java/dev/switchboard/archive", test + ".java"))
                            .exists());
        }
    }

    /** Whoever needs nothing but the page downloads nothing else. */
    @Test
    void thePageIsAmongWhatIsReleasedAndThereWhenAllIsBuilt() throws IOException {
        String page = "rules-workbench/target/classes/dev/switchboard/workbench/switchboard.html";

        assertThat(commands())
                .filteredOn(command -> command.contains("sha256sum * > SHA256SUMS"))
                .singleElement()
                .asString()
                .containsSubsequence("cp " + page + " target/release/", "sha256sum");
        assertThat(Path.of("..", page)).isRegularFile();
    }

    /** Somebody else's branch could become anything between a rehearsal and a release. */
    @Test
    void actionsAreOfAVersion() throws IOException {
        assertThat(steps("uses"))
                .hasSizeGreaterThan(3)
                .allSatisfy(uses -> assertThat(uses).matches(".+@v\\d+.*"));
    }

    private static List<String> commands() throws IOException {
        return steps("run");
    }

    private static List<String> steps(String key) throws IOException {
        List<String> found = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(WORKFLOW)) {
            Map<String, Object> workflow = new Yaml().load(reader);
            for (Object job : ((Map<?, ?>) workflow.get("jobs")).values()) {
                for (Object step : (List<?>) ((Map<?, ?>) job).get("steps")) {
                    if (((Map<?, ?>) step).get(key) instanceof String text) {
                        found.add(text);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> options(String build, String pattern) {
        return Pattern.compile(pattern)
                .matcher(build)
                .results()
                .flatMap(option -> Stream.of(option.group(1).split(",", -1)))
                .toList();
    }
}

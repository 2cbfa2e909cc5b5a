package dev.switchboard.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code switchboard replay --spark}: the jar of the command, that of this module, and a cluster. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReplayCommandIT {

    private static final Path COMMAND =
            Path.of("../rules-cli/target/switchboard.jar").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void sparkCountsWhatTheCommandCountsAlone() throws Exception {
        List<String> replay = List.of(
                "replay",
                "bundled",
                "../examples/home-internet.xlsx",
                "../examples/home-internet-inquiries.csv",
                "--json");

        Run alone = run(Map.of(), replay);
        Run onSpark;
        try (Cluster cluster = Cluster.start(folder.resolve("cluster"), 1)) {
            List<String> more = new ArrayList<>(replay);
            more.addAll(List.of("--spark", cluster.master(), "--spark-jar", job().toString()));
            onSpark = run(cluster.environment(), more);
        }

        assertThat(onSpark.exitCode).as(onSpark.err).isEqualTo(alone.exitCode);
        assertThat(withoutFirst(onSpark.out)).isEqualTo(withoutFirst(alone.out));
    }

    /** On Spark rows have no places, by which the first of some could be shown. */
    private static JsonNode withoutFirst(String json) throws IOException {
        JsonNode forecast = new ObjectMapper().readTree(json);
        assertThat(forecast.findParents("example")).isNotEmpty();
        forecast.findParents("example").forEach(move -> ((ObjectNode) move).remove("example"));
        forecast.findParents("first").forEach(refused -> ((ObjectNode) refused).remove("first"));
        return forecast;
    }

    @Test
    void withoutSparkTheCommandSaysWhatIsMissing() throws Exception {
        Run run = run(
                Map.of("SPARK_HOME", ""),
                List.of(
                        "replay",
                        "bundled",
                        "bundled",
                        "calls.csv",
                        "--spark",
                        "local",
                        "--spark-jar",
                        job().toString()));

        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err).contains("`SPARK_HOME` is not set");
    }

    @Test
    void withoutTheModulesJarTheCommandSaysWhereItIsLookedFor() throws Exception {
        Run run = run(Map.of(), List.of("replay", "bundled", "bundled", "calls.csv", "--spark", "local"));

        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err)
                .contains("rules-spark-*.jar", COMMAND.resolveSibling("lib").toString(), "--spark-jar");
    }

    private static Path job() throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of("target"), "rules-spark-*.jar")) {
            for (Path jar : jars) {
                if (!jar.toString().matches(".*-(sources|javadoc)\\.jar")) {
                    return jar.toAbsolutePath();
                }
            }
        }
        throw new IllegalStateException("the module is not packaged");
    }

    private record Run(int exitCode, String out, String err) {}

    private Run run(Map<String, String> environment, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", COMMAND.toString()));
        command.addAll(arguments);
        command.addAll(List.of("--lang", "en"));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("SPARK_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return new Run(process.waitFor(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}

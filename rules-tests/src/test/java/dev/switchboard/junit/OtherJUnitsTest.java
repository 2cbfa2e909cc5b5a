package dev.switchboard.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit as it is built, under older and newer JUnits than the one it is built with: each in a process of its own. */
class OtherJUnitsTest {

    private static final Path JUNITS = Path.of("target/junits");
    private static final Pattern JUNIT = Pattern.compile("^(junit|opentest4j|apiguardian|surefire)");

    @TempDir
    private Path folder;

    static List<Path> junits() throws IOException {
        try (Stream<Path> jars = Files.list(JUNITS)) {
            return jars.sorted().toList();
        }
    }

    @Test
    void bothFiveAndSixAreTried() throws IOException {
        assertThat(junits())
                .extracting(Path::toString)
                .anyMatch(jar -> jar.contains("-1."))
                .anyMatch(jar -> jar.contains("-6."));
    }

    @ParameterizedTest
    @MethodSource("junits")
    void runsCasesAndReportsWhatFailed(Path junit) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("two.csv"), "case,topic,expect:line\ngood,bill-analysis,senior\nbad,charges,senior\n");
        String classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry ->
                        !JUNIT.matcher(Path.of(entry).getFileName().toString()).find())
                .collect(Collectors.joining(File.pathSeparator));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcases=" + folder,
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        junit + File.pathSeparator + classPath,
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--select-class=" + SuiteOfTwo.class.getName(),
                        "--details=tree",
                        "--disable-ansi-colors")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isEqualTo(1);
        assertThat(output)
                .contains("two.csv:2 good (diagram)", "two.csv:3 bad (diagram)", "two.csv:3 bad (drools)")
                .contains("expected  actual", "senior    first-line", "Nearly held:", "coverage of at least 1 %")
                .containsPattern("\\b3 tests successful")
                .containsPattern("\\b2 tests failed");
    }
}

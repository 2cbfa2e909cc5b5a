package dev.switchboard.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jar as a process of its own, and the file that puts it into a container. */
@Timeout(120)
class ServerJarIT {

    private static final Path JAR = Path.of("target/switchboard-server.jar");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    void startsOnTheLoopbackDecidesAndEndsWhenItIsTold() throws Exception {
        Process process = start("--server.port=0");
        try (BufferedReader out = process.inputReader(UTF_8)) {
            String line = out.readLine();
            Matcher address = ADDRESS.matcher(line);
            assertThat(address.find()).as(line).isTrue();

            String answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address.group() + "decide"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"topic\": \"other\"}"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(answer).contains("\"line\":\"first-line\"");

            process.toHandle().destroy(); // unlike its own, this leaves what it says to be read
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("ended by SIGTERM").isEqualTo(143);
            assertThat(out.lines()).as("one line is all that it says").isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whoAsksForDroolsIsToldThatItIsNotThere() throws Exception {
        Process process = start("--server.port=0", "--switchboard.engine=drools");
        try (BufferedReader out = process.inputReader(UTF_8)) {
            assertThat(out.lines())
                    .anyMatch(line -> line.contains("has no Drools"))
                    .noneMatch(line -> line.contains("\tat "));
            assertThat(process.waitFor()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void containsNoDrools() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(Object::toString))
                    .anyMatch(name -> name.startsWith("BOOT-INF/lib/rules-drl"))
                    .noneMatch(name -> name.startsWith("BOOT-INF/lib/drools") || name.startsWith("BOOT-INF/lib/kie"));
        }
    }

    @Test
    void theContainerGetsTheJarThatTheBuildMakes() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Containerfile"));
        String copied = lines.stream()
                .filter(line -> line.startsWith("COPY "))
                .map(line -> line.split(" ", -1)[1])
                .findFirst()
                .orElseThrow();

        assertThat(Path.of(copied)).isEqualTo(JAR).exists();
        assertThat(lines)
                .as("in a container the loopback reaches nobody")
                .anyMatch(line -> line.startsWith("ENV SERVER_ADDRESS=0.0.0.0"))
                .as("and not as root")
                .anyMatch(line -> line.startsWith("USER "));
    }
}

package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is compiled and run, and its commands are those that CI runs. */
class ReadmeTest {

    private static final Path README = Path.of("../README.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("^( *)(\\S.*);\\s+// (.*)$");

    @TempDir
    private Path folder;

    @Test
    void theSnippetCompilesAndEachCommentIsTheValueOfItsLine() throws IOException, InterruptedException {
        List<String> expected = new ArrayList<>();
        Path source = folder.resolve("Snippet.java");
        Files.writeString(source, program(snippet(), expected));
        assertThat(expected).as("the snippet shows values").hasSizeGreaterThan(3);

        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-encoding", "UTF-8", "-cp", classPath(), source.toString());

        assertThat(compiled).isZero();
        assertThat(run("Snippet")).isEqualTo(expected);
    }

    /** CI tests the part for Spark, too, which the README asks nobody to download. */
    @Test
    void theTestCommandIsTheOneThatCiRuns() throws IOException {
        String ci = Files.readString(Path.of("../.ci/run"));

        assertThat(Files.readString(README)).contains("\n    mvn -B -ntp verify\n");
        assertThat(ci).contains("mvn -B -ntp -Pspark verify");
    }

    private static String snippet() throws IOException {
        Matcher snippet = JAVA.matcher(Files.readString(README));
        assertThat(snippet.find()).as("a Java snippet in the README").isTrue();
        return snippet.group(1);
    }

    /** The snippet as a program that prints the value of each line with a comment. */
    private static String program(String snippet, List<String> expected) {
        StringBuilder imports = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (String line : snippet.lines().toList()) {
            Matcher value = VALUE.matcher(line);
            if (line.startsWith("import ")) {
                imports.append(line).append('\n');
            } else if (value.matches()) {
                expected.add(value.group(3));
                body.append("out.println(").append(value.group(2)).append(");\n");
            } else {
                body.append(line).append('\n');
            }
        }
        return """
                %s
                final class Snippet {
                    public static void main(String[] arguments) throws Exception {
                        var out = new java.io.PrintStream(System.out, true, "UTF-8");
                        %s
                    }
                }
                """.formatted(imports, body);
    }

    private List<String> run(String mainClass) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + classPath(),
                        mainClass)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return output.lines().toList();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}

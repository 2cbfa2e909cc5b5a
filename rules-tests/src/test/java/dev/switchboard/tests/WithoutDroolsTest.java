package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled catalogue decides with the Drools jars left off the class path. */
class WithoutDroolsTest {

    private static final List<String> OURS = List.of("rules-api", "rules-core", "rules-drl", "fastcsv");

    @TempDir
    private Path folder;

    @Test
    void theBundledCatalogueDecides() throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("Program.java"), """
                import dev.switchboard.*;

                class Program {
                    public static void main(String[] arguments) throws Exception {
                        try {
                            Class.forName("org.kie.api.KieBase");
                            System.out.println("Drools is there");
                        } catch (ClassNotFoundException expected) {
                            try (EscalationEngine engine = EscalationEngine.bundled()) {
                                Decision decision = engine.decide(
                                        Inquiry.about("warranty").flag("retailRefused", true).build());
                                System.out.println(decision + ", why: " + decision.explanation().why().size());
                                System.out.println(engine.ask(Inquiry.about("sms").build()).getClass().getSimpleName());
                            }
                        }
                    }
                }
                """);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        withoutDrools(),
                        program.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines()).containsExactly("supervisor two-step SS-TECH-09, why: 1", "Ask");
    }

    private static String withoutDrools() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> kept = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> OURS.stream().anyMatch(entry::contains))
                .filter(entry -> !entry.contains("drools"))
                .toList();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(OURS.size());
        return String.join(File.pathSeparator, kept);
    }
}

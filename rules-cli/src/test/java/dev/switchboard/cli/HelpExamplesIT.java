package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.service.DecisionLog;
import dev.switchboard.service.ObservedEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --help} shows as an example works when it is typed. */
@Timeout(300)
class HelpExamplesIT {

    private static final Path BUNDLED = Path.of("../rules-drl/src/main/resources/dev/switchboard/bundled");

    private static final String DECIDED = "Written to `decided.csv`. Rows: 28, decided: 28, undecided: 0, refused: 0\n";

    @TempDir(factory = Home.Parent.class)
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "decide, 2",
        "catalog, 1",
        "verify, 2",
        "diff, 2",
        "test, 3",
        "cases, 2",
        "compile, 2",
        "replay, 5",
        "staffing, 2",
        "synthesize, 2",
        "schema, 2",
        "workbench, 2",
        "init, 3",
        "import, 3"
    })
    void itWorks(String command, int examples) throws Exception {
        List<String> english = examples(command, "en");
        List<String> russian = examples(command, "ru");
        Home home = new Home(folder);
        home.browser();
        Files.createSymbolicLink(home.bin.resolve("switchboard"), home.launcher);
        copy(Path.of("../examples"), folder.resolve("examples"));
        copy(Path.of("../rules-tests/src/test/resources/cases"), folder.resolve("cases"));
        Files.copy(Path.of("../examples/inquiries.csv"), folder.resolve("last-month.csv"));
        for (String name : List.of("my-catalog", "main/catalog", "branch/catalog")) {
            copy(BUNDLED, folder.resolve(name));
        }

        copy(BUNDLED, folder.resolve("catalogs/mobile-2026-01-01"));
        logDecision(folder.resolve("decisions.jsonl"));
        Files.writeString(folder.resolve("calls.csv"), "topic,numberCount,at\ncharges,4,2026-11-02T10:00\n");
        Files.writeString(folder.resolve("half-hours.csv"), "line,days,from,calls\nsenior,weekday,10:00,40\n");

        assertThat(english).hasSize(examples);
        assertThat(russian).hasSize(examples);
        for (String line :
                Stream.concat(english.stream(), russian.stream()).distinct().toList()) {
            CommandRun run = home.command("sh", "-c", line).in(folder).run();
            assertThat(run.exitCode()).as(line).isZero();
            assertThat(run.err()).as(line).isEqualTo(line.contains("decided.csv") ? DECIDED : "");
            assertThat(run.out().isEmpty())
                    .as(line)
                    .isEqualTo(line.contains(" -o ") && !line.matches(".* (compile|import|workbench) .*"));
        }
        if (command.equals("decide")) {
            assertThat(folder.resolve("decided.csv")).content().contains(",senior,one-step,SS-FIN-01,");
        }
    }

    private static void logDecision(Path file) throws IOException {
        try (DecisionLog log = DecisionLog.to(file).open();
                ObservedEngine engine = ObservedEngine.of(EscalationEngine.bundled(), log)) {
            engine.decide(Inquiry.about("charges").numberCount(4).build());
        }
    }

    @Test
    void theReadmesFirstCommandWorks() throws IOException, InterruptedException {
        Home home = new Home(folder);
        Files.createDirectory(home.folder.resolve("examples"));
        Files.copy(Path.of("../examples/inquiries.csv"), home.folder.resolve("examples/inquiries.csv"));

        CommandRun run = home.command("./switchboard", "decide", "examples/inquiries.csv")
                .in(home.folder)
                .run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.rows()).hasSizeGreaterThanOrEqualTo(25);
    }

    private static List<String> examples(String command, String language) {
        return CommandRun.of((command + " --help --lang " + language).strip().split(" "))
                .out()
                .lines()
                .filter(line -> line.startsWith("  switchboard "))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}

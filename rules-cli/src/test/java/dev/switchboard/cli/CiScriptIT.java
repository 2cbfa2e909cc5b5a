package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script that docs/ci.md shows: it passes as it is, and tells of a rule that was changed. */
@Timeout(300)
class CiScriptIT {

    private static final Path PROJECT = Path.of("../rules-tests/src/catalog-project");

    @TempDir(factory = Home.Parent.class)
    private Path folder;

    private Home home;
    private Path project;

    @BeforeEach
    void checkOut() throws IOException {
        home = new Home(folder);
        Files.createSymbolicLink(home.bin.resolve("switchboard"), home.launcher);
        project = folder.resolve("project");
        copy(PROJECT, project);
        copy(PROJECT.resolve("catalog"), folder.resolve("old"));
    }

    @Test
    void theProjectPasses() throws Exception {
        CommandRun run = check();

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(project.resolve("changes.md")).content().contains("always decide alike");
        assertThat(project.resolve("cases.xml")).content().contains("tests=\"19\" failures=\"0\"");
    }

    @Test
    void aRuleThatWasChangedIsTold() throws Exception {
        Path rules = project.resolve("catalog/rules.csv");
        Files.writeString(rules, Files.readString(rules).replace("3..7", "3..6"));

        CommandRun run = check();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("at `daysLate` = 7 no rule holds")
                .contains("src/test/cases/parcels.csv:4 seven days late")
                .containsPattern("≠ item +P-01 +none");
        assertThat(project.resolve("changes.md")).content().contains("couriers one-step P-01 → desk");
        assertThat(project.resolve("cases.xml")).content().contains("parcels.csv:4 seven days late");
    }

    private CommandRun check() throws IOException, InterruptedException {
        return home.command("./check.sh", "../old").in(project).run();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

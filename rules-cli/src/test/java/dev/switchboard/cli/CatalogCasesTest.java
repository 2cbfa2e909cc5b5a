package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.switchboard.CatalogSource;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.service.Reload;
import dev.switchboard.service.ReloadingEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that a catalogue brings, as files of its folder and as sheets of its workbook. */
class CatalogCasesTest {

    private static final Path SMALL = Path.of("src/test/resources/catalogs/small");

    private static final String CASES = """
            case,topic,tier,expect:line,note
            # the paying ones,,,,
            gold,refund,gold,back-office,
            #4711,refund,,desk,'=no formula
            """;

    private static final String NIGHT = "topic,expect:line\nother,desk\n";

    @TempDir
    private Path folder;

    private Path catalog;

    @BeforeEach
    void copy() throws IOException {
        catalog = Files.createDirectory(folder.resolve("catalog"));
        try (Stream<Path> files = Files.list(SMALL)) {
            for (Path file : files.toList()) {
                Files.copy(file, catalog.resolve(file.getFileName()));
            }
        }
        write("cases.csv", CASES);
        write("night.cases.csv", NIGHT);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(catalog.resolve(file), text);
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(
                Stream.concat(Stream.of(arguments), Stream.of("--lang", "en")).toArray(String[]::new));
    }

    private Path workbook() {
        Path workbook = folder.resolve("my.xlsx");
        CommandRun run = run("export", "--catalog", catalog.toString(), "--force", workbook.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return workbook;
    }

    @Test
    void aWorkbookCarriesTheCasesOfItsFolderAndBack() throws IOException {
        Path back = folder.resolve("back");
        CommandRun run = run("export", "--catalog", workbook().toString(), "--format", "csv", back.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(back.resolve("cases.csv")).hasContent("""
                case,topic,tier,expect:line,note
                "# the paying ones"
                gold,refund,gold,back-office
                '#4711,refund,,desk,'=no formula
                """);
        assertThat(back.resolve("night.cases.csv")).hasContent(NIGHT);
        assertThat(run("test", back.toString()).out()).startsWith("Cases: 3, all passed");
    }

    @Test
    void theyAreDecidedWhenNoOthersAreNamed() throws IOException {
        assertThat(run("test", workbook().toString()).out()).startsWith("Cases: 3, all passed");
        assertThat(run("test", "--catalog", workbook().toString()).out()).startsWith("Cases: 3, all passed");
        assertThat(run("test", catalog.toString()).out()).startsWith("Cases: 3, all passed");

        write("night.cases.csv", NIGHT.replace("desk", "back-office"));
        CommandRun failed = run("test", workbook().toString());

        assertThat(failed.out()).contains("my.xlsx night.cases!3 ").contains("Cases: 3, failed: 1");
        assertThat(failed.exitCode()).isEqualTo(1);
    }

    @Test
    void aMistakeInASheetIsToldWithItsCellAndIsNoMistakeOfTheCatalogue() throws IOException {
        write("cases.csv", "topic,teir,expect:line\nrefund,,nowhere\nrefunds,,desk\n");
        Path workbook = workbook();

        CommandRun run = run("test", workbook.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("my.xlsx cases!B2: unknown column `teir`")
                .contains("my.xlsx cases!A4")
                .contains("my.xlsx cases!C3")
                .contains("`nowhere`");
        assertThat(run("verify", "--catalog", workbook.toString()).err()).isEmpty();
        assertThat(run("decide", "--topic", "refund", "--catalog", workbook.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void aCatalogueWithoutCasesAndAWorkbookInTheirPlaceSayWhatToDo() throws IOException {
        CommandRun none = run("test", "--catalog", SMALL.toString());

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("brings no cases").contains("`cases.csv`");
        assertThat(run("test").exitCode()).isEqualTo(2);
        assertThat(run("test", workbook().toString(), "--catalog", SMALL.toString())
                        .err())
                .contains("my.xlsx: is a workbook, but a case file is CSV");
    }

    @Test
    void aReloadRunsTheSheetsOfAWorkbook() throws IOException {
        Path deployed = Files.copy(workbook(), folder.resolve("deployed.xlsx"));
        try (ReloadingEngine engine = ReloadingEngine.of(CatalogSource.path(deployed))
                .every(Duration.ZERO)
                .settle(Duration.ZERO)
                .open()) {
            write("cases.csv", CASES.replace("gold,back-office", "gold,desk"));
            Files.copy(workbook(), deployed, StandardCopyOption.REPLACE_EXISTING);

            assertThat(engine.reload())
                    .isInstanceOfSatisfying(
                            Reload.Refused.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .satisfies(problem -> assertThat(problem.in(Locale.ENGLISH))
                                            .contains("deployed.xlsx cases!4: the case fails")
                                            .contains("back-office")));
            write("cases.csv", CASES.replace("case,topic", "case,topik"));
            Files.copy(workbook(), deployed, StandardCopyOption.REPLACE_EXISTING);
            assertThat(engine.reload())
                    .isInstanceOfSatisfying(
                            Reload.Refused.class,
                            refused -> assertThat(refused.problems().get(0).in(Locale.ENGLISH))
                                    .contains("deployed.xlsx cases!B2"));
        }
        assertThatExceptionOfType(InvalidCatalogException.class)
                .isThrownBy(() -> ReloadingEngine.of(CatalogSource.path(deployed))
                        .settle(Duration.ZERO)
                        .open());
    }

    @Test
    void aFolderThatIsACatalogueIsNoCases() {
        CommandRun run = CommandRun.of("test", "../examples/fever", "--catalog", "../examples/fever");

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err())
                .contains("examples/fever: is a catalogue, and not cases")
                .hasLineCount(1);
    }

    @Test
    void casesMayBePacked(@TempDir Path here) throws IOException {
        Path cases = here.resolve("cases.csv.gz");
        assertThat(CommandRun.of("cases", "--catalog", "../examples/fever", "-o", cases.toString())
                        .exitCode())
                .isZero();

        for (Path named : List.of(cases, here)) {
            assertThat(CommandRun.of("test", named.toString(), "--catalog", "../examples/fever")
                            .exitCode())
                    .isZero();
        }
    }
}

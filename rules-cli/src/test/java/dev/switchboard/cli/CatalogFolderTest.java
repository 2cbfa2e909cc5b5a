package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that is exported to is a catalogue as a whole, or none. */
class CatalogFolderTest {

    private static final String HOME_INTERNET = "../examples/home-internet";

    @TempDir
    private Path parent;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "drl"})
    void aNewFolderIsThereWhenItIsWhole(String format) throws IOException {
        CommandRun run = export(format, parent.resolve("below/new"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(names(parent.resolve("below"))).containsExactly("new");
        assertThat(names(parent.resolve("below/new"))).contains("catalog.csv", "lines.csv");
    }

    @Test
    void aCatalogueIsReplacedByForceWhereAllOfItIs() throws IOException {
        Path folder = parent.resolve("catalog");
        export("csv", folder);
        Files.writeString(folder.resolve("lines.csv"), "spoilt");
        Files.writeString(folder.resolve("README.md"), "ours");

        refused(export("csv", folder), "is not empty", "--force");
        assertThat(folder.resolve("lines.csv")).hasContent("spoilt");

        assertThat(export("csv", folder, "--force").exitCode()).isZero();
        assertThat(names(folder)).contains("README.md").noneMatch(name -> name.startsWith("."));
        CommandRun diff = CommandRun.of("diff", HOME_INTERNET, folder.toString(), "--lang", "en");
        assertThat(diff.out()).contains("always decide alike");
    }

    @Test
    void aCatalogueThatNobodyChangedSinceItWasWrittenIsReplaced() throws IOException {
        Path folder = parent.resolve("catalog");
        assertThat(export("csv", folder).exitCode()).isZero();
        assertThat(export("csv", folder).exitCode()).isZero();

        Files.writeString(folder.resolve("lines.csv"), "# mine\n", StandardOpenOption.APPEND);
        refused(export("csv", folder), "is not empty", "--force");
    }

    /** They would be read with it: two catalogues in one. */
    @ParameterizedTest
    @ValueSource(strings = {"old.rules.csv", "OLD.Rules.CSV", "more.drl", "more.xlsx", "accepted.csv"})
    void filesThatWouldBecomePartOfItAreToldBeforeAnythingIsWritten(String name) throws IOException {
        Path folder = parent.resolve("catalog");
        export("csv", folder);
        Files.deleteIfExists(folder.resolve("accepted.csv"));
        Files.writeString(folder.resolve(name), "of another export");
        Files.writeString(folder.resolve("lines.csv"), "spoilt");

        CommandRun run = CommandRun.of(
                "export",
                "--catalog",
                "src/test/resources/catalogs/small",
                "--format",
                "csv",
                "--force",
                folder.toString(),
                "--lang",
                "en");

        refused(run, "`" + name + "`", "become part of it");
        assertThat(folder.resolve("lines.csv")).hasContent("spoilt");
        assertThat(names(folder)).noneMatch(file -> file.startsWith("."));
    }

    @Test
    void theCatalogueThatIsReadIsNotWrittenOver() throws IOException {
        Path folder = parent.resolve("catalog");
        export("csv", folder);
        Path link = Files.createSymbolicLink(parent.resolve("link"), folder);

        for (Path to : List.of(folder, link)) {
            refused(
                    CommandRun.of(
                            "export",
                            "--catalog",
                            folder.toString(),
                            "--format",
                            "csv",
                            "--force",
                            to.toString(),
                            "--lang",
                            "en"),
                    "is both input and output");
        }
    }

    /** What a run that is killed between two files leaves; {@link CatalogFolder} takes this one first and gives it last. */
    @Test
    void aFolderWithoutItsFirstTableIsNoCatalogue() throws IOException {
        Path folder = parent.resolve("catalog");
        export("csv", folder);
        Files.delete(folder.resolve("catalog.csv"));

        refused(CommandRun.of("verify", "--catalog", folder.toString(), "--lang", "en"), "catalog.csv");
    }

    @Test
    void aFileWithinThatCannotBeReplacedLeavesNothingAside() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("catalog"));
        Path inTheWay = Files.createDirectory(folder.resolve("lines.csv"));
        Files.createFile(inTheWay.resolve("x"));

        CommandRun run = export("csv", folder, "--force");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(names(folder)).noneMatch(file -> file.startsWith(".")).doesNotContain("catalog.csv");
    }

    private static CommandRun export(String format, Path to, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("export", "--catalog", HOME_INTERNET, "--format", format, to.toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static void refused(CommandRun run, String... words) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(words);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

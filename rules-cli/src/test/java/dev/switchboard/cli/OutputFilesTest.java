package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a command may write over, and what it leaves when it may not: the same whichever command and option it is. */
class OutputFilesTest {

    private static final Path SMALL = Path.of("src/test/resources/catalogs/small");

    /** Every option that names a file to write; IN, CAT and OUT stand for the paths. */
    enum Writer {
        DECIDE("decide IN --catalog CAT -o OUT"),
        CASES("cases --catalog CAT --missing-from IN -o OUT"),
        HTML("test IN --catalog CAT --html OUT"),
        JUNIT_XML("test IN --catalog CAT --junit-xml OUT"),
        MARKDOWN("test IN --catalog CAT --markdown OUT"),
        EXPORT("export --catalog CAT --format xlsx OUT"),
        AGENTS("export --catalog CAT --format html OUT"),
        WORKBENCH("workbench CAT --no-open -o OUT");

        private final String arguments;

        Writer(String arguments) {
            this.arguments = arguments;
        }

        /** Whether it reads a file besides the catalogue. */
        private boolean reads() {
            return arguments.contains(" IN ");
        }
    }

    @TempDir
    private Path folder;

    private Path in;
    private Path catalog;

    @BeforeEach
    void write() throws IOException {
        in = Files.writeString(folder.resolve("in.csv"), "case,topic,tier,expect:line\n1,refund,gold,back-office\n");
        catalog = Files.createDirectory(folder.resolve("catalog"));
        try (Stream<Path> files = Files.list(SMALL)) {
            for (Path file : files.toList()) {
                Files.copy(file, catalog.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewFileIsWritten(Writer writer) throws IOException {
        Path out = folder.resolve("out");

        assertThat(run(writer, out).exitCode()).isZero();
        assertThat(out).isNotEmptyFile();
        assertThatNothingElseIsLeft("catalog", "in.csv", "out");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheSameCommandWroteBeforeIsReplacedUntilSomebodyChangesIt(Writer writer) throws IOException {
        Path out = folder.resolve("out");
        assertThat(run(writer, out).exitCode()).isZero();
        assertThat(run(writer, out).exitCode()).isZero();

        Files.writeString(out, "by hand", StandardOpenOption.APPEND);

        refused(run(writer, out), "out` already exists; to replace it, add `--force`");
        assertThat(Files.readString(out, ISO_8859_1)).endsWith("by hand");
    }

    /** Only what was written last of all is one's own: neither a copy nor the output of another command is. */
    @Test
    void whatAnotherCommandWroteAndACopyAreNotReplaced() throws IOException {
        Path out = folder.resolve("out");
        assertThat(run(Writer.CASES, out).exitCode()).isZero();
        Path copy = Files.copy(out, folder.resolve("copy"));

        refused(run(Writer.DECIDE, out), "already exists");
        refused(run(Writer.CASES, copy), "already exists");
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsReplacedOnlyByForceAndKeepsItsPermissions(Writer writer) throws IOException {
        Path out = Files.writeString(folder.resolve("out"), "of yesterday");
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-rw---x"));

        refused(run(writer, out), "out` already exists; to replace it, add `--force`");
        assertThat(out).hasContent("of yesterday");

        assertThat(run(writer, out, "--force").exitCode()).isZero();
        assertThat(Files.readString(out, ISO_8859_1)).doesNotContain("of yesterday");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-rw---x");
        assertThatNothingElseIsLeft("catalog", "in.csv", "out");
    }

    static Stream<Object[]> inputsByOtherNames() {
        return Stream.of(Writer.values())
                .flatMap(writer -> Stream.of("in.csv", "./in.csv", "catalog/../in.csv", "hard", "soft", "linked/in.csv")
                        .filter(name -> writer.reads())
                        .map(name -> new Object[] {writer, name}));
    }

    @ParameterizedTest
    @MethodSource("inputsByOtherNames")
    void noInputIsWrittenOverByWhateverName(Writer writer, String name) throws IOException {
        Files.createLink(folder.resolve("hard"), in);
        Files.createSymbolicLink(folder.resolve("soft"), in);
        Files.createSymbolicLink(folder.resolve("linked"), folder);
        String before = Files.readString(in);

        refused(run(writer, Path.of(folder + "/" + name), "--force"), "is both input and output");

        assertThat(in).hasContent(before);
        assertThatNothingElseIsLeft("catalog", "hard", "in.csv", "linked", "soft");
    }

    @ParameterizedTest
    @EnumSource
    void noFileOfTheCatalogueIsWrittenOver(Writer writer) throws IOException {
        Path items = catalog.resolve("items.csv");
        Path link = Files.createLink(folder.resolve("hard"), items);
        String before = Files.readString(items);

        refused(run(writer, items, "--force"), "is both input and output");
        refused(run(writer, link, "--force"), "is both input and output");
        assertThat(items).hasContent(before);
    }

    @Test
    void noWorkbookIsWrittenOverByItsOwnExport() throws IOException {
        Path workbook = folder.resolve("catalog.xlsx");
        run(Writer.EXPORT, workbook);
        byte[] before = Files.readAllBytes(workbook);

        CommandRun run = CommandRun.of(
                "export", "--catalog", workbook.toString(), "--force", "--lang", "en", workbook.toString());

        refused(run, "is both input and output");
        assertThat(workbook).hasBinaryContent(before);
    }

    @ParameterizedTest
    @EnumSource
    void aCaseOfAFolderOfCasesIsAnInputToo(Writer writer) throws IOException {
        assumeTrue(writer != Writer.DECIDE && writer.reads());
        Path cases = Files.createDirectories(folder.resolve("cases/below"));
        Path file = Files.move(in, cases.resolve("a.csv"));
        in = folder.resolve("cases");

        refused(run(writer, file, "--force"), "is both input and output");
    }

    @ParameterizedTest
    @EnumSource
    void aLinkLeadsToTheFileThatIsReplaced(Writer writer) throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "of yesterday");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("missing"));

        assertThat(run(writer, link, "--force").exitCode()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.size(real)).isGreaterThan(12);
        refused(run(writer, nowhere, "--force"), "is a broken link");
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeAFileIsRefused(Writer writer) throws IOException {
        refused(run(writer, folder.resolve("no/out")), "no such folder; create it first");
        refused(run(writer, Files.createDirectory(folder.resolve("sub"))), "is a folder: name a file in it");
        refused(run(writer, folder.resolve("x".repeat(256))), "the file's name is too long");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceTakesWhatItIsGiven(Writer writer) {
        assumeTrue(Files.exists(Path.of("/dev/null")));

        assertThat(run(writer, Path.of("/dev/null")).exitCode()).isZero();
        assertThat(Files.isRegularFile(Path.of("/dev/null")))
                .as("a file in the device's place")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aDeviceThatIsFullIsNamed(Writer writer) {
        assumeTrue(Files.exists(Path.of("/dev/full")));

        CommandRun run = run(writer, Path.of("/dev/full"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`/dev/full`: no space left on the disk");
    }

    @Test
    void noFileIsTwoOutputs() throws IOException {
        Path report = folder.resolve("report");
        Files.createSymbolicLink(folder.resolve("linked"), folder);

        for (String other : List.of("report", "./report", "linked/report")) {
            refused(run(Writer.HTML, report, "--markdown", folder + "/" + other), "two outputs");
        }
        refused(run(Writer.HTML, Path.of("-"), "--markdown", "/dev/stdout"), "two outputs");
        assertThat(report).doesNotExist();
    }

    @Test
    void aReportOnStandardOutputIsAloneThere() {
        CommandRun run = run(Writer.JUNIT_XML, Path.of("-"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("<?xml").endsWith("</testsuites>\n");
        assertThat(run.err()).contains("Cases: 1, all passed");
    }

    private CommandRun run(Writer writer, Path out, String... more) {
        List<String> arguments = new ArrayList<>();
        for (String word : writer.arguments.split(" ", -1)) {
            arguments.add(word.replaceAll("^IN$", in.toString())
                    .replaceAll("^CAT$", catalog.toString())
                    .replaceAll("^OUT$", out.toString()));
        }
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--lang", "en"));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static void refused(CommandRun run, String message) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(message);
    }

    private void assertThatNothingElseIsLeft(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }
}

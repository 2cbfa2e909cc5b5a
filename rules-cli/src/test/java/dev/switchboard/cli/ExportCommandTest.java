package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Limits;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.ExcelFormat;
import dev.switchboard.xlsx.WorkbookChange;
import dev.switchboard.xlsx.WorkbookPatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code switchboard export}: what is written decides the same, and is written the same way again. */
class ExportCommandTest {

    private static final Path HOME_INTERNET = Path.of("../examples/home-internet");

    @TempDir
    private Path folder;

    static Stream<String[]> catalogsAndFormats() {
        return Stream.of("xlsx", "csv", "drl", "dmn")
                .flatMap(format ->
                        Stream.of("bundled", HOME_INTERNET.toString()).map(catalog -> new String[] {catalog, format}));
    }

    @ParameterizedTest
    @MethodSource("catalogsAndFormats")
    void whatWasWrittenAlwaysDecidesAlikeAndIsWrittenTheSameAgain(String catalog, String format) throws IOException {
        Path first = exported(catalog, format, "first");
        Path second = exported(first.toString(), format, "second");

        CommandRun diff = CommandRun.of("diff", catalog, first.toString(), "--lang", "en");
        assertThat(diff.out()).contains("always decide alike").doesNotContain("wording");
        assertThat(diff.exitCode()).isZero();
        assertThat(content(second)).isEqualTo(content(first));
        assertThat(rulesOf(first)).isEqualTo(rulesOf(Path.of(catalog)));
    }

    /** If it fails, delete it and {@code switchboard export --catalog examples/home-internet --lang en examples/home-internet.xlsx}. */
    @Test
    void theExampleWorkbookIsTheExampleFolderExported() throws IOException {
        Path exported = folder.resolve("home-internet.xlsx");
        CommandRun.of("export", "--catalog", HOME_INTERNET.toString(), "--lang", "en", exported.toString());

        assertThat(exported).hasSameBinaryContentAs(Path.of("../examples/home-internet.xlsx"));
    }

    /** What an analyst has noted in the workbook is not in the catalogue that it is exported from again. */
    @Test
    void whatIsNotedInAWorkbookOutlivesItsBeingExportedAgain() throws IOException {
        Path workbook = exported(HOME_INTERNET.toString(), "xlsx", "home");
        byte[] noted = WorkbookPatch.apply(
                new CatalogFile("home.xlsx", "home.xlsx", Files.readAllBytes(workbook)),
                Limits.DEFAULT,
                List.of(
                        new WorkbookChange.SetText("topics", 4, 1, "# slow-speed"),
                        new WorkbookChange.AddRow("billing.rules", List.of("# off", "BL-01", "billing-dispute")),
                        new WorkbookChange.AddSheet("# Мои заметки", List.of(List.of("спросить", "завтра")))));
        Files.write(workbook, noted);

        CommandRun run = CommandRun.of(
                "export", "--catalog", HOME_INTERNET.toString(), "--lang", "en", "--force", workbook.toString());

        assertThat(run.exitCode()).isZero();
        List<Sheet> sheets = new ExcelFormat()
                .read(
                        new CatalogFile("home.xlsx", "home.xlsx", Files.readAllBytes(workbook)),
                        Limits.DEFAULT,
                        new Problems(),
                        new Problems());
        assertThat(sheets)
                .filteredOn(sheet -> sheet.name().equals("# Мои заметки"))
                .singleElement()
                .satisfies(notes -> assertThat(notes.rows().get(0).cells()).containsExactly("спросить", "завтра"));
        assertThat(sheets.stream()
                        .flatMap(sheet -> sheet.rows().stream())
                        .filter(Sheet.Row::isComment)
                        .map(row -> String.join(",", row.cells())))
                .contains("# off,BL-01,billing-dispute")
                .anyMatch(row -> row.startsWith("# slow-speed,"))
                .noneMatch(row -> row.contains("↓"));
    }

    @Test
    void acceptedFindingsGoAlong() throws IOException {
        for (String format : new String[] {"xlsx", "csv", "drl", "dmn"}) {
            CommandRun verify = CommandRun.of(
                    "verify",
                    "--catalog",
                    exported("bundled", format, "catalog").toString(),
                    "--lang",
                    "en");

            assertThat(verify.out()).contains("0 errors", "unused topic (accepted): other");
        }
    }

    @Test
    void bothEnginesRunAnExportedCatalogue() throws IOException {
        Path workbook = exported(HOME_INTERNET.toString(), "xlsx", "home");
        String inquiries = "../examples/home-internet-inquiries.csv";

        CommandRun diagram = CommandRun.of("decide", "--catalog", workbook.toString(), inquiries);
        CommandRun drools = CommandRun.of("decide", "--catalog", workbook.toString(), "--engine", "drools", inquiries);

        assertThat(diagram.exitCode()).isZero();
        assertThat(diagram.rows()).hasSizeGreaterThan(50).allSatisfy(row -> {
            assertThat(row.getField("line")).isEqualTo(row.getField("expect:line"));
            assertThat(row.getField("mode")).isEqualTo(row.getField("expect:mode"));
        });
        assertThat(drools.out()).isEqualTo(diagram.out());
    }

    @ParameterizedTest
    @CsvSource({"en, 78 rules", "ru, 78 правил"})
    void itSaysWhatItWrote(String language, String expected) {
        CommandRun run = CommandRun.of("export", folder.resolve("a.xlsx").toString(), "--lang", language);

        assertThat(run.out()).contains("a.xlsx", "mobile-support 1.0.0", expected);
    }

    @Test
    void aWorkbookIsReplacedOnlyWhenThatIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.xlsx"), "my work");

        CommandRun refused = CommandRun.of("export", file.toString(), "--lang", "en");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("mine.xlsx", "--force");
        assertThat(file).hasContent("my work");

        assertThat(CommandRun.of("export", "--force", file.toString()).exitCode())
                .isZero();
        assertThat(Files.size(file)).isGreaterThan(1_000);
    }

    /** With a byte order mark and semicolons, a Russian Excel opens the tables by double click; and we read them. */
    @ParameterizedTest
    @CsvSource({"ru, '\uFEFFtopic;title;title:en;words'", "en, 'topic,title,title:en,words'"})
    void tablesAreWhatTheExcelOfTheLanguageOpens(String language, String header) throws IOException {
        Path to = folder.resolve("tables");

        CommandRun run = CommandRun.of("export", "--format", "csv", "--lang", language, to.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(to.resolve("topics.csv"))).first().isEqualTo(header);
        assertThat(CommandRun.of("diff", "bundled", to.toString(), "--lang", "en")
                        .out())
                .contains("always decide alike");
    }

    @ParameterizedTest
    @CsvSource({"full, not empty", "file, is a file"})
    void aFolderHasToBeNewOrEmpty(String name, String message) throws IOException {
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full/x.xlsx"), "old");
        Files.writeString(folder.resolve("file"), "old");

        CommandRun run =
                CommandRun.of("export", "--format", "csv", folder.resolve(name).toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"my-catalog, --format csv", "-, standard output", "missing/my.xlsx, no such folder"})
    void aDestinationThatCannotBeIsRefused(String name, String message) {
        String destination = name.equals("-") ? name : folder.resolve(name).toString();

        CommandRun run = CommandRun.of("export", destination, "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void anOpaqueRuleCannotBeWritten() throws IOException {
        Path drl = OpaqueCatalog.in(folder.resolve("opaque"));

        CommandRun run = CommandRun.of(
                "export",
                "--catalog",
                drl.toString(),
                "--allow-opaque",
                folder.resolve("o.xlsx").toString(),
                "--lang",
                "en");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("opaque.drl:5", "`by the moon`");
        assertThat(folder.resolve("o.xlsx")).doesNotExist();
    }

    private static boolean isFile(String format) {
        return format.equals("xlsx") || format.equals("dmn");
    }

    private Path exported(String catalog, String format, String name) {
        Path to = folder.resolve(name + (isFile(format) ? "." : "-") + format);
        CommandRun run = catalog.equals("bundled")
                ? CommandRun.of("export", "--format", format, to.toString())
                : CommandRun.of("export", "--catalog", catalog, "--format", format, to.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return to;
    }

    private static String rulesOf(Path catalog) {
        CommandRun run = catalog.toString().equals("bundled")
                ? CommandRun.of("catalog", "--lang", "en")
                : CommandRun.of("catalog", "--catalog", catalog.toString(), "--lang", "en");
        // The first line has the digest, which differs where alternatives are put otherwise.
        return run.out().lines().skip(1).toList().toString();
    }

    private static Map<String, String> content(Path path) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(path.relativize(file).toString(), new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return content;
    }
}

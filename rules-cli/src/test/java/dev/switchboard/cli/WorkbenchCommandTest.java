package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code switchboard workbench}: the page, and the catalogue in it as it is on disk. That it is opened, {@link BrowserTest} shows. */
class WorkbenchCommandTest {

    private static final Path SMALL = Path.of("src/test/resources/catalogs/small");
    private static final Path WORKBOOK = Path.of("../examples/home-internet.xlsx");

    @TempDir
    private Path folder;

    @Test
    void withoutACatalogueThePageWaitsForOne() throws IOException {
        Path page = folder.resolve("page.html");

        CommandRun run = workbench("-o", page.toString());

        assertThat(run).isEqualTo(new CommandRun(0, page + "\n", ""));
        assertThat(PageContents.of(page).catalogText()).isEmpty();
        assertThat(Files.size(page)).isBetween(500_000L, 2_000_000L);
    }

    /** Nothing is loaded or sent, and of all scripts and styles only the page's own count, whatever a catalogue holds. */
    @Test
    void thePolicyAllowsWhatIsInThePageAndNothingElse() throws Exception {
        PageContents page = written(WORKBOOK);

        assertThat(page.policy().split("; *"))
                .containsExactlyInAnyOrder(
                        "default-src 'none'",
                        "script-src '" + hash(page.script()) + "' blob:",
                        "worker-src blob:",
                        "style-src '" + hash(page.style()) + "'",
                        "base-uri 'none'",
                        "form-action 'none'");
        assertThat(page.html()).doesNotContainPattern("<(?:script|link|img|iframe)[^>]* (?:src|href)=");
    }

    @ParameterizedTest
    @CsvSource({"en, 36 rules", "ru, 36 правил"})
    void aWorkbookIsInsideByteByByte(String language, String rules) throws IOException {
        Path file = folder.resolve("page.html");

        CommandRun run =
                CommandRun.of("workbench", WORKBOOK.toString(), "--no-open", "-o", file.toString(), "--lang", language);

        assertThat(run).isEqualTo(new CommandRun(0, file + ": home-internet 1.0.0, " + rules + "\n", ""));
        PageContents page = PageContents.of(file);
        assertThat(page.catalog())
                .containsEntry("name", "home-internet.xlsx")
                .containsEntry("agent", false)
                .containsEntry("language", language)
                .doesNotContainKey("from");
        assertThat(page.files()).containsOnlyKeys("home-internet.xlsx");
        assertThat(page.files().get("home-internet.xlsx")).isEqualTo(Files.readAllBytes(WORKBOOK));
    }

    @Test
    void ofAFolderTheTablesAndRulesAreInsideAndNothingElse() throws IOException {
        Path catalog = copyOfSmall("my catalog");
        Files.writeString(catalog.resolve("README.md"), "for us alone");
        Files.writeString(catalog.resolve(".hidden.csv"), "for us alone");

        PageContents page = written(catalog);

        assertThat(page.catalog()).containsEntry("name", "my catalog");
        Map<String, byte[]> expected = contents(SMALL);
        assertThat(page.files().keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, content) ->
                assertThat(page.html()).contains(Base64.getEncoder().encodeToString(content)));
        assertThat(page.html()).doesNotContain(Base64.getEncoder().encodeToString("for us alone".getBytes(UTF_8)));
    }

    /** The page shows each mistake at its cell: that is what it is for. */
    @ParameterizedTest
    @CsvSource({
        "en, 'the catalogue has problems, 2: the page shows each'",
        "ru, 'в каталоге ошибки, их 2: страница покажет каждую'"
    })
    void aCatalogueWithMistakesGoesInToo(String language, String told) throws IOException {
        Path catalog = copyOfSmall("wrong");
        Path lines = catalog.resolve("lines.csv");
        Files.writeString(lines, Files.readString(lines) + "a,stepwise,A\nb,sideways,B\n");
        Path file = folder.resolve("page.html");

        CommandRun run =
                CommandRun.of("workbench", catalog.toString(), "--no-open", "-o", file.toString(), "--lang", language);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(file + ": " + told + "\n");
        assertThat(PageContents.of(file).files().get("lines.csv")).isEqualTo(Files.readAllBytes(lines));
    }

    @Test
    void opaqueRulesAreToldOf() throws IOException {
        Path catalog = OpaqueCatalog.in(folder.resolve("opaque"));

        CommandRun run =
                workbench(catalog.toString(), "-o", folder.resolve("page.html").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("warning: ", "opaque.drl:5", "rule `by the moon` is opaque: the page cannot run it");
    }

    /** Nobody has its files: a workbook that decides the same stands for them. */
    @Test
    void theBundledCatalogueIsInsideAsAWorkbook() throws IOException {
        Path file = folder.resolve("page.html");
        assertThat(workbench("bundled", "-o", file.toString()).exitCode()).isZero();

        Path workbook = Files.write(
                folder.resolve("catalog.xlsx"), PageContents.of(file).files().get("catalog.xlsx"));

        assertThat(CommandRun.of("diff", "bundled", workbook.toString(), "--lang", "en")
                        .out())
                .contains("always decide alike");
    }

    @Test
    void whatIsNoCatalogueIsRefusedAndNothingWritten() throws IOException {
        Path compiled = folder.resolve("a.switchboard");
        assertThat(CommandRun.of("compile", SMALL.toString(), "-o", compiled.toString())
                        .exitCode())
                .isZero();
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("letter.docx"), "Dear Sirs");

        assertRefused(compiled, "the page reads workbooks and tables, not a compiled catalogue");
        assertRefused(folder.resolve("empty"), "missing table `catalog`");
        assertRefused(folder.resolve("letter.docx"), "is neither a folder with a catalogue, nor a workbook");
        assertRefused(folder.resolve("nowhere"), "no such folder or workbook");
        assertRefused(Path.of("-"), "no such folder or workbook");
    }

    private void assertRefused(Path catalog, String message) {
        Path page = folder.resolve("page.html");
        CommandRun run = workbench(catalog.toString(), "-o", page.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
        assertThat(page).doesNotExist();
    }

    /** The page may lie beside the tables, where it is no part of the catalogue. */
    @Test
    void itIsWrittenAgainIntoTheCataloguesOwnFolder() throws IOException {
        Path catalog = copyOfSmall("tables");
        String page = catalog.resolve("switchboard.html").toString();

        assertThat(workbench(catalog.toString(), "-o", page).exitCode()).isZero();
        CommandRun second = workbench(catalog.toString(), "-o", page);

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(PageContents.of(Path.of(page)).files().keySet())
                .isEqualTo(contents(SMALL).keySet());
        assertThat(CommandRun.of("verify", "--catalog", catalog.toString()).exitCode())
                .isZero();
    }

    /** A name can end neither the text that it stands in nor the element around that. */
    @Test
    void aHostileNameIsAName() throws IOException {
        String name = "<!--<script>\"\\ & 'x";
        PageContents page = written(copyOfSmall(name));

        assertThat(page.catalogText()).isNotEmpty();
        assertThat(page.catalog()).containsEntry("name", name);
    }

    @Test
    void onStandardOutputThePageIsAlone() {
        CommandRun run = CommandRun.of("workbench", WORKBOOK.toString(), "-o", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(run.err()).isEmpty();
    }

    private PageContents written(Path catalog) throws IOException {
        Path page = folder.resolve("page.html");
        CommandRun run = workbench(catalog.toString(), "-o", page.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return PageContents.of(page);
    }

    private static CommandRun workbench(String... words) {
        return CommandRun.of(Stream.concat(Stream.of("workbench", "--no-open", "--lang", "en"), Stream.of(words))
                .toArray(String[]::new));
    }

    private Path copyOfSmall(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        for (Map.Entry<String, byte[]> file : contents(SMALL).entrySet()) {
            Files.write(copy.resolve(file.getKey()), file.getValue());
        }
        return copy;
    }

    private static Map<String, byte[]> contents(Path catalog) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(catalog)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static String hash(byte[] content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}

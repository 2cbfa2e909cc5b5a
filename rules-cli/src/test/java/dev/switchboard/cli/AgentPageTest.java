package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code switchboard export agent.html}: a catalogue that decides, as one page for the floor. */
class AgentPageTest {

    private static final Path WORKBOOK = Path.of("../examples/home-internet.xlsx");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"agent.html, ''", "Agent.HTML, ''", "agent, --format html"})
    void itOnlyDecidesAndHasTheCataloguesFiles(String name, String format) throws IOException {
        Path file = folder.resolve(name);

        CommandRun run = export(file, ("--catalog " + WORKBOOK + " " + format).strip());

        assertThat(run).isEqualTo(new CommandRun(0, file + ": home-internet 1.0.0, 36 rules\n", ""));
        PageContents page = PageContents.of(file);
        assertThat(page.catalog())
                .containsEntry("name", "home-internet.xlsx")
                .containsEntry("agent", true)
                .containsEntry("language", "en")
                .doesNotContainKey("from");
        assertThat(page.files().get("home-internet.xlsx")).isEqualTo(Files.readAllBytes(WORKBOOK));
        assertThat(page.policy()).startsWith("default-src 'none'; ").doesNotContain("unsafe", "http");
    }

    @Test
    void withoutACatalogueItIsTheBundledOne() throws IOException {
        Path file = folder.resolve("agent.html");
        assertThat(export(file, "").exitCode()).isZero();

        Path workbook = Files.write(
                folder.resolve("catalog.xlsx"), PageContents.of(file).files().get("catalog.xlsx"));

        assertThat(CommandRun.of("diff", "bundled", workbook.toString(), "--lang", "en")
                        .out())
                .contains("always decide alike");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, en, 2026-12-31",
        "31.12.2026, en, 2026-12-31",
        "2026-12-31, ru, 31.12.2026",
        "1.2.2027, ru, 01.02.2027",
        "2028-02-29, en, 2028-02-29",
    })
    void theDayFromWhichItIsInForceIsInIt(String written, String language, String shown) throws IOException {
        Path file = folder.resolve("agent.html");

        CommandRun run = CommandRun.of("export", file.toString(), "--from", written, "--lang", language);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(PageContents.of(file).catalog()).containsEntry("from", shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30 | the calendar has no such day",
                "31.04.2026 | the calendar has no such day",
                "31/12/2026 | a date is written `2026-12-31` or `31.12.2026`",
                "tomorrow   | expected a date such as `2026-12-31`",
                "<script>   | expected a date such as `2026-12-31`",
            })
    void whatIsNoDateIsRefused(String written, String message) {
        Path file = folder.resolve("agent.html");

        CommandRun run = export(file, "--from " + written);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("`--from`: got `" + written + "`, ")
                .contains(message);
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "tables --format csv", "rules --format drl"})
    void onlyThePageHasADate(String destination) throws IOException {
        String[] words = destination.split(" ", 2);

        CommandRun run =
                export(folder.resolve(words[0]), "--from 2026-12-31" + (words.length > 1 ? " " + words[1] : ""));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "`--from` applies only to a page for agents, an .html file\nTry: switchboard export --help\n");
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).isEmpty();
        }
    }

    /** Agents cannot mend a catalogue: what would not decide, or not here, does not reach them. */
    @Test
    void aCatalogueThatDoesNotDecideIsRefused() throws IOException {
        Path wrong = folder.resolve("wrong");
        assertThat(CommandRun.of("export", "--format", "csv", "--lang", "en", wrong.toString())
                        .exitCode())
                .isZero();
        Files.writeString(wrong.resolve("items.csv"), "item,title\nX-1,One\n");
        Path opaque = OpaqueCatalog.in(folder.resolve("opaque"));

        assertRefused("--catalog " + wrong, "unknown item `");
        assertRefused("--catalog " + opaque, "rule `by the moon` is opaque");
        assertRefused("--allow-opaque --catalog " + opaque, "rule `by the moon` is opaque: the page cannot run it");
    }

    private void assertRefused(String words, String message) {
        Path file = folder.resolve("agent.html");
        CommandRun run = export(file, words);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
        assertThat(file).doesNotExist();
    }

    private static CommandRun export(Path to, String words) {
        return CommandRun.of(("export --lang en " + to + " " + words).strip().split(" "));
    }
}

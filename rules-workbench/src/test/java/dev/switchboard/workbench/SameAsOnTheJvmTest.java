package dev.switchboard.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.browser.Browser;
import dev.switchboard.catalog.Languages;
import dev.switchboard.catalog.Problems;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.workbench.page.WorkbenchPage;
import dev.switchboard.xlsx.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine in the page answers as it does on the JVM, letter for letter: it is the same code, on another machine. */
@Timeout(600)
class SameAsOnTheJvmTest {

    @TempDir
    private static Path folder;

    private static @Nullable Browser browser;

    private final Calls calls = new Calls();

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Browser.installed().isPresent(),
                "skipped: no Chromium with chromedriver on the PATH, so the engine is not compared in a browser");
        browser = new Browser(Browser.installed().orElseThrow(), folder.resolve("browser"));
        Path page = Files.writeString(folder.resolve("page.html"), WorkbenchPage.empty());
        browser.open(page.toUri().toString());
        browser.evaluate("""
                (async () => {
                  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
                  const packed = bytes(document.getElementById('engine').textContent);
                  const code = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).blob();
                  const url = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
                  const worker = new Worker(url);
                  window.ask = (name, texts, contents) => new Promise((resolve, reject) => {
                    worker.onmessage = ({data}) =>
                      data.failure ? reject(new Error(data.failure)) : resolve(JSON.stringify(data.answer));
                    worker.postMessage({id: 1, name, texts, contents: contents.map(bytes)});
                  });
                })()
                """);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.stop();
        }
    }

    /** Asks both, and compares. */
    private void same(String function, List<String> texts, List<byte[]> contents) {
        String expected = calls.call(function, texts, contents).json();
        List<String> packed = contents.stream()
                .map(bytes -> Base64.getEncoder().encodeToString(bytes))
                .toList();
        Object differs = browser.evaluate("ask(" + Json.of(function) + ", " + Json.of(texts) + ", " + Json.of(packed)
                + ").then((answer) => answer === JSON.stringify(" + expected + ") ? '' : answer)");
        assertThat(differs).as("%s %s: %s", function, texts, expected).isEqualTo("");
    }

    private void same(String function, String... texts) {
        same(function, List.of(texts), List.of());
    }

    private void open(List<CatalogFile> files) {
        List<String> texts = new ArrayList<>(List.of("catalog"));
        files.forEach(file -> texts.add(file.name()));
        same("open", texts, files.stream().map(CatalogFile::content).toList());
    }

    @Test
    void theBundledSuiteIsDecidedAlikeInBothLanguages() throws Exception {
        LoadedCatalog bundled = new CatalogEngines().loadBundled();
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        WorkbookWriter.write(
                bundled.catalog().vocabulary(), bundled.sheets(new Problems()), Languages.RUSSIAN, workbook);
        for (String language : List.of("ru", "en")) {
            same("language", language);
            open(List.of(new CatalogFile("catalog.xlsx", "catalog.xlsx", workbook.toByteArray())));
            same("rules");
            same("sheets");
            same("verify");
            for (String topic : bundled.catalog().vocabulary().topicCodes()) {
                same("ask", "topic", topic);
                same("decide", "topic", topic, "numberCount", "4", "chargeDays", "9", "conflict", "yes");
                same("decide", "topic", topic);
            }
            for (String words : List.of(
                    "за что сняли деньги", "симка не ловит", "bill is too high", "здравствуйте", "интеренет тупит")) {
                same("fitting", words, "5");
            }
        }
    }

    @Test
    void mistakesAreToldAlike() {
        for (String wrong : List.of(
                "еsim",
                "не 5",
                "10%",
                "3..1",
                "много",
                "0.1",
                "1 000",
                "\u0438\u0306",
                "\u200b5",
                "≥ 8",
                "8 и более")) {
            Map<String, String> tables = Tables.small();
            tables.computeIfPresent("desk.rules.csv", (name, text) -> text.replace(">= 8", wrong));
            tables.computeIfPresent("topics.csv", (name, text) -> text.replace("sim,", wrong.replace(',', ' ') + ","));
            open(Tables.files(tables));
        }
    }
}

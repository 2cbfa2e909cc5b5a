package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.switchboard.EngineOptions;
import dev.switchboard.Inquiry;
import dev.switchboard.browser.Browser;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.tests.EngineInBrowser.Call;
import dev.switchboard.workbench.EngineHere;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine, once it is compiled to JavaScript, answers as it does in Java, in every part and word. */
class EngineInBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 400;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static EngineInBrowser compiled;

    private final EngineHere here = new EngineHere();

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        browser = new Browser(folder.resolve("browser"));
        compiled = new EngineInBrowser(browser, folder);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void theWholeBundledSuiteIsDecidedAlike(String language) throws IOException {
        try (CatalogEngine engine = new CatalogEngines().bundled(EngineOptions.DEFAULT)) {
            Vocabulary words = engine.model().vocabulary();
            CaseSuite suite = CaseSuite.read(List.of(Path.of("src/test/resources/cases")), words);
            List<Call> calls = new ArrayList<>(beginning(language, Map.of("catalog.xlsx", compiled.bundled())));
            suite.cases().stream().map(Case::inquiry).forEach(inquiry -> calls.add(about("decide", inquiry, words)));

            assertThat(suite.cases()).hasSizeGreaterThan(2_000);
            assertAlike(calls);
        }
    }

    /** One in three has a slip: what is said of it is alike, too. */
    @Test
    void randomCataloguesAreReadAndDecidedAlike() {
        Seeds.of(20).check(seed -> {
            AuthoredCatalog catalog = AuthoredCatalog.of(seed);
            AuthoredFiles files = AuthoredFilesTest.files(catalog);
            List<Call> calls = new ArrayList<>(
                    beginning(seed % 2 == 0 ? "ru" : "en", seed % 4 < 2 ? files.workbook() : files.folder()));
            if (files.refusal().isEmpty()) {
                for (Inquiry inquiry : new RandomInquiries(seed, catalog.meant()).some(12)) {
                    calls.add(about("decide", inquiry, catalog.vocabulary()));
                    calls.add(about("ask", inquiry, catalog.vocabulary()));
                }
                calls.add(new Call("verify"));
                calls.add(new Call("fitting", "word, слово", "5"));
            }
            assertAlike(calls);
        });
    }

    private static List<Call> beginning(String language, Map<String, byte[]> files) {
        return List.of(new Call("language", language), Call.open(files), new Call("sheets"), new Call("overview"));
    }

    private static Call about(String function, Inquiry inquiry, Vocabulary words) {
        List<String> stated = new ArrayList<>();
        inquiry.stated().forEach((code, value) -> {
            stated.add(code);
            stated.add(words.fact(code)
                    .map(Fact::type)
                    .map(type -> type.write(value))
                    .orElseGet(value::toString));
        });
        return new Call(function, stated, List.of());
    }

    private void assertAlike(List<Call> calls) {
        try {
            for (int from = 0; from < calls.size(); from += AT_ONCE) {
                List<Call> some = calls.subList(from, Math.min(calls.size(), from + AT_ONCE));
                JsonNode answers = compiled.answers(some);
                for (int i = 0; i < some.size(); i++) {
                    Call call = some.get(i);
                    assertThat(answers.get(i))
                            .as("%s %s", call.name(), call.texts())
                            .isEqualTo(JSON.readTree(here.call(call.name(), call.texts(), call.contents())));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

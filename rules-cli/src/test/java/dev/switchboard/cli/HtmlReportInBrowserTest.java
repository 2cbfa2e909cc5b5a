package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.browser.Browser;
import dev.switchboard.browser.Contrast;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser. Where no Chromium is installed these tests are skipped, and say so. */
class HtmlReportInBrowserTest {

    private static final String VISIBLE = "[...document.querySelectorAll('.entry')].filter(e => e.checkVisibility())";

    private static final Map<String, Object> PHONE = Map.of(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", 375, "height", 800, "deviceScaleFactor", 1, "mobile", true));

    private static final String NARROWEST_HEADER =
            "Math.min(...[...document.querySelectorAll('th')].filter(e => e.checkVisibility()).map(e => e.clientWidth))";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static String weak;
    private static HtmlPages pages;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Browser.installed().isPresent(),
                "skipped: no Chromium on the PATH, so the HTML report is not tested in a browser");
        browser = new Browser(Browser.installed().orElseThrow(), folder.resolve("profile"));
        pages = new HtmlPages(folder);
        weak = pages.weak("en").toUri().toString();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void opensAndLogsNothing(String language) throws Exception {
        browser.open(pages.weak(language).toUri().toString());

        assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo(language);
        assertThat(browser.evaluate("document.forms[0].checkVisibility()")).isEqualTo(true);
        assertThat((int) browser.evaluate(VISIBLE + ".length")).isGreaterThan(50);
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void hostileTextsAreShownAndDoNothing() throws Exception {
        browser.open(pages.hostile().toUri().toString());

        assertThat(browser.evaluate("document.querySelector('h1').textContent"))
                .asString()
                .contains(HtmlPages.HOSTILE);
        assertThat(browser.evaluate("typeof hacked")).isEqualTo("undefined");
        assertThat(browser.evaluate("document.scripts.length + document.images.length"))
                .isEqualTo(1);
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void noScriptButOursMayRun() throws Exception {
        browser.open(weak);
        browser.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'hacked = 1'}))");

        assertThat(browser.evaluate("typeof hacked")).isEqualTo("undefined");
        assertThat(browser.logged()).singleElement().asString().contains("Content Security Policy");
    }

    @ParameterizedTest
    @CsvSource({
        "status=failed, failures, article[data-status=failed]",
        "status=missing, coverage, [data-status=missing]",
        "status=survived, mutants, li[data-status=survived]",
        "line=retention, coverage, '[data-lines=retention], [data-lines$=\"\\nretention\"], [data-lines^=\"retention\\n\"]'",
        "text=ts-01%20tv-picture, coverage, .entry",
    })
    void theAddressFilters(String filter, String section, String expected) throws Exception {
        browser.open(weak + "#" + filter);

        String selector = expected.replace("\\n", "\\\\a ");
        assertThat((int) browser.evaluate(VISIBLE + ".length")).isPositive();
        assertThat(browser.evaluate(VISIBLE + ".every(e => e.matches('" + selector + "'))"))
                .isEqualTo(true);
        assertThat(browser.evaluate(VISIBLE + ".some(e => e.closest('#" + section + "'))"))
                .isEqualTo(true);
        assertThat(browser.evaluate("document.querySelector('output').value"))
                .isEqualTo("Showing %s of %s"
                        .formatted(
                                browser.evaluate(VISIBLE + ".length"),
                                browser.evaluate("document.querySelectorAll('.entry').length")));
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void whatIsFoundHasEveryWord() throws Exception {
        browser.open(weak + "#text=TS-01%20tv-picture");

        assertThat(browser.evaluate(VISIBLE + ".map(e => e.textContent.toLowerCase())"
                        + ".every(t => t.includes('ts-01') && t.includes('tv-picture'))"))
                .isEqualTo(true);
    }

    @Test
    void theFormFiltersAndTheAddressRemembers() throws Exception {
        browser.open(weak);
        int all = (int) browser.evaluate(VISIBLE + ".length");

        choose("status", "survived");
        choose("line", "billing");
        int survivors = (int) browser.evaluate(VISIBLE + ".length");
        assertThat(survivors).isBetween(1, all - 1);
        assertThat(browser.evaluate("location.hash")).isEqualTo("#line=billing&status=survived");
        assertThat(browser.evaluate("document.querySelector('#failures .nothing').checkVisibility()"))
                .isEqualTo(true);
        assertThat(browser.evaluate("document.querySelector('#mutants .nothing').checkVisibility()"))
                .isEqualTo(false);

        choose("text", "no such text");
        assertThat(browser.evaluate(VISIBLE + ".length")).isEqualTo(0);

        browser.evaluate("document.querySelector('form button').click()");
        assertThat(browser.evaluate(VISIBLE + ".length")).isEqualTo(all);
        assertThat(browser.logged()).isEmpty();
    }

    private static void choose(String name, String value) throws Exception {
        browser.evaluate("document.forms[0].elements['%s'].value = '%s'".formatted(name, value));
        browser.evaluate(
                "document.forms[0].elements['%s'].dispatchEvent(new Event('input', {bubbles: true}))".formatted(name));
    }

    @Test
    void fitsAPhone() throws Exception {
        for (Path page : List.of(pages.weak("en"), pages.weak("ru"), pages.hostile())) {
            browser.open(page.toUri().toString(), PHONE);

            assertThat(browser.evaluate("innerWidth")).isEqualTo(375);
            assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
            assertThat((int) browser.evaluate(NARROWEST_HEADER))
                    .as("no column is squeezed to a few letters")
                    .isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textsStandOutFromWhatIsBehindThem(String scheme) throws Exception {
        browser.open(
                weak,
                Map.of(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme)))));

        assertThat((int) browser.evaluate(Contrast.LEAST))
                .as("100 times the contrast")
                .isGreaterThanOrEqualTo(450);
    }

    @Test
    void allCanBeReadWithoutScript() throws Exception {
        browser.open(weak, Map.of("Emulation.setScriptExecutionDisabled", Map.of("value", true)));

        assertThat(browser.evaluate("document.forms[0].checkVisibility()")).isEqualTo(false);
        assertThat(browser.evaluate(VISIBLE + ".length === document.querySelectorAll('.entry').length"))
                .isEqualTo(true);
    }

    @Test
    void onPaperEveryReasonIsUnfolded() throws Exception {
        String table = "[...document.querySelectorAll('article table')].filter(t => t.checkVisibility()).length";
        browser.open(pages.failing(12).toUri().toString());
        assertThat(browser.evaluate(table)).isEqualTo(0);

        browser.open(
                pages.failing(12).toUri().toString(), Map.of("Emulation.setEmulatedMedia", Map.of("media", "print")));
        assertThat(browser.evaluate(table)).isEqualTo(12);
        assertThat(browser.evaluate("document.forms[0].checkVisibility()")).isEqualTo(false);
    }
}

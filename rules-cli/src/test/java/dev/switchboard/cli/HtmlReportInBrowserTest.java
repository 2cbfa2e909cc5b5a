package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.browser.Axe;
import dev.switchboard.browser.Browser;
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

    private static final String NARROWEST_HEADER =
            "Math.min(...[...document.querySelectorAll('th')].filter(e => e.checkVisibility()).map(e => e.clientWidth))";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static String weak;
    private static HtmlPages pages;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        browser = new Browser(folder.resolve("browser"));
        pages = new HtmlPages(folder);
        weak = pages.weak("en").toUri().toString();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void opensAndLogsNothing(String language) throws Exception {
        browser.anew().open(pages.weak(language).toUri().toString());

        assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo(language);
        assertThat(browser.evaluate("document.forms[0].checkVisibility()")).isEqualTo(true);
        assertThat(browser.number(VISIBLE + ".length")).isGreaterThan(50);
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void hostileTextsAreShownAndDoNothing() throws Exception {
        browser.anew().open(pages.hostile().toUri().toString());

        assertThat(browser.evaluate("document.querySelector('h1').textContent"))
                .asString()
                .contains(HtmlPages.HOSTILE);
        assertThat(browser.evaluate("typeof hacked")).isEqualTo("undefined");
        assertThat(browser.number("document.scripts.length + document.images.length"))
                .isEqualTo(1);
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void noScriptButOursMayRun() throws Exception {
        browser.anew().open(weak);
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
        browser.anew().open(weak + "#" + filter);

        String selector = expected.replace("\\n", "\\\\a ");
        assertThat(browser.number(VISIBLE + ".length")).isPositive();
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
        browser.anew().open(weak + "#text=TS-01%20tv-picture");

        assertThat(browser.evaluate(VISIBLE + ".map(e => e.textContent.toLowerCase())"
                        + ".every(t => t.includes('ts-01') && t.includes('tv-picture'))"))
                .isEqualTo(true);
    }

    @Test
    void theFormFiltersAndTheAddressRemembers() throws Exception {
        browser.anew().open(weak);
        int all = browser.number(VISIBLE + ".length");

        choose("status", "survived");
        choose("line", "billing");
        int survivors = browser.number(VISIBLE + ".length");
        assertThat(survivors).isBetween(1, all - 1);
        assertThat(browser.evaluate("location.hash")).isEqualTo("#line=billing&status=survived");
        assertThat(browser.evaluate("document.querySelector('#failures .nothing').checkVisibility()"))
                .isEqualTo(true);
        assertThat(browser.evaluate("document.querySelector('#mutants .nothing').checkVisibility()"))
                .isEqualTo(false);

        choose("text", "no such text");
        assertThat(browser.number(VISIBLE + ".length")).isEqualTo(0);

        browser.evaluate("document.querySelector('form button').click()");
        assertThat(browser.number(VISIBLE + ".length")).isEqualTo(all);
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
            browser.anew().sized(375, 800).open(page.toUri().toString());

            assertThat(browser.number("innerWidth")).isEqualTo(375);
            assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(375);
            assertThat(browser.number(NARROWEST_HEADER))
                    .as("no column is squeezed to a few letters")
                    .isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void keepsNobodyOut(String scheme) throws Exception {
        browser.anew().preferring(scheme).open(weak);

        assertThat(Axe.serious(browser)).isEmpty();
    }

    @Test
    void allCanBeReadWithoutScript() throws Exception {
        browser.anew().command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.open(weak);

        assertThat(browser.evaluate("document.forms[0].checkVisibility()")).isEqualTo(false);
        assertThat(browser.evaluate(VISIBLE + ".length === document.querySelectorAll('.entry').length"))
                .isEqualTo(true);
    }

    @Test
    void onPaperEveryReasonIsUnfolded() throws Exception {
        String table = "[...document.querySelectorAll('article table')].filter(t => t.checkVisibility()).length";
        browser.anew().open(pages.failing(12).toUri().toString());
        assertThat(browser.number(table)).isEqualTo(0);

        browser.onPaper();
        assertThat(browser.number(table)).isEqualTo(12);
        assertThat(browser.evaluate("document.forms[0].checkVisibility()")).isEqualTo(false);
    }
}

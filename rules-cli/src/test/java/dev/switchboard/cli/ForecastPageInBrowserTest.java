package dev.switchboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.browser.Axe;
import dev.switchboard.browser.Browser;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a forecast in a real browser. Where no Chromium is installed these tests are skipped, and say so. */
class ForecastPageInBrowserTest {

    private static final String PLOTS = "[...document.querySelectorAll('svg[role=img]')]";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static final Map<String, Path> PAGES = new TreeMap<>();

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        browser = new Browser(folder.resolve("browser"));
        ForecastPages pages = new ForecastPages(folder);
        PAGES.put("en", pages.page("en"));
        PAGES.put("ru", pages.page("ru"));
        PAGES.put("hostile", pages.hostile());
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(String page) {
        browser.open(PAGES.get(page).toUri().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "en, 390, light", "en, 390, dark", "en, 1280, light", "en, 1280, dark",
        "ru, 390, light", "ru, 390, dark", "ru, 1280, light", "ru, 1280, dark",
    })
    void fitsTheScreenAndKeepsNobodyOut(String language, int width, String scheme) throws Exception {
        browser.anew().sized(width, 900).preferring(scheme);
        open(language);
        assertThat(browser.logged()).isEmpty();
        browser.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");

        assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(Axe.serious(browser)).isEmpty();
    }

    @Test
    void drawsWhatItSays() throws Exception {
        browser.anew();
        open("en");

        assertThat(browser.text("document.querySelector('.fc-headline').textContent"))
                .startsWith("Of 400 calls ")
                .contains("since the log lacks “");
        assertThat(browser.number(PLOTS + ".length")).isGreaterThan(6);
        assertThat(browser.holds(PLOTS + ".every(svg => svg.getBBox().height > 0)"))
                .isTrue();
        assertThat(browser.number("document.querySelectorAll('#fc-flow .fc-band').length"))
                .isPositive();
        assertThat(browser.text("document.querySelector('#fc-people').innerText"))
                .contains("needs", "more from");
    }

    /** A label that runs out of its drawing is cut off. */
    @ParameterizedTest
    @CsvSource({"en, 390", "en, 1280", "ru, 390", "ru, 1280"})
    void noLabelIsCutOff(String language, int width) throws Exception {
        browser.anew().sized(width, 900);
        open(language);

        assertThat(browser.text("""
                [...document.querySelectorAll('svg[role=img] text')].filter(text => {
                  const box = text.getBoundingClientRect(), whole = text.ownerSVGElement.getBoundingClientRect();
                  return text.checkVisibility() && (box.left < whole.left - 1 || box.right > whole.right + 1);
                }).map(text => text.textContent).join('; ')""")).isEmpty();
    }

    @Test
    void hostileTextsAreShownAndDoNothing() throws Exception {
        browser.anew().sized(390, 900);
        open("hostile");

        assertThat(browser.text("document.querySelector('#fc-lines').textContent"))
                .contains(HtmlPages.HOSTILE);
        assertThat(browser.evaluate("typeof hacked")).isEqualTo("undefined");
        assertThat(browser.number("document.scripts.length + document.images.length"))
                .isZero();
        assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(browser.logged()).isEmpty();
    }

    /** What is folded stays so: half hours of all lines would be a book. */
    @Test
    void isPrintedInBlackWithWhatIsOpen() throws Exception {
        browser.anew();
        open("en");
        browser.onPaper();

        assertThat(browser.text("getComputedStyle(document.querySelector('.forecast')).color"))
                .isEqualTo("rgb(0, 0, 0)");
        assertThat(browser.holds("document.querySelector('#fc-flow').checkVisibility()"))
                .isTrue();
        assertThat(browser.holds("document.querySelector('#fc-load details table').checkVisibility()"))
                .isFalse();
    }
}

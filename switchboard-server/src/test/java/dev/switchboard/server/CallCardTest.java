package dev.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The call card in a real browser. Where no Chromium is installed these tests are skipped, and say so. */
@Timeout(300)
class CallCardTest {

    private static final String IS_SETTLED =
            "document.querySelector('#step h2') && !document.querySelector('#step').ariaBusy";
    private static final String IS_DECIDED = "document.querySelector('#step.decided') && " + IS_SETTLED;
    private static final String HEADING = "document.querySelector('#step h2').textContent";
    private static final String WHAT_IS_SEEN = "document.body.innerText";
    private static final String TOLD = "document.querySelectorAll('#told li').length";

    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Browser.installed().isPresent(),
                "skipped: no Chromium on the PATH, so the call card is not tested in a browser");
        browser = new Browser(Browser.installed().orElseThrow(), folder.resolve("profile"));
        server = RunningServer.with();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.stop();
            server.close();
        }
    }

    private static void open(String language, int width, String scheme) throws Exception {
        Map<String, Object> setUp = new LinkedHashMap<>();
        setUp.put(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
        setUp.put(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        setUp.put("Emulation.setUserAgentOverride", Map.of("userAgent", "test", "acceptLanguage", language));
        setUp.put("Storage.clearDataForOrigin", Map.of("origin", server.address(), "storageTypes", "local_storage"));
        browser.open(server.address() + "/", setUp);
        browser.until(IS_SETTLED);
    }

    private static String seen() throws Exception {
        return browser.evaluate(WHAT_IS_SEEN).textValue();
    }

    /** Types, chooses the topic that is found first, and waits for the first question. */
    private static void choose(String letters) throws Exception {
        browser.press(letters.split(""));
        browser.press("Enter");
        browser.until("!document.querySelector('#step.topics') && " + IS_SETTLED);
    }

    /** Gives the first answer until the decision is there. */
    private static void answerUntilDecided() throws Exception {
        while (!browser.evaluate("Boolean(" + IS_DECIDED + ")").booleanValue()) {
            int before = browser.evaluate(TOLD).intValue();
            browser.evaluate("document.querySelector('.answer').click()");
            browser.until(TOLD + " > " + before + " && " + IS_SETTLED);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, What is the call about?", "ru, С чем обратился клиент?"})
    void showsTheTopicsInTheLanguageOfTheBrowser(String language, String heading) throws Exception {
        open(language, 1280, "light");

        assertThat(browser.evaluate(HEADING).textValue()).isEqualTo(heading);
        assertThat(browser.evaluate("document.documentElement.lang").textValue())
                .isEqualTo(language);
        assertThat(browser.evaluate("document.querySelectorAll('#topics li').length")
                        .intValue())
                .isEqualTo(75);
        assertThat(browser.evaluate("document.activeElement.id").textValue()).isEqualTo("search");
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void aCallIsAnsweredByKeysAlone() throws Exception {
        open("en", 1280, "light");
        choose("charges on");
        assertThat(browser.evaluate(HEADING).textValue()).startsWith("How many numbers");
        browser.press("4", "Enter");
        browser.until(TOLD + " === 2 && " + IS_SETTLED);
        InquiryBuilder inquiry = Inquiry.about("charges").numberCount(4);
        while (!browser.evaluate("Boolean(" + IS_DECIDED + ")").booleanValue()) {
            int before = browser.evaluate(TOLD).intValue();
            boolean refused = browser.evaluate(HEADING).textValue().contains("self-service");
            List<String> answers = List.of(
                    browser.evaluate("[...document.querySelectorAll('.answer span')].map(e => e.textContent).join()")
                            .textValue()
                            .split(","));
            browser.press(String.valueOf(1 + answers.indexOf(refused ? "yes" : "no")));
            browser.until(TOLD + " > " + before + " && " + IS_SETTLED);
        }

        try (EscalationEngine engine = EscalationEngine.bundled()) {
            String phrase = engine.decide(
                            inquiry.flag("selfServiceRefused", true).build())
                    .phrase()
                    .orElseThrow();
            assertThat(browser.evaluate("document.getElementById('phrase').textContent")
                            .textValue())
                    .isEqualTo(phrase);
        }
        assertThat(browser.evaluate(HEADING).textValue()).isEqualTo("Senior specialists");
        assertThat(seen()).contains("SS-FIN-01").contains("Client refuses self-service: yes");
        browser.press("c");
        browser.until("document.getElementById('status').textContent === 'Copied.'");
        browser.press("Escape");
        browser.until("document.querySelector('#step.question') && " + IS_SETTLED);
        browser.press("n");
        browser.until("document.querySelector('#step.topics') && document.getElementById('told').hidden");
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void whatNobodyCanSayIsNotAskedAndTheDecisionSaysSo() throws Exception {
        open("en", 1280, "light");
        choose("charges on");
        while (!browser.evaluate("Boolean(" + IS_DECIDED + ")").booleanValue()) {
            int before = browser.evaluate(TOLD).intValue();
            browser.evaluate("[...document.querySelectorAll('.ways button')].at(-1).click()");
            browser.until(TOLD + " > " + before + " && " + IS_SETTLED);
        }

        assertThat(seen()).contains("Nobody could say; the usual value was taken");
        browser.evaluate("document.querySelector('.assumed').click()");
        browser.until("document.querySelector('#step.question') && " + IS_SETTLED);
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void aValueThatDoesNotFitIsRefusedInWordsAndCanBeCorrected() throws Exception {
        open("ru", 1280, "light");
        browser.evaluate("document.querySelector('[data-topic=charges]').click()");
        browser.until("document.querySelector('#exact') && " + IS_SETTLED);
        browser.press("0", "Enter");
        browser.until("document.getElementById('alert').textContent.includes('Количество номеров: получено `0`')");
        assertThat(browser.evaluate(TOLD).intValue()).isEqualTo(1);

        browser.press("Backspace", "2", "Enter");
        browser.until(TOLD + " === 2 && " + IS_SETTLED);
        assertThat(browser.evaluate("document.getElementById('alert').textContent")
                        .textValue())
                .isEmpty();
    }

    /** What the catalogue prescribes letter for letter is in its own language, and codes are codes. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void eachLanguageHasNoWordOfTheOther(String language) throws Exception {
        String other = language.equals("en") ? "ru" : "en";
        open(other, 1280, "light");
        browser.evaluate("document.querySelector('[data-topic=charges]').click()");
        browser.until("!document.querySelector('#step.topics') && " + IS_SETTLED);
        browser.evaluate("document.querySelector('.answer').click()");
        browser.until(TOLD + " === 2 && " + IS_SETTLED);
        browser.evaluate("document.querySelector('[data-language=" + language + "]').click()");
        browser.until("document.documentElement.lang === '" + language + "' && " + IS_SETTLED);
        assertThat(seen()).as("a question").satisfies(text -> isIn(language, text));

        answerUntilDecided();
        browser.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
        browser.evaluate(
                "document.querySelectorAll('#phrase, .greeting p').forEach((prescribed) => prescribed.remove())");
        assertThat(seen()).as("a decision").satisfies(text -> isIn(language, text));
        assertThat(browser.logged()).isEmpty();
    }

    private static void isIn(String language, String text) {
        String said = text.replaceAll("mobile-support|\\b[A-Z]{2}-[A-Z0-9]+-?\\d*\\b|\\bEsc\\b|\\bEN\\b|\\bRU\\b", "");
        if (language.equals("en")) {
            assertThat(said).doesNotContainPattern("\\p{IsCyrillic}");
        } else {
            assertThat(said).doesNotContainPattern("[A-Za-z]{2,}");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void fitsTheScreenAndStandsOut(int width, String scheme) throws Exception {
        open("ru", width, scheme);
        fits(width);
        choose("спор");
        fits(width);
        answerUntilDecided();
        browser.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
        fits(width);
    }

    private static void fits(int width) throws Exception {
        assertThat(browser.evaluate("innerWidth").intValue()).isEqualTo(width);
        assertThat(browser.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                        .intValue())
                .isZero();
        assertThat(browser.evaluate(Contrast.LEAST).intValue())
                .as("100 times the contrast")
                .isGreaterThanOrEqualTo(450);
    }

    @Test
    void whatCanBePressedHasAName() throws Exception {
        open("ru", 390, "light");
        choose("спор");

        assertThat(browser.evaluate("[...document.querySelectorAll('button, input')].filter(e => e.checkVisibility())"
                                + ".filter(e => !(e.textContent || e.ariaLabel)).length")
                        .intValue())
                .isZero();
        assertThat(browser.evaluate("Math.min(...[...document.querySelectorAll('button, input')]"
                                + ".filter(e => e.checkVisibility()).map(e => e.clientHeight))")
                        .intValue())
                .as("high enough for a thumb")
                .isGreaterThanOrEqualTo(40);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws Exception {
        open("en", 1280, "light");

        assertThat(keysOfTexts("en")).hasSizeGreaterThan(500).isEqualTo(keysOfTexts("ru"));
    }

    private static String keysOfTexts(String language) throws Exception {
        return browser.evaluate("""
                import("/texts.js").then(({ textsIn }) => {
                  const parts = (text) => (typeof text === "object" ? Object.keys(text) : typeof text);
                  return Object.entries(textsIn("%s")).map(([key, text]) => `${key}: ${parts(text)}`).join(", ");
                })
                """.formatted(language)).textValue();
    }
}

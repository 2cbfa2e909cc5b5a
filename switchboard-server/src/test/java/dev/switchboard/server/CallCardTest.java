package dev.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.browser.Axe;
import dev.switchboard.browser.Browser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The call card in a real browser. Where no Chromium is installed these tests are skipped, and say so. */
@Timeout(300)
class CallCardTest {

    private static final String PRESSABLE =
            "[...document.querySelectorAll('button, input')].filter((each) => each.checkVisibility())";

    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static Browser browser;
    private static CallCard card;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        browser = new Browser(folder.resolve("browser"));
        server = RunningServer.with();
        card = new CallCard(browser, server.address());
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, What is the call about?", "ru, С чем обратился клиент?"})
    void showsTheTopicsInTheLanguageOfTheBrowser(String language, String heading) throws Exception {
        card.open(language, 1280, "light");

        assertThat(card.heading()).isEqualTo(heading);
        assertThat(card.text("document.documentElement.lang")).isEqualTo(language);
        assertThat(card.number("document.querySelectorAll('#topics li').length"))
                .isEqualTo(75);
        assertThat(card.text("document.activeElement.id")).isEqualTo("search");
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void aCallIsAnsweredByKeysAlone() throws Exception {
        card.open("en", 1280, "light");
        card.search("charges on");
        assertThat(card.heading()).startsWith("How many numbers");
        card.answerByKeys("4", Keys.ENTER);
        while (!card.isDecided()) {
            String wanted = card.heading().contains("self-service") ? "yes" : "no";
            List<String> answers =
                    List.of(card.text("[...document.querySelectorAll('.answer span')].map((e) => e.textContent).join()")
                            .split(","));
            card.answerByKeys(String.valueOf(1 + answers.indexOf(wanted)));
        }

        try (EscalationEngine engine = EscalationEngine.bundled()) {
            Inquiry inquiry = Inquiry.about("charges")
                    .numberCount(4)
                    .flag("selfServiceRefused", true)
                    .build();
            assertThat(card.text("document.getElementById('phrase').textContent"))
                    .isEqualTo(engine.decide(inquiry).phrase().orElseThrow());
        }
        assertThat(card.heading()).isEqualTo("Senior specialists");
        assertThat(card.seen()).contains("SS-FIN-01").contains("Client refuses self-service: yes");
        browser.press("c");
        card.until("document.getElementById('status').textContent === 'Copied.'");
        browser.press(Keys.ESCAPE);
        card.until("document.querySelector('#step.question')");
        browser.press("n");
        card.until("document.querySelector('#step.topics') && document.getElementById('told').hidden");
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void whatNobodyCanSayIsNotAskedAndTheDecisionSaysSo() throws Exception {
        card.open("en", 1280, "light");
        card.search("charges on");
        while (!card.isDecided()) {
            card.answer(".ways button:last-child");
        }

        assertThat(card.seen()).contains("Nobody could say; the usual value was taken");
        card.click(".assumed");
        card.until("document.querySelector('#step.question')");
        assertThat(browser.logged()).isEmpty();
    }

    @Test
    void aValueThatDoesNotFitIsRefusedInWordsAndCanBeCorrected() throws Exception {
        card.open("ru", 1280, "light");
        card.chooseTopic("charges");
        browser.press("0", Keys.ENTER);
        card.until("document.getElementById('alert').textContent.includes('Количество номеров: получено `0`')");
        assertThat(card.told()).isEqualTo(1);

        card.answerByKeys(Keys.BACK_SPACE, "2", Keys.ENTER);
        assertThat(card.text("document.getElementById('alert').textContent")).isEmpty();
    }

    @Test
    void whoGetsNoAnswerCanTryAgain() throws Exception {
        card.open("en", 1280, "light");
        browser.evaluate("window.whole = window.fetch; window.fetch = () => Promise.reject(new TypeError('gone'))");
        card.click("[data-topic=charges]");
        card.until("document.getElementById('alert').textContent.includes('does not answer')");
        assertThat(card.told()).isZero();

        browser.evaluate("window.fetch = window.whole");
        card.answer("#alert button");
        assertThat(card.heading()).startsWith("How many numbers");
    }

    /** What the catalogue prescribes letter for letter is in its own language, and codes are codes. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void eachLanguageHasNoWordOfTheOther(String language) throws Exception {
        card.open(language.equals("en") ? "ru" : "en", 1280, "light");
        card.chooseTopic("charges");
        card.answer(".answer");
        card.click("[data-language=" + language + "]");
        card.until("document.documentElement.lang === '" + language + "'");
        assertThat(card.seen()).as("a question").satisfies(text -> isIn(language, text));

        card.answerUntilDecided();
        browser.evaluate(
                "document.querySelectorAll('#phrase, .greeting p').forEach((prescribed) => prescribed.remove())");
        assertThat(card.seen()).as("a decision").satisfies(text -> isIn(language, text));
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
    void fitsTheScreenAndKeepsNobodyOut(int width, String scheme) throws Exception {
        card.open("ru", width, scheme);
        fits(width);
        card.search("спор");
        fits(width);
        card.answerUntilDecided();
        fits(width);
    }

    private static void fits(int width) throws Exception {
        assertThat(card.number("innerWidth")).isEqualTo(width);
        assertThat(card.number("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        assertThat(Axe.serious(browser)).isEmpty();
    }

    @Test
    void whatCanBePressedHasANameAndIsLargeEnoughForAThumb() throws Exception {
        card.open("ru", 390, "light");
        card.search("спор");

        assertThat(card.number(PRESSABLE + ".filter((each) => !(each.textContent || each.ariaLabel)).length"))
                .isZero();
        assertThat(card.number("Math.min(..." + PRESSABLE + ".map((each) => each.clientHeight))"))
                .isGreaterThanOrEqualTo(40);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws Exception {
        card.open("en", 1280, "light");

        assertThat(keysOfTexts("en")).hasSizeGreaterThan(500).isEqualTo(keysOfTexts("ru"));
    }

    private static String keysOfTexts(String language) throws Exception {
        return card.text("""
                import("/texts.js").then(({ textsIn }) => {
                  const parts = (text) => (typeof text === "object" ? Object.keys(text) : typeof text);
                  return Object.entries(textsIn("%s")).map(([key, text]) => `${key}: ${parts(text)}`).join(", ");
                })
                """.formatted(language));
    }
}

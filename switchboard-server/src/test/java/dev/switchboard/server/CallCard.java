package dev.switchboard.server;

import dev.switchboard.browser.Browser;
import java.util.Map;
import org.openqa.selenium.Keys;

/** The call card as an agent sees and uses it. */
record CallCard(Browser browser, String address) {

    private static final String IS_SETTLED =
            "document.querySelector('#step h2') && !document.querySelector('#step').ariaBusy";
    private static final String TOLD = "document.querySelectorAll('#told li').length";

    /** Opens it anew, with nothing kept of before. */
    void open(String language, int width, String scheme) throws Exception {
        browser.anew().sized(width, 800).preferring(scheme).reading(language);
        browser.command("Storage.clearDataForOrigin", Map.of("origin", address, "storageTypes", "local_storage"));
        browser.open(address + "/");
        until("true");
    }

    /** Waits until something holds and nothing is being waited for. */
    void until(String expression) throws Exception {
        browser.until(expression + " && " + IS_SETTLED);
    }

    /** Types, and takes the topic that is found first. */
    void search(String letters) throws Exception {
        browser.press(letters, Keys.ENTER);
        until("!document.querySelector('#step.topics')");
    }

    void chooseTopic(String code) throws Exception {
        click("[data-topic=" + code + "]");
        until("!document.querySelector('#step.topics')");
    }

    void click(String selector) throws Exception {
        browser.evaluate("document.querySelector('" + selector + "').click()");
    }

    /** Clicks, and waits until one more answer is known. */
    void answer(String selector) throws Exception {
        int before = told();
        click(selector);
        until(TOLD + " > " + before);
    }

    /** Presses keys, and waits until one more answer is known. */
    void answerByKeys(CharSequence... keys) throws Exception {
        int before = told();
        browser.press(keys);
        until(TOLD + " > " + before);
    }

    /** Gives the first answer until the decision is there, with all that it has to say. */
    void answerUntilDecided() throws Exception {
        while (!isDecided()) {
            answer(".answer");
        }
        browser.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
    }

    boolean isDecided() throws Exception {
        return browser.holds("document.querySelector('#step.decided')");
    }

    /** How many answers are known, the topic among them. */
    int told() throws Exception {
        return number(TOLD);
    }

    String heading() throws Exception {
        return text("document.querySelector('#step h2').textContent");
    }

    String seen() throws Exception {
        return text("document.body.innerText");
    }

    String text(String expression) throws Exception {
        return browser.text(expression);
    }

    int number(String expression) throws Exception {
        return browser.number(expression);
    }
}

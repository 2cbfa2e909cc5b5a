package dev.switchboard.server;

import dev.switchboard.browser.Browser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The call card as an agent sees and uses it. */
record CallCard(Browser browser, String address) {

    private static final String IS_SETTLED =
            "document.querySelector('#step h2') && !document.querySelector('#step').ariaBusy";
    private static final String TOLD = "document.querySelectorAll('#told li').length";

    /** Opens it anew, with nothing kept of before. */
    void open(String language, int width, String scheme) throws Exception {
        Map<String, Object> setUp = new LinkedHashMap<>();
        setUp.put(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
        setUp.put(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        setUp.put("Emulation.setUserAgentOverride", Map.of("userAgent", "test", "acceptLanguage", language));
        setUp.put("Storage.clearDataForOrigin", Map.of("origin", address, "storageTypes", "local_storage"));
        browser.open(address + "/", setUp);
        until("true");
    }

    /** Waits until something holds and nothing is being waited for. */
    void until(String expression) throws Exception {
        browser.until(expression + " && " + IS_SETTLED);
    }

    /** Types, and takes the topic that is found first. */
    void search(String letters) throws Exception {
        browser.press(letters.split(""));
        browser.press("Enter");
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
    void answerByKeys(String... keys) throws Exception {
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
        return (boolean) browser.evaluate("Boolean(document.querySelector('#step.decided'))");
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
        return (String) browser.evaluate(expression);
    }

    int number(String expression) throws Exception {
        return (int) browser.evaluate(expression);
    }
}

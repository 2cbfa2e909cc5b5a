package dev.switchboard.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.http.ClientConfig;

/** A Chromium without a window, driven by Selenium: one page at a time. */
public final class Browser implements AutoCloseable {

    /** What a test says that is left out where there is none. */
    public static final String MISSING =
            "skipped: no chromium and chromedriver on the PATH, so nothing is tested in a browser";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final Path downloads;
    private final List<String> logged = new ArrayList<>();

    /** Whether this machine has one, and the driver that belongs to it. */
    public static boolean isInstalled() {
        return Programs.chromium().isPresent() && Programs.driver().isPresent();
    }

    /**
     * Starts a browser.
     *
     * @param folder an empty one, for its own files and for what it downloads
     */
    public Browser(Path folder) throws IOException {
        downloads = Files.createDirectories(folder.resolve("downloads"));
        driver = new ChromeDriver(
                Programs.service(),
                Programs.options(folder.resolve("profile"), downloads),
                ClientConfig.defaultConfig().readTimeout(PATIENCE.multipliedBy(4)));
        driver.manage().timeouts().implicitlyWait(PATIENCE);
    }

    /** Leaves the page, everything that was set up for it, and what it handed to be downloaded. */
    public Browser anew() throws IOException {
        try (Stream<Path> files = Files.list(downloads)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        command("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        command("Emulation.setUserAgentOverride", Map.of("userAgent", ""));
        sized(1280, 800);
        driver.get("about:blank");
        return this;
    }

    /** The screen from now on, in pixels; a narrow one is a phone's. */
    public Browser sized(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        return this;
    }

    /** What the person prefers from now on: {@code light} or {@code dark}. */
    public Browser preferring(String scheme) {
        Map<String, Object> preference = Map.of("name", "prefers-color-scheme", "value", scheme);
        command("Emulation.setEmulatedMedia", Map.of("features", List.of(preference)));
        return this;
    }

    /** As it is on paper from now on. */
    public Browser onPaper() {
        command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        return this;
    }

    /** What the person reads from now on, such as {@code ru}. */
    public Browser reading(String language) {
        command("Emulation.setUserAgentOverride", Map.of("userAgent", "test", "acceptLanguage", language));
        return this;
    }

    /** Opens an address, and waits until it is loaded. */
    public Browser open(String address) {
        driver.manage().logs().get(LogType.BROWSER);
        logged.clear();
        driver.get(address);
        until("document.readyState === 'complete'"); // the driver comes back a little early now and then
        return this;
    }

    /** A command of the DevTools protocol, for what has no words of its own here. */
    public Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    /** What an expression of JavaScript gives in the page; a promise is waited for. */
    public @Nullable Object evaluate(String expression) {
        Map<String, Object> answer = command(
                "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result") instanceof Map<?, ?> result ? result.get("value") : null;
    }

    /** The text that an expression gives. */
    public String text(String expression) {
        return String.valueOf(evaluate(expression));
    }

    /** The whole number that an expression gives. */
    public int number(String expression) {
        if (evaluate(expression) instanceof Number number) {
            return number.intValue();
        }
        throw new AssertionError(expression + " is no number");
    }

    /** Whether something holds in the page now. */
    public boolean holds(String expression) {
        return Boolean.TRUE.equals(evaluate("Boolean(" + expression + ")"));
    }

    /** Waits until something holds in the page; if it never does, says what the page shows. */
    public void until(String expression) {
        Object said = evaluate("""
                (async () => {
                  for (const end = Date.now() + %s; ; await new Promise((done) => setTimeout(done, 10))) {
                    let failure = "";
                    try {
                      if (%s) return "";
                    } catch (thrown) {
                      failure = String(thrown);
                    }
                    if (Date.now() > end) return failure + " The page shows: " + document.body.innerText;
                  }
                })()
                """.formatted(PATIENCE.toMillis(), expression));
        if (!"".equals(said)) {
            throw new AssertionError("never: " + expression + ". " + said);
        }
    }

    /** Presses keys one after the other, as a person does, such as texts and {@link Keys}. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a key while another is held down. */
    public void pressHolding(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** The first element of a selector, once it is there. */
    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The first element that an XPath finds, once it is there. */
    public WebElement findBy(String path) {
        return driver.findElement(By.xpath(path));
    }

    /** Drags files or a folder from the desktop into the middle of the page. */
    public void drop(Path... files) {
        List<String> names = Arrays.stream(files).map(Path::toString).toList();
        Map<String, Object> data = Map.of("items", List.of(), "files", names, "dragOperationsMask", 1);
        int x = number("Math.floor(innerWidth / 2)");
        int y = number("Math.floor(innerHeight / 2)");
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            command("Input.dispatchDragEvent", Map.of("type", type, "x", x, "y", y, "data", data));
        }
    }

    /** A file that the page hands to be downloaded, once it is whole: until then another one of this name is empty. */
    public Path downloaded(String name) throws IOException, InterruptedException {
        Path file = downloads.resolve(name);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !holdsSomething(file); Thread.sleep(10)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(name + " was not downloaded");
            }
        }
        return file;
    }

    private static boolean holdsSomething(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }

    /** The page on paper. */
    public byte[] pdf() {
        Map<String, Object> printed = command("Page.printToPDF", Map.of("preferCSSPageSize", true));
        return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    }

    /** What is to be seen. */
    public byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What the page has logged since it was opened: errors that nobody caught, and what its policy forbids. */
    public List<String> logged() {
        driver.manage().logs().get(LogType.BROWSER).forEach(entry -> logged.add(entry.getMessage()));
        return List.copyOf(logged);
    }

    @Override
    public void close() {
        driver.quit();
    }
}

package dev.switchboard.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser of this machine and its driver: Selenium is told where they are, since it would download others. */
final class Programs {

    /** Selenium misses typed commands for the newest Chromium, of which none is used. */
    private static final Logger TYPED_COMMANDS = Logger.getLogger("org.openqa.selenium.devtools");

    private Programs() {}

    static Optional<Path> chromium() {
        return onPath("chromium", "chromium-browser", "google-chrome");
    }

    static Optional<Path> driver() {
        return onPath("chromedriver");
    }

    static ChromeDriverService service() {
        TYPED_COMMANDS.setLevel(Level.SEVERE);
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(driver().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
    }

    static ChromeOptions options(Path profile, Path downloads) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium().orElseThrow().toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        return options.addArguments(
                "--headless",
                "--no-sandbox", // it opens nothing but our own pages, and root may not have one
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking", // nor does it look for news of its own
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--user-data-dir=" + profile);
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

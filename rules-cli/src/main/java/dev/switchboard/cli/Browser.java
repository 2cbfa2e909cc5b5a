package dev.switchboard.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The person's browser, which the system's opener knows.
 *
 * @param opener a program and its first arguments; the page comes after them
 */
record Browser(List<String> opener) {

    /** An opener that hands the page over says at once whether it could; one that becomes the browser stays as long as that does. */
    private static final int SECONDS = 5;

    Browser {
        opener = List.copyOf(opener);
    }

    /** The browser of this system. */
    static Browser ofSystem() {
        return of(System.getProperty("os.name", ""));
    }

    /** The browser of a system that Java calls by this name. */
    static Browser of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new Browser(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        return new Browser(List.of(name.startsWith("mac") ? "open" : "xdg-open"));
    }

    /** Opens a page; false where there is no opener, or none that finds a browser. */
    boolean open(Path page) {
        List<String> words = new ArrayList<>(opener);
        words.add(page.toUri().toString());
        try {
            // What a browser says of itself is not the command's; and it goes on when the command has ended.
            Process started = new ProcessBuilder(words)
                    .redirectInput(Redirect.from(
                            Path.of(isWindows() ? "NUL" : "/dev/null").toFile()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return !started.waitFor(SECONDS, TimeUnit.SECONDS) || started.exitValue() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isWindows() {
        return opener.get(0).equals("rundll32");
    }
}

package dev.switchboard.cli.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.catalog.Sha256;
import dev.switchboard.text.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * What is around a page's body. A policy lets run and apply nothing but our own script and style, whatever else should get into the page.
 *
 * @param script empty for a page without one
 */
record PageFrame(String style, String script) {

    /** Begins the page and its body. */
    void open(Html html, String title, Locale locale) {
        html.open("html", "lang", locale.getLanguage().equals("ru") ? "ru" : "en");
        String policy =
                "default-src 'none'; img-src data:; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
                        .formatted(hash(style), script.isEmpty() ? "'none'" : hash(script));
        html.open("head").single("meta", "charset", "UTF-8");
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title);
        html.single("link", "rel", "icon", "href", "data:,");
        html.raw("style", style).close("head");
        html.open("body");
    }

    /** Ends them. */
    void close(Html html) {
        if (!script.isEmpty()) {
            html.raw("script", script);
        }
        html.close("body").close("html");
    }

    /** A file beside this class. */
    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(PageFrame.class.getResourceAsStream(name), name)) {
            // A browser hashes what it has read, in which every line ends alike.
            return new String(stream.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String content) {
        byte[] digest = Sha256.begun().digest(content.getBytes(UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}

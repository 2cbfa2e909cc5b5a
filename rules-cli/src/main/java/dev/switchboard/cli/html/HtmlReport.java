package dev.switchboard.cli.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.catalog.Sha256;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.text.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * A suite's run as one HTML page, for people: what broke and why, what of the catalogue is covered, which mistakes nobody would
 * notice. It needs no network and no other file; its script only filters, and all can be read without it. The same report gives
 * the same page.
 */
public final class HtmlReport {

    private final SuiteReport report;
    private final Locale locale;
    private final PageWords words;
    private final Html html = Html.page();

    /** A report in the language of a locale: Russian, or else English. */
    public HtmlReport(SuiteReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
        this.words = new PageWords(report.catalog().vocabulary(), locale);
    }

    /** The page. */
    public String text() {
        String style = resource("report.css");
        String script = resource("report.js");
        html.open("html", "lang", locale.getLanguage().equals("ru") ? "ru" : "en");
        writeHead(style, script);
        html.open("body");
        writeHeader();
        html.open("main");
        new TotalsSection(report, html, words).write();
        new FilterForm(report, html, words).write();
        new FailuresSection(report, html, words).write();
        new CoverageSection(report, html, words).write();
        report.mutation().ifPresent(mutation -> new MutantsSection(mutation, html, words).write());
        new UnknownSection(report, html, words).write();
        html.close("main");
        html.raw("script", script).close("body").close("html");
        return html.written();
    }

    /** The policy lets run and apply nothing but our own script and style, whatever else should get into the page. */
    private void writeHead(String style, String script) {
        String policy =
                "default-src 'none'; img-src data:; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
                        .formatted(hash(style), hash(script));
        html.open("head").single("meta", "charset", "UTF-8");
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", (report.passed() ? "✓ " : "✗ ") + title());
        html.single("link", "rel", "icon", "href", "data:,");
        html.raw("style", style).close("head");
    }

    private void writeHeader() {
        CatalogIdentity catalog = report.catalog().identity();
        html.open("header").element("h1", title());
        html.open("p", "class", "quiet")
                .text(words.say("Отпечаток каталога: ", "Digest of the catalogue: "))
                .element("code", catalog.digest().substring(0, 12))
                .close("p");
        html.open("nav", "aria-label", words.say("Разделы", "Sections"));
        link("failures", words.say("Не прошли", "Failed"));
        link("coverage", words.say("Покрытие", "Coverage"));
        report.mutation().ifPresent(mutation -> link("mutants", words.say("Намеренные ошибки", "Mutants")));
        if (UnknownSection.isNeeded(report)) {
            link("unknown", words.say("Не проанализировано", "Not analysed"));
        }
        html.close("nav").close("header");
    }

    private void link(String section, String title) {
        html.element("a", title, "href", "#" + section).text(" ");
    }

    private String title() {
        CatalogIdentity catalog = report.catalog().identity();
        return words.say("Проверка каталога %s %s", "Test of catalogue %s %s", catalog.name(), catalog.version());
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
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

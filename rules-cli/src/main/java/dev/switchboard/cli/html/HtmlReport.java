package dev.switchboard.cli.html;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.text.Html;
import java.util.Locale;

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
        String script = PageFrame.resource("report.js");
        PageFrame frame = new PageFrame(PageFrame.resource("report.css"), script);
        frame.open(html, (report.passed() ? "✓ " : "✗ ") + title(), locale);
        writeHeader();
        html.open("main");
        new TotalsSection(report, html, words).write();
        new FilterForm(report, html, words).write();
        new FailuresSection(report, html, words).write();
        new CoverageSection(report, html, words).write();
        report.mutation().ifPresent(mutation -> new MutantsSection(mutation, html, words).write());
        new UnknownSection(report, html, words).write();
        html.close("main");
        frame.close(html);
        return html.written();
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
}

package dev.switchboard.cli.html;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Text;
import dev.switchboard.forecast.report.ForecastHtml;
import dev.switchboard.forecast.report.ForecastReport;
import dev.switchboard.forecast.report.ForecastStyle;
import dev.switchboard.text.Html;
import java.util.Locale;

/**
 * A forecast as one HTML page, for people: what a change of rules does to the calls of a log, and how many people they take. It needs
 * no network, no script and no other file. The same report gives the same page.
 */
public final class ForecastPage {

    private static final String NO_SCRIPT = "";

    private ForecastPage() {}

    /** The page in the language of a locale: Russian, or else English. */
    public static String of(ForecastReport report, Locale locale) {
        CatalogIdentity before = report.forecast().before();
        CatalogIdentity after = report.forecast().after();
        String title = Text.format(
                        "Что изменит каталог %s",
                        "What catalogue %s changes",
                        before.name().equals(after.name())
                                ? "%s %s → %s".formatted(after.name(), before.version(), after.version())
                                : "%s %s → %s %s"
                                        .formatted(before.name(), before.version(), after.name(), after.version()))
                .in(locale);
        Html html = Html.page();
        PageFrame frame = new PageFrame(PageFrame.resource("report.css") + ForecastStyle.css(), NO_SCRIPT);
        frame.open(html, title, locale);
        html.open("header").element("h1", title).close("header");
        html.open("main", "class", "forecast");
        new ForecastHtml(report, locale, html, 2).all();
        html.close("main");
        frame.close(html);
        return html.written();
    }
}

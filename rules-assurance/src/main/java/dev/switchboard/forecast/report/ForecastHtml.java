package dev.switchboard.forecast.report;

import dev.switchboard.text.Html;
import java.util.Locale;

/**
 * Writes a report as parts of a page, in the language of a locale: Russian, or else English. The element around them needs the class
 * {@code forecast}, the page the styles of {@link ForecastStyle}.
 */
public final class ForecastHtml {

    private final ForecastReport report;
    private final Page page;

    /** @param level of the headings of sections, such as 2 */
    public ForecastHtml(ForecastReport report, Locale locale, Html html, int level) {
        this.report = report;
        Words words = new Words(report.before(), report.after(), locale);
        this.page = new Page(html, words, report.forecast(), level);
    }

    /** All of it. */
    public ForecastHtml all() {
        calls();
        people();
        return unknown();
    }

    /** What becomes of the calls, and when they come. */
    public ForecastHtml calls() {
        new HeadlineSection(report, page).write();
        new TotalsSection(report, page).write();
        new MovesSection(report.forecast(), page).write();
        new GroupsSection(report, page).write();
        new LoadSection(report.forecast(), page).write();
        return this;
    }

    /** How many people they take; nothing if the report does not say it. */
    public ForecastHtml people() {
        report.people().ifPresent(people -> new PeopleSection(people, page).write());
        return this;
    }

    /** What is left out or not known. */
    public ForecastHtml unknown() {
        new UnknownSection(report, page).write();
        return this;
    }
}

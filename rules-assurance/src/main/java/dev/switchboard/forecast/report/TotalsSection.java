package dev.switchboard.forecast.report;

import dev.switchboard.forecast.Bounds;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Forecast.Figures;
import dev.switchboard.forecast.Sample;
import java.util.List;

/** How many calls go elsewhere and how many are transferred: drawn to scale, and as a table. */
final class TotalsSection {

    private static final int BAR = 22;
    private static final int HEIGHT = 34;

    private final ForecastReport report;
    private final Forecast forecast;
    private final Page page;
    private final Words words;

    TotalsSection(ForecastReport report, Page page) {
        this.report = report;
        this.forecast = report.forecast();
        this.page = page;
        this.words = page.words();
    }

    void write() {
        page.openSection("fc-totals", words.say("Итоги", "Totals"));
        if (forecast.taken() > 0) {
            writeBar();
        }
        writeTable();
        page.closeSection();
    }

    /** All calls, those that go elsewhere among them. */
    private void writeBar() {
        Bounds moved = forecast.moved();
        String share = page.amounts().share(moved).text();
        page.html().open("figure", "class", "fc-bar");
        Plot plot = Plot.open(
                page.html(),
                "fc-moved",
                HEIGHT,
                words.say("Сколько звонков попадёт в другое место", "How many calls go elsewhere"),
                words.say(
                        "Полоса — все звонки; выделенная часть, %s, попадёт в другое место.",
                        "The bar is all calls; the part that stands out, %s, goes elsewhere.", share));
        double width = x(Amounts.drawn(moved));
        plot.box("fc-muted", width, 6, Plot.WIDTH - width, BAR);
        plot.box("fc-strong", 0, 6, width, BAR);
        if (!moved.areOne()) {
            plot.whisker(x(moved.low()), x(moved.high()), 6 + BAR / 2.0, 8);
        }
        plot.close();
        page.html()
                .element(
                        "figcaption",
                        words.say(
                                "В другое место: %s; остальные — туда же, куда раньше",
                                "Elsewhere: %s; the others go where they went", share));
        page.html().close("figure");
    }

    private double x(long calls) {
        return (double) Plot.WIDTH * calls / forecast.taken();
    }

    private void writeTable() {
        String before = words.say("Было", "Before");
        String after = words.say("Станет", "After");
        String difference = words.say("Разница", "Difference");
        page.openTable(
                words.say("Звонки и их доли", "Calls and their shares"),
                "fc-figures",
                List.of(words.say("Звонки", "Calls"), before, after, difference));
        page.openRow(words.say("Приняты обоими каталогами", "Taken by both catalogues"), "");
        page.number(before, page.numbers().whole(forecast.taken()));
        page.number(after, page.numbers().whole(forecast.taken()));
        page.number(difference, page.numbers().whole(0));
        page.closeRow();
        page.openRow(words.say("Попадут в другое место", "Go elsewhere"), "");
        page.number(before, "");
        shares(after, forecast.moved());
        page.number(difference, "");
        page.closeRow();
        row(words.say("Переводятся", "Transferred"), forecast.transfers(), before, after, difference);
        row(
                words.say("из них в два шага, с консультацией", "of these in two steps, with consultation"),
                forecast.warm(),
                before,
                after,
                difference);
        page.closeTable();
    }

    private void row(String title, Figures figures, String before, String after, String difference) {
        page.openRow(title, "");
        shares(before, figures.before());
        shares(after, figures.after());
        String points = words.say("п. п.", "points");
        page.open(difference);
        page.written(page.amounts().differenceAndPoints(figures.difference(), points));
        report.sample()
                .map(sample -> sample.difference(figures.gained(), figures.lost()))
                .ifPresent(interval -> sampled(
                        page.numbers().points(interval.low()),
                        page.numbers().points(interval.high()) + Numbers.NO_BREAK + points));
        page.close();
        page.closeRow();
    }

    /** Calls, their share of all, and where that of all calls is if the log is a sample. */
    private void shares(String column, Bounds calls) {
        page.open(column);
        page.written(page.amounts().callsAndShare(calls));
        report.sample().ifPresent(sample -> sampled(sample, calls));
        page.close();
    }

    private void sampled(Sample sample, Bounds calls) {
        sampled(
                page.numbers().percentNumber(sample.share(calls.low()).low()),
                page.numbers().percent(sample.share(calls.high()).high()));
    }

    private void sampled(String from, String to) {
        page.html()
                .open("div", "class", "fc-share")
                .text(words.say("из всех звонков %s…%s", "of all calls %s…%s", from, to))
                .close("div");
    }
}

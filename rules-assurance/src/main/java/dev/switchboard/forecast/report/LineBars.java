package dev.switchboard.forecast.report;

import dev.switchboard.forecast.Bounds;
import dev.switchboard.forecast.Forecast.Figures;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** How many calls each line has, before and after, as bars; whiskers where facts are unknown. */
final class LineBars {

    private static final int MOST_LINES = 14;
    private static final int ROW = 46;
    private static final double THICK = 11;
    private static final double NUMBERS = 92;

    private final List<Entry<String, Figures>> lines;
    private final Page page;
    private final Words words;
    private final double scale;

    /** @param lines in the order in which they are shown */
    LineBars(List<Entry<String, Figures>> lines, Page page) {
        this.lines = lines.stream().limit(MOST_LINES).toList();
        this.page = page;
        this.words = page.words();
        long most = this.lines.stream()
                .mapToLong(each -> Math.max(
                        each.getValue().before().high(), each.getValue().after().high()))
                .max()
                .orElse(1);
        this.scale = (Plot.WIDTH - NUMBERS) / Math.max(1, most);
    }

    void write() {
        page.html().open("figure", "class", "fc-lines");
        Legend.write(page.html(), words);
        Plot plot = Plot.open(
                page.html(),
                "fc-bars",
                ROW * lines.size(),
                words.say("Звонки по линиям: было и станет", "Calls by line: before and after"),
                lines.stream().map(this::told).collect(Collectors.joining("; ")));
        for (int i = 0; i < lines.size(); i++) {
            draw(lines.get(i), i * ROW, plot);
        }
        plot.close();
        page.html().close("figure");
    }

    private String told(Entry<String, Figures> line) {
        return words.line(line.getKey()) + ": "
                + page.amounts().calls(line.getValue().before()).text() + " → "
                + page.amounts().calls(line.getValue().after()).text();
    }

    private void draw(Entry<String, Figures> line, double y, Plot plot) {
        Figures figures = line.getValue();
        plot.text("fc-start", 0, y + 13, words.line(line.getKey()));
        bar(
                "fc-old",
                figures.before(),
                y + 18,
                page.amounts().calls(figures.before()).main(),
                plot);
        String difference = page.amounts().difference(figures.difference()).main();
        String after = page.amounts().calls(figures.after()).main();
        bar(
                "fc-new",
                figures.after(),
                y + 18 + THICK + 1,
                figures.isUnchanged() ? after : after + " (" + difference + ")",
                plot);
    }

    private void bar(String kind, Bounds calls, double y, String number, Plot plot) {
        double width = Amounts.drawn(calls) * scale;
        plot.box(kind, 0, y, Math.max(width, 0.5), THICK);
        if (!calls.areOne()) {
            plot.whisker(calls.low() * scale, calls.high() * scale, y + THICK / 2, 3);
        }
        plot.text("fc-start fc-small", Math.max(width, calls.high() * scale) + 4, y + THICK - 2, number);
    }
}

package dev.switchboard.forecast.report;

import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Load;
import dev.switchboard.staffing.DayKind;
import dev.switchboard.staffing.HalfHours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** When calls come to which line: a plot for each kind of day, and a table for each line. */
final class LoadSection {

    private final Load load;
    private final Page page;
    private final Words words;

    LoadSection(Forecast forecast, Page page) {
        this.load = forecast.load();
        this.page = page;
        this.words = page.words();
    }

    void write() {
        if (load.timed() == 0) {
            return;
        }
        page.openSection("fc-load", words.say("Нагрузка в течение дня", "Load over the day"));
        page.quiet(words.say(
                "Звонков за полчаса, в среднем за такие дни. У каждой линии свой масштаб.",
                "Calls in half an hour, on average of such days. Each line has its own scale."));
        Legend.writeWithDifference(page.html(), words);
        List<String> changed = lines(true);
        List<String> unchanged = lines(false);
        changed.forEach(this::line);
        if (!unchanged.isEmpty()) {
            page.openFolded(words.say("Линии без изменений: %s", "Unchanged lines: %s", unchanged.size()));
            unchanged.forEach(this::line);
            page.closeFolded();
        }
        page.closeSection();
    }

    /** The lines that change, or those that do not: the most calls first. */
    private List<String> lines(boolean areChanged) {
        Set<String> lines = new TreeSet<>(load.before().lines());
        lines.addAll(load.after().lines());
        return lines.stream()
                .filter(line -> (difference(line) > 0) == areChanged)
                .sorted(Comparator.comparingDouble(this::difference)
                        .thenComparingDouble(this::all)
                        .reversed())
                .toList();
    }

    private double difference(String line) {
        double sum = 0;
        for (DayKind day : days(line)) {
            for (int i = 0; i < HalfHours.A_DAY; i++) {
                sum += Math.abs(load.after().calls(line, day, i) - load.before().calls(line, day, i));
            }
        }
        return sum;
    }

    private double all(String line) {
        double sum = 0;
        for (DayKind day : days(line)) {
            for (int i = 0; i < HalfHours.A_DAY; i++) {
                sum += load.before().calls(line, day, i);
            }
        }
        return sum;
    }

    private Set<DayKind> days(String line) {
        Set<DayKind> days = EnumSet.noneOf(DayKind.class);
        days.addAll(load.before().days(line));
        days.addAll(load.after().days(line));
        return days;
    }

    private void line(String line) {
        page.subheading(words.line(line), line);
        double most = 0;
        for (DayKind day : days(line)) {
            most = Math.max(
                    most, Math.max(before(line, day).most(), after(line, day).most()));
        }
        DayPlot plot = new DayPlot(page, most, 0.1);
        page.html().open("div", "class", "fc-plots");
        for (DayKind day : days(line)) {
            page.html().open("figure").element("figcaption", words.say(day.title()));
            plot.write(
                    page.id("fc-load"),
                    words.say(
                            "%s, %s: звонков за полчаса",
                            "%s, %s: calls in half an hour", words.line(line), words.say(day.title())),
                    told(line, day),
                    before(line, day),
                    after(line, day));
            page.html().close("figure");
        }
        page.html().close("div");
        table(line);
    }

    private DayPlot.Band before(String line, DayKind day) {
        return DayPlot.Band.of(halfHour -> load.before().calls(line, day, halfHour));
    }

    private DayPlot.Band after(String line, DayKind day) {
        return DayPlot.Band.of(halfHour -> load.after().calls(line, day, halfHour));
    }

    private String told(String line, DayKind day) {
        return words.say(
                "Самое большее за полчаса: было %s, станет %s. Все полчаса — в таблице ниже.",
                "At most in half an hour: %s before, %s after. All half hours are in the table below.",
                page.numbers().decimal(before(line, day).most()),
                page.numbers().decimal(after(line, day).most()));
    }

    private void table(String line) {
        List<DayKind> days = List.copyOf(days(line));
        List<String> columns = new ArrayList<>();
        columns.add(words.say("Полчаса с", "From"));
        days.forEach(day -> columns.add(words.say(day.title())));
        String name = words.say("%s: звонков за полчаса", "%s: calls in half an hour", words.line(line));
        page.openFolded(words.say("Таблица: %s", "Table: %s", words.line(line)));
        page.openTable(name, "fc-figures", columns);
        for (int i = 0; i < HalfHours.A_DAY; i++) {
            int halfHour = i;
            if (days.stream().allMatch(day -> isEmpty(line, day, halfHour))) {
                continue;
            }
            page.openRow(HalfHours.clock(halfHour), "");
            for (DayKind day : days) {
                page.number(
                        words.say(day.title()),
                        Page.change(
                                page.numbers().decimal(load.before().calls(line, day, halfHour)),
                                page.numbers().decimal(load.after().calls(line, day, halfHour))));
            }
            page.closeRow();
        }
        page.closeTable();
        page.closeFolded();
    }

    private boolean isEmpty(String line, DayKind day, int halfHour) {
        return load.before().calls(line, day, halfHour) == 0 && load.after().calls(line, day, halfHour) == 0;
    }
}

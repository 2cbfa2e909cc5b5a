package dev.switchboard.forecast.report;

import dev.switchboard.forecast.Bounds;
import dev.switchboard.forecast.Forecast;
import dev.switchboard.forecast.Forecast.Figures;
import dev.switchboard.forecast.Forecast.TopicFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Calls by line, way, item and topic: what changes first, the rest folded. */
final class GroupsSection {

    private final Forecast forecast;
    private final Page page;
    private final Words words;
    private final String before;
    private final String after;
    private final String difference;

    GroupsSection(ForecastReport report, Page page) {
        this.forecast = report.forecast();
        this.page = page;
        this.words = page.words();
        this.before = words.say("Было", "Before");
        this.after = words.say("Станет", "After");
        this.difference = words.say("Разница", "Difference");
    }

    void write() {
        if (forecast.taken() == 0) {
            return;
        }
        page.openSection("fc-lines", words.say("Звонки по линиям", "Calls by line"));
        new LineBars(sorted(forecast.lines()), page).write();
        tables(words.say("Звонки по линиям", "Calls by line"), "Линия", "Line", forecast.lines(), words::line);
        page.closeSection();
        page.openSection("fc-groups", words.say("Подробнее", "In detail"));
        page.subheading(words.say("По способу перевода", "By way of transfer"));
        tables(
                words.say("Звонки по способу перевода", "Calls by way of transfer"),
                "Способ",
                "Way",
                forecast.modes(),
                words::mode);
        page.subheading(words.say("По пунктам", "By item"));
        tables(words.say("Звонки по пунктам", "Calls by item"), "Пункт", "Item", forecast.items(), words::item);
        page.subheading(words.say("По темам", "By topic"));
        topics();
        page.closeSection();
    }

    private void tables(
            String name, String russian, String english, Map<String, Figures> all, UnaryOperator<String> title) {
        List<String> columns = List.of(words.say(russian, english), before, after, difference);
        List<Entry<String, Figures>> sorted = sorted(all);
        split(
                name,
                "fc-figures",
                columns,
                sorted.stream().filter(each -> !each.getValue().isUnchanged()).toList(),
                sorted.stream().filter(each -> each.getValue().isUnchanged()).toList(),
                each -> row(each.getKey(), each.getValue(), title));
    }

    /** The greatest differences first. */
    private static List<Entry<String, Figures>> sorted(Map<String, Figures> all) {
        return all.entrySet().stream()
                .sorted(Comparator.<Entry<String, Figures>>comparingLong(
                                each -> size(each.getValue().difference()))
                        .thenComparingLong(each -> Amounts.drawn(each.getValue().before()))
                        .reversed())
                .toList();
    }

    private static long size(Bounds difference) {
        return Math.max(Math.abs(Amounts.drawn(difference)), Math.max(-difference.low(), difference.high()) / 2);
    }

    private <T> void split(
            String name, String kind, List<String> columns, List<T> changed, List<T> unchanged, Consumer<T> row) {
        if (changed.isEmpty()) {
            page.paragraph(words.say("Ничего не изменится.", "Nothing changes."));
        } else {
            page.openTable(name, kind, columns);
            changed.forEach(row);
            page.closeTable();
        }
        if (!unchanged.isEmpty()) {
            page.openFolded(words.say("Без изменений: %s", "Unchanged: %s", unchanged.size()));
            page.openTable(words.say("%s: без изменений", "%s: unchanged", name), kind, columns);
            unchanged.forEach(row);
            page.closeTable();
            page.closeFolded();
        }
    }

    private void row(String code, Figures figures, UnaryOperator<String> title) {
        page.openRow(title.apply(code), code);
        figures(figures);
        page.closeRow();
    }

    private void figures(Figures figures) {
        page.number(before, page.amounts().calls(figures.before()));
        page.number(after, page.amounts().calls(figures.after()));
        page.number(difference, page.amounts().difference(figures.difference()));
    }

    private void topics() {
        String calls = words.say("Звонков", "Calls");
        String elsewhere = words.say("В другое место", "Elsewhere");
        String transferredBefore = words.say("Переводились", "Transferred before");
        String transferredAfter = words.say("Будут переводиться", "Transferred after");
        List<String> columns =
                List.of(words.say("Тема", "Topic"), calls, elsewhere, transferredBefore, transferredAfter, difference);
        Comparator<Entry<String, TopicFigures>> mostFirst = Comparator.<Entry<String, TopicFigures>>comparingLong(
                        each -> Amounts.drawn(each.getValue().moved()))
                .thenComparingLong(each -> each.getValue().moved().high())
                .thenComparingLong(each -> each.getValue().calls())
                .reversed();
        Stream<Entry<String, TopicFigures>> all =
                forecast.topics().entrySet().stream().sorted(mostFirst);
        List<Entry<String, TopicFigures>> sorted = all.toList();
        split(
                words.say("Звонки по темам", "Calls by topic"),
                "fc-wide",
                columns,
                sorted.stream()
                        .filter(each -> each.getValue().moved().high() > 0)
                        .toList(),
                sorted.stream()
                        .filter(each -> each.getValue().moved().high() == 0)
                        .toList(),
                each -> {
                    TopicFigures topic = each.getValue();
                    page.openRow(words.topic(each.getKey()), each.getKey());
                    page.number(calls, page.numbers().whole(topic.calls()));
                    page.number(elsewhere, page.amounts().calls(topic.moved()));
                    page.number(
                            transferredBefore,
                            page.amounts().calls(topic.transfers().before()));
                    page.number(
                            transferredAfter,
                            page.amounts().calls(topic.transfers().after()));
                    page.number(
                            difference,
                            page.amounts().difference(topic.transfers().difference()));
                    page.closeRow();
                });
    }
}

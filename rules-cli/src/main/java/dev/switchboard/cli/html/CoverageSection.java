package dev.switchboard.cli.html;

import dev.switchboard.coverage.Coverage;
import dev.switchboard.coverage.Goal.Kind;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.text.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The map of the catalogue: each line's items, what of them the cases look at, and what is missing. */
final class CoverageSection {

    /** The numbers of an item's row. Its rules show whether the item itself decides at all. */
    private final List<Kind> columns;

    private final SuiteReport report;
    private final Html html;
    private final PageWords words;
    private final MissingCases missing;
    private final LineNotes notes;

    CoverageSection(SuiteReport report, Html html, PageWords words) {
        this.report = report;
        this.columns = report.catalog().vocabulary().outcomes().isEmpty()
                ? List.of(Kind.RULE, Kind.CONDITION, Kind.BOUNDARY)
                : List.of(Kind.RULE, Kind.CONDITION, Kind.BOUNDARY, Kind.OUTCOME);
        this.html = html;
        this.words = words;
        this.missing = new MissingCases(html, words);
        this.notes = new LineNotes(report.catalog().vocabulary(), html, words);
    }

    void write() {
        CoverageByItem parts = new CoverageByItem(report.coverage());
        html.open("section", "id", "coverage", "aria-labelledby", "coverage-title");
        html.element(
                "h2", words.say("Покрытие по линиям и пунктам", "Coverage by line and item"), "id", "coverage-title");
        if (!report.coverage().unmet().isEmpty()) {
            html.open("p")
                    .text(words.say("Все недостающие примеры запишет ", "To write all the missing cases, run "))
                    .element(
                            "code",
                            words.say(
                                    "switchboard cases --missing-from ПРИМЕРЫ -o ФАЙЛ",
                                    "switchboard cases --missing-from CASES -o FILE"))
                    .close("p");
        }
        Parts.nothing(html, words);
        notes.writeOfAllLines();
        Map<Optional<String>, List<ItemCoverage>> byLine = ItemCoverage.byLine(report.catalog(), parts);
        byLine.forEach(this::writeLine);
        report.catalog().vocabulary().lineCodes().stream()
                .filter(line -> !byLine.containsKey(Optional.of(line)))
                .forEach(this::writeNotes);
        writeOutcomes(parts.ofOutcomes());
        Parts.more(missing.leftOut(), html, words);
        html.close("section");
    }

    private void writeLine(Optional<String> line, List<ItemCoverage> items) {
        long met =
                items.stream().mapToLong(each -> each.coverage().met().size()).sum();
        long total = items.stream()
                .mapToLong(each -> ItemCoverage.total(each.coverage()))
                .sum();
        html.open("section", "class", "group");
        html.open("h3")
                .text(title(line))
                .text(" ")
                .element("span", met + " / " + total, "class", "quiet")
                .close("h3");
        line.ifPresent(notes::write);
        html.open("table", "class", "map stacked").open("thead").open("tr");
        html.element("th", words.say("Пункт", "Item"), "scope", "col");
        columns.forEach(kind -> html.element("th", words.say(kind.title()), "scope", "col"));
        html.element("th", words.say("Итог", "Result"), "scope", "col");
        html.close("tr").close("thead");
        items.forEach(this::writeItem);
        html.close("table").close("section");
    }

    /** Of a line to which no item transfers: others may close to it, or it takes what no rule decides. */
    private void writeNotes(String line) {
        if (notes.areThereOf(line)) {
            html.open("section", "class", "group")
                    .open("h3")
                    .text(words.line(line))
                    .close("h3");
            notes.write(line);
            html.close("section");
        }
    }

    private String title(Optional<String> line) {
        if (line.isEmpty()) {
            return words.say("Пункты без правил", "Items without rules");
        }
        return line.get().equals(ItemCoverage.NO_LINE)
                ? words.say("Пункты, которые линию не решают", "Items that decide no line")
                : words.line(line.get());
    }

    private void writeItem(ItemCoverage each) {
        Coverage coverage = each.coverage();
        each.status().open(html, "tbody", each.lines());
        html.open("tr").open("th", "scope", "row");
        html.element("code", each.item().code())
                .text(" " + words.say(each.item().title()))
                .close("th");
        for (Kind kind : columns) {
            html.element("td", figure(coverage.met(kind), coverage.total(kind)), "data-label", words.say(kind.title()));
        }
        html.open("td", "class", "result");
        each.status().badge(html, words);
        html.close("td").close("tr");
        html.open("tr").open("td", "colspan", Integer.toString(columns.size() + 2), "class", "rules");
        writeRules(each);
        html.close("td").close("tr").close("tbody");
    }

    private static String figure(long met, long total) {
        return total == 0 ? "—" : met + " / " + total;
    }

    private void writeRules(ItemCoverage each) {
        int lacking = each.coverage().unmet().size();
        Parts.openDetails(lacking > 0, html);
        html.element(
                "summary",
                lacking == 0
                        ? words.say("Правил: %s", "Rules: %s", each.rules().size())
                        : words.say(
                                "Правил: %s, не покрыто: %s",
                                "Rules: %s, not covered: %s", each.rules().size(), lacking));
        RuleEntry rules = new RuleEntry(html, words, report.catalog().vocabulary(), missing);
        missing.write(each.ofItemAlone());
        html.open("ul", "class", "plain");
        each.rules().forEach(rule -> rules.write(rule, each.of(rule)));
        html.close("ul").close("details");
    }

    private void writeOutcomes(Coverage outcomes) {
        html.open("section", "class", "group");
        html.open("h3")
                .text(words.say("Исходы", "Outcomes") + " ")
                .element("span", outcomes.met().size() + " / " + ItemCoverage.total(outcomes), "class", "quiet")
                .close("h3")
                .open("ul", "class", "plain");
        missing.fitting(outcomes.unmet()).forEach(unmet -> {
            Status.MISSING.open(html, "li", PageWords.lines(unmet.ready()));
            missing.write(unmet);
            html.close("li");
        });
        outcomes.met().forEach(met -> {
            Status.COVERED.open(html, "li", PageWords.lines(met.by()));
            Status.COVERED.badge(html, words);
            html.text(" ").message(words.say(met.goal().text())).close("li");
        });
        html.close("ul").close("section");
    }
}

package dev.switchboard.cli.html;

import dev.switchboard.Text;
import dev.switchboard.catalog.Rule;
import dev.switchboard.coverage.Goal;
import dev.switchboard.mutants.MutationReport;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.text.Html;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the report does not speak of, so that nobody takes silence for success. */
final class UnknownSection {

    static final int MOST_ENTRIES = 500;

    /** Something not analysed, and the lines it concerns. */
    private record Unknown(Text title, List<String> lines) {}

    private final SuiteReport report;
    private final Html html;
    private final PageWords words;

    UnknownSection(SuiteReport report, Html html, PageWords words) {
        this.report = report;
        this.html = html;
        this.words = words;
    }

    static boolean isNeeded(SuiteReport report) {
        return !all(report).isEmpty();
    }

    void write() {
        Set<Unknown> all = all(report);
        if (all.isEmpty()) {
            return;
        }
        html.open("section", "id", "unknown", "aria-labelledby", "unknown-title");
        html.element(
                "h2", words.say("Не проанализировано (%s)", "Not analysed (%s)", all.size()), "id", "unknown-title");
        Parts.nothing(html, words);
        html.open("ul", "class", "plain");
        all.stream().limit(MOST_ENTRIES).forEach(unknown -> {
            Status.UNKNOWN.open(html, "li", unknown.lines);
            Status.UNKNOWN.badge(html, words);
            html.text(" ").message(words.say(unknown.title)).close("li");
        });
        html.close("ul");
        Parts.more(all.size() - MOST_ENTRIES, html, words);
        html.close("section");
    }

    /** Each once: coverage and mutants have limits in common. */
    private static Set<Unknown> all(SuiteReport report) {
        Set<Unknown> all = new LinkedHashSet<>();
        report.coverage().limits().forEach(limit -> all.add(new Unknown(limit, List.of())));
        report.mutation()
                .map(MutationReport::limits)
                .orElse(List.of())
                .forEach(limit -> all.add(new Unknown(limit, List.of())));
        for (Goal goal : report.coverage().notAnalysed()) {
            all.add(new Unknown(
                    goal.title(),
                    goal.rule().map(Rule::line).filter(line -> !line.isEmpty()).stream()
                            .toList()));
        }
        report.mutation()
                .map(MutationReport::notAnalysed)
                .orElse(List.of())
                .forEach(mutant -> all.add(new Unknown(mutant.title(), MutantsSection.lines(mutant))));
        return all;
    }
}

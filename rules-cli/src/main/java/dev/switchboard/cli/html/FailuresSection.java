package dev.switchboard.cli.html;

import dev.switchboard.Explanation;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseResult;
import dev.switchboard.cases.CaseResult.Comparison;
import dev.switchboard.cases.CaseResult.Failure;
import dev.switchboard.cases.Expectation;
import dev.switchboard.catalog.Rule;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.text.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases that failed: expected and actual side by side, the inquiry, and why it was decided so. */
final class FailuresSection {

    /** A run in which everything fails would give a page that no browser opens. */
    static final int MOST_FAILURES = 200;

    /** With more, a list of what differs says more than all the reasons at length. */
    private static final int MOST_OPEN = 10;

    private static final int MOST_LETTERS = 60;

    private final SuiteReport report;
    private final Html html;
    private final PageWords words;
    private final ExplanationHtml explanations;
    private final Map<String, String> lineOfRule = new LinkedHashMap<>();

    FailuresSection(SuiteReport report, Html html, PageWords words) {
        this.report = report;
        this.html = html;
        this.words = words;
        this.explanations = new ExplanationHtml(report.catalog().vocabulary(), html, words);
        for (Rule rule : report.catalog().rules()) {
            lineOfRule.put(rule.name(), rule.line());
        }
    }

    void write() {
        List<CaseResult> failures = report.run().failures();
        html.open("section", "id", "failures", "aria-labelledby", "failures-title");
        html.element("h2", words.say("Не прошли (%s)", "Failed (%s)", failures.size()), "id", "failures-title");
        if (failures.isEmpty()) {
            html.element("p", words.say("✓ Все примеры прошли.", "✓ All cases passed."));
        } else {
            Parts.nothing(html, words);
        }
        boolean open = failures.size() <= MOST_OPEN;
        for (CaseResult result : failures.subList(0, Math.min(failures.size(), MOST_FAILURES))) {
            result.failure().ifPresent(failure -> write(result.tested(), failure, open));
        }
        Parts.more(failures.size() - MOST_FAILURES, html, words);
        writeIdle(report.run().expectingNothing());
        html.close("section");
    }

    private void write(Case tested, Failure failure, boolean open) {
        Status.FAILED.open(html, "article", lines(failure));
        Parts.openDetails(open, html);
        html.open("summary");
        Status.FAILED.badge(html, words);
        html.open("h3").element("code", tested.place().toString()).text(" ");
        html.text(tested.name().isEmpty() ? PageWords.facts(tested) : tested.name())
                .close("h3");
        html.element("span", difference(failure), "class", "quiet");
        html.close("summary");
        writeNote(tested);
        if (!failure.error().isEmpty()) {
            html.message("p", "⚠ " + words.say(failure.error()), "class", "error");
        }
        if (!failure.compared().isEmpty()) {
            writeTable(failure.compared());
        }
        explanations.writeInquiry(tested);
        failure.decision().ifPresent(explanations::write);
        failure.explanation().ifPresent(explanations::write);
        html.close("details").close("article");
    }

    private void writeNote(Case tested) {
        if (!tested.note().isEmpty()) {
            html.message("p", words.say("Примечание: ", "Note: ") + tested.note());
        }
        if (!tested.tags().isEmpty()) {
            html.element("p", words.say("Метки: ", "Tags: ") + String.join(", ", tested.tags()));
        }
    }

    private void writeTable(List<Comparison> compared) {
        html.open("table", "class", "compared").open("thead").open("tr");
        html.element("th", words.say("Часть", "Part"), "scope", "col");
        html.element("th", words.say("Ожидалось", "Expected"), "scope", "col");
        html.element("th", words.say("Получено", "Actual"), "scope", "col");
        html.close("tr").close("thead").open("tbody");
        for (Comparison each : compared) {
            html.open("tr", "class", each.isEqual() ? "same" : "differs");
            html.element(
                    "th", (each.isEqual() ? "= " : "≠ ") + words.say(each.part().title()), "scope", "row");
            html.element("td", words.say(each.expectedText())).element("td", words.say(each.actualText()));
            html.close("tr");
        }
        html.close("tbody").close("table");
    }

    /** What differs, in one line: of what is long, only that it does. */
    private String difference(Failure failure) {
        if (failure.compared().isEmpty()) {
            return words.say(failure.error());
        }
        return failure.compared().stream()
                .filter(each -> !each.isEqual())
                .map(each -> each.expected().length() + each.actual().length() > MOST_LETTERS
                        ? words.say(each.part().title())
                        : "%s: %s ≠ %s"
                                .formatted(
                                        words.say(each.part().title()),
                                        words.say(each.expectedText()),
                                        words.say(each.actualText())))
                .collect(Collectors.joining("; "));
    }

    /** The lines that were expected and came; that of the deciding rule when the case expects none. */
    private List<String> lines(Failure failure) {
        List<String> lines = failure.compared().stream()
                .filter(each -> each.part().equals(Expectation.LINE))
                .flatMap(each -> Stream.of(each.expected(), each.actual()))
                .collect(Collectors.toCollection(ArrayList::new));
        failure.explanation().map(Explanation::why).stream()
                .flatMap(why -> why.stream().limit(1))
                .flatMap(reason -> Stream.ofNullable(lineOfRule.get(reason.rule())))
                .forEach(lines::add);
        return lines.stream().distinct().toList();
    }

    private void writeIdle(List<Case> idle) {
        if (!idle.isEmpty()) {
            html.open("p")
                    .text(words.say(
                            "⚠ Ничего не ожидают и ничего не проверяют: %s. Первый: ",
                            "⚠ Expect nothing and check nothing: %s. The first: ", idle.size()))
                    .element("code", idle.get(0).place().toString())
                    .close("p");
        }
    }
}

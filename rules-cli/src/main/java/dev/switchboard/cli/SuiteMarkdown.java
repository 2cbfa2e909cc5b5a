package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseResult;
import dev.switchboard.cases.FailureText;
import dev.switchboard.cli.text.Markdown;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.text.StatingOptions;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;

/** A suite's run as Markdown, for the summary of a build or a pull request. */
final class SuiteMarkdown {

    private static final int MOST_ENTRIES = 50;

    private final SuiteReport report;
    private final Locale locale;
    private final SuiteWords words;
    private final StringJoiner text = new StringJoiner("\n", "", "\n");

    SuiteMarkdown(SuiteReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
        this.words = new SuiteWords(locale);
    }

    String text() {
        var catalog = report.catalog().vocabulary();
        text.add("### " + (report.passed() ? "✓ " : "✗ ") + Markdown.text(catalog.name() + " " + catalog.version()));
        text.add("");
        text.add("- " + words.cases(report));
        text.add("- " + words.coverage(report.coverage()));
        report.mutation().ifPresent(mutation -> text.add("- " + words.mutation(mutation)));
        report.missed().forEach(missed -> text.add("- **" + Markdown.message(missed.in(locale)) + "**"));
        addFailures();
        addList(
                words.say("Не покрыто", "Not covered"),
                report.coverage().unmet(),
                unmet -> entry(unmet.goal().title(), unmet.ready()));
        report.mutation()
                .ifPresent(mutation -> addList(
                        words.say("Ошибки, которых примеры не заметят", "Mistakes that the cases would not notice"),
                        mutation.survived(),
                        each -> entry(each.mutant().title(), each.witness())));
        addNotAnalysed();
        return text.toString();
    }

    private void addFailures() {
        List<CaseResult> failures = report.run().failures();
        for (CaseResult result : failures.subList(0, Math.min(failures.size(), MOST_ENTRIES))) {
            text.add("");
            text.add("#### " + Markdown.text(result.tested().title()));
            text.add("");
            result.failure()
                    .map(failure -> new FailureText(locale).of(result.tested(), failure))
                    .map(Markdown::block)
                    .ifPresent(text::add);
        }
        addMore(failures.size());
    }

    private <T> void addList(String title, List<T> entries, Function<T, String> line) {
        if (!entries.isEmpty()) {
            text.add("");
            text.add("#### %s (%s)".formatted(title, entries.size()));
            text.add("");
            entries.stream().limit(MOST_ENTRIES).map(line).forEach(text::add);
            addMore(entries.size());
        }
    }

    private void addNotAnalysed() {
        String title = words.say("Не проанализировано", "Not analysed");
        addList(title, report.coverage().notAnalysed(), goal -> item(goal.title()));
        addList(title, report.coverage().limits(), this::item);
        report.mutation().ifPresent(mutation -> addList(title, mutation.notAnalysed(), mutant -> item(mutant.title())));
    }

    private void addMore(int all) {
        if (all > MOST_ENTRIES) {
            text.add("");
            text.add(words.say("… и ещё %s", "… and %s more", all - MOST_ENTRIES));
        }
    }

    private String entry(Text title, Case ready) {
        return item(title) + ": " + Markdown.code(StatingOptions.of(ready.inquiry()));
    }

    private String item(Text title) {
        return "- " + Markdown.message(title.in(locale));
    }
}

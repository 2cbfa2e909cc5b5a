package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.cases.CaseResult;
import dev.switchboard.cases.FailureText;
import dev.switchboard.suite.SuiteReport;
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
        text.add("### %s %s %s".formatted(report.passed() ? "✓" : "✗", catalog.name(), catalog.version()));
        text.add("");
        text.add("- " + words.cases(report));
        text.add("- " + words.coverage(report.coverage()));
        report.mutation().ifPresent(mutation -> text.add("- " + words.mutation(mutation)));
        report.missed().forEach(missed -> text.add("- **" + missed.in(locale) + "**"));
        addFailures();
        addList(
                words.say("Не покрыто", "Not covered"),
                report.coverage().unmet(),
                unmet -> entry(unmet.obligation().title(), words.inquiry(unmet.ready())));
        report.mutation()
                .ifPresent(mutation -> addList(
                        words.say("Ошибки, которых примеры не заметят", "Mistakes that the cases would not notice"),
                        mutation.survived(),
                        each -> entry(each.mutant().title(), words.inquiry(each.witness()))));
        addNotAnalysed();
        return text.toString();
    }

    private void addFailures() {
        List<CaseResult> failures = report.run().failures();
        for (CaseResult result : failures.subList(0, Math.min(failures.size(), MOST_ENTRIES))) {
            text.add("");
            text.add("#### " + escaped(result.tested().title()));
            text.add("");
            text.add("```text");
            result.failure()
                    .ifPresent(failure -> text.add(
                            new FailureText(locale).of(result.tested(), failure).replace("```", "'''")));
            text.add("```");
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
        addList(
                title,
                report.coverage().notAnalysed(),
                obligation -> "- " + escaped(obligation.title().in(locale)));
        addList(title, report.coverage().limits(), limit -> "- " + escaped(limit.in(locale)));
        report.mutation()
                .ifPresent(mutation -> addList(
                        title,
                        mutation.notAnalysed(),
                        mutant -> "- " + escaped(mutant.title().in(locale))));
    }

    private void addMore(int all) {
        if (all > MOST_ENTRIES) {
            text.add("");
            text.add(words.say("… и ещё %s", "… and %s more", all - MOST_ENTRIES));
        }
    }

    private String entry(Text title, String inquiry) {
        return "- %s: `%s`".formatted(escaped(title.in(locale)), inquiry);
    }

    /** Names come from files and could look like markup. */
    private static String escaped(String words) {
        return words.replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace('\n', ' ');
    }
}

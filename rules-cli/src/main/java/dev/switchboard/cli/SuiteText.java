package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseResult;
import dev.switchboard.cases.FailureText;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.mutants.MutationReport;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.text.StatingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A suite's run on a terminal: failures first, the figures last. Long lists are cut, and say so. What is not covered is
 * counted only, unless it is asked for or the reason why the run fails.
 */
final class SuiteText {

    private static final int MOST_FAILURES = 20;
    private static final int MOST_ENTRIES = 10;

    private final SuiteReport report;
    private final boolean uncovered;
    private final Locale locale;
    private final SuiteWords words;
    private final List<String> lines = new ArrayList<>();

    /**
     * For one run.
     *
     * @param uncovered whether to list all that is not covered
     */
    SuiteText(SuiteReport report, boolean uncovered, Locale locale) {
        this.report = report;
        this.uncovered = uncovered;
        this.locale = locale;
        this.words = new SuiteWords(locale);
    }

    List<String> lines() {
        addSome(report.run().failures(), MOST_FAILURES, this::failure);
        Coverage coverage = report.coverage();
        report.mutation().ifPresent(this::addSurvivors);
        if (isListed(coverage)) {
            lines.add(words.say("Не покрыто:", "Not covered:"));
            addSome(
                    coverage.unmet(),
                    uncovered ? Integer.MAX_VALUE : MOST_ENTRIES,
                    unmet -> "  " + entry(unmet.goal().title(), unmet.ready()));
        }
        addSome(coverage.notAnalysed(), MOST_ENTRIES, goal -> notAnalysed(goal.title()));
        coverage.limits().forEach(limit -> lines.add(notAnalysed(limit)));
        addFigures();
        return lines;
    }

    private boolean isListed(Coverage coverage) {
        return !coverage.unmet().isEmpty() && (uncovered || report.missesCoverage());
    }

    private void addSurvivors(MutationReport mutation) {
        if (!mutation.survived().isEmpty()) {
            lines.add(words.say("Ошибки, которых примеры не заметят:", "Mistakes that the cases would not notice:"));
            addSome(
                    mutation.survived(),
                    MOST_ENTRIES,
                    each -> "  " + entry(each.mutant().title(), each.witness()));
        }
        addSome(mutation.notAnalysed(), MOST_ENTRIES, mutant -> notAnalysed(mutant.title()));
    }

    private void addFigures() {
        lines.add(words.cases(report));
        int idle = report.run().expectingNothing().size();
        if (idle > 0) {
            lines.add(words.say(
                    "Ничего не ожидают и ничего не проверяют: %s", "Expect nothing and check nothing: %s", idle));
        }
        lines.add(words.coverage(report.coverage()));
        if (!uncovered && !report.coverage().unmet().isEmpty()) {
            lines.add(words.uncovered(report.coverage()));
        }
        report.mutation().ifPresent(mutation -> lines.add(words.mutation(mutation)));
        report.missed().forEach(missed -> lines.add(missed.in(locale)));
    }

    private String failure(CaseResult result) {
        String reason = result.failure()
                .map(failure -> new FailureText(locale).of(result.tested(), failure))
                .orElse("");
        return result.tested().title() + "\n" + reason.indent(2);
    }

    private String entry(Text title, Case ready) {
        return title.in(locale) + "\n    " + words.say("пример: ", "example: ") + StatingOptions.of(ready.inquiry());
    }

    private String notAnalysed(Text what) {
        return words.say("Не проанализировано: %s", "Not analysed: %s", what.in(locale));
    }

    private <T> void addSome(List<T> entries, int most, Function<T, String> line) {
        entries.stream().limit(most).map(line).forEach(lines::add);
        if (entries.size() > most) {
            lines.add(words.say("… и ещё %s", "… and %s more", entries.size() - most));
        }
    }
}

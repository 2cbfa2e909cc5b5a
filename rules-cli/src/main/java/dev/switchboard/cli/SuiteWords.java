package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.coverage.Goal.Kind;
import dev.switchboard.mutants.MutationReport;
import dev.switchboard.suite.SuiteReport;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sentences that reports on a suite share. */
final class SuiteWords {

    private final Locale locale;

    SuiteWords(Locale locale) {
        this.locale = locale;
    }

    String say(String russian, String english, Object... arguments) {
        return new Text(russian, english).in(locale).formatted(arguments);
    }

    String cases(SuiteReport report) {
        int all = report.run().results().size();
        int failed = report.run().failures().size();
        return failed == 0
                ? say("Примеров: %s, все прошли", "Cases: %s, all passed", all)
                : say("Примеров: %s, не прошло: %s", "Cases: %s, failed: %s", all, failed);
    }

    String coverage(Coverage coverage) {
        String kinds = Arrays.stream(Kind.values())
                .map(kind -> "%s %s/%s".formatted(kind.title().in(locale), coverage.met(kind), coverage.total(kind)))
                .collect(Collectors.joining(", "));
        String covered = say("Покрытие: %s %% (%s)", "Coverage: %s %% (%s)", coverage.percent(), kinds);
        return covered + notAnalysed(coverage.notAnalysed().size());
    }

    /** How much is not covered, by kind, and how to see it. */
    String uncovered(Coverage coverage) {
        Map<Kind, Long> kinds = coverage.unmet().stream()
                .collect(Collectors.groupingBy(unmet -> unmet.goal().kind(), TreeMap::new, Collectors.counting()));
        return say(
                "Не покрыто: %s (%s); показать: --uncovered",
                "Not covered: %s (%s); to list them: --uncovered",
                coverage.unmet().size(),
                kinds.entrySet().stream()
                        .map(each -> each.getKey().title().in(locale) + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
    }

    String mutation(MutationReport mutation) {
        String noticed = say(
                "Намеренные ошибки в правилах: замечено %s %% (замечено %s, не замечено %s, ничего не меняют %s)",
                "Mutants (the rules with one small mistake each): %s %% noticed (killed %s, survived %s, equal to the original %s)",
                mutation.percent(),
                mutation.killed().size(),
                mutation.survived().size(),
                mutation.equal().size());
        return noticed + notAnalysed(mutation.notAnalysed().size());
    }

    /** What was not analysed counts as not reached. */
    private String notAnalysed(int count) {
        return count == 0
                ? ""
                : say(
                        ". Неполно, не проанализировано: %s (считается недостигнутым)",
                        ". Incomplete, not analysed: %s (counts as not reached)", count);
    }
}

package dev.switchboard.junit;

import dev.switchboard.EscalationEngine;
import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseResult;
import dev.switchboard.cases.CaseResult.Comparison;
import dev.switchboard.cases.CaseResult.Failure;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.FailureText;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.mutants.MutationReport;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.suite.Thresholds;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/** Makes JUnit's tests of a suite. */
final class SuiteTests {

    private static final int MOST_ENTRIES = 20;

    private final CaseSuite suite;
    private final Locale locale;

    SuiteTests(CaseSuite suite, Locale locale) {
        this.suite = suite;
        this.locale = locale;
    }

    /** All cases on an engine. */
    DynamicNode on(String name, EscalationEngine engine) {
        return DynamicContainer.dynamicContainer(name, suite.cases().stream().map(each -> test(each, name, engine)));
    }

    /** Reports often leave out the container of a test, so its name says everything. */
    private DynamicTest test(Case tested, String name, EscalationEngine engine) {
        return DynamicTest.dynamicTest(
                tested.title() + " (" + name + ")",
                source(tested),
                () -> CaseResult.of(tested, engine).failure().ifPresent(failure -> fail(tested, failure)));
    }

    /** Where development environments jump to. */
    private static URI source(Case tested) {
        return URI.create(Path.of(tested.place().file()).toUri() + "?line="
                + tested.place().line());
    }

    private void fail(Case tested, Failure failure) {
        throw new AssertionFailedError(
                tested.title() + "\n" + new FailureText(locale).of(tested, failure),
                cells(failure, Comparison::expected),
                cells(failure, Comparison::actual));
    }

    private static String cells(Failure failure, Function<Comparison, String> side) {
        return failure.compared().stream()
                .map(each -> each.part().code() + ": " + side.apply(each))
                .collect(Collectors.joining("\n"));
    }

    /** A test for each threshold. */
    Stream<DynamicNode> thresholds(Thresholds thresholds, CatalogEngine engine) {
        Stream<DynamicNode> coverage = thresholds.coverage().stream()
                .map(least -> DynamicTest.dynamicTest(
                        say("покрытие не меньше %s %%", "coverage of at least %s %%", least), () -> {
                            check(Coverage.of(suite, engine), least);
                            checkAllSeen(engine);
                        }));
        Stream<DynamicNode> mutation = thresholds.mutation().stream()
                .map(least -> DynamicTest.dynamicTest(
                        say(
                                "замечено не меньше %s %% намеренных ошибок",
                                "at least %s %% of the mutants noticed", least),
                        () -> {
                            check(MutationReport.of(suite, engine), least);
                            checkAllSeen(engine);
                        }));
        return Stream.concat(coverage, mutation);
    }

    private void checkAllSeen(CatalogEngine engine) {
        if (!engine.unseenRules().isEmpty()) {
            throw new AssertionFailedError(say(
                            "порог достигнут не для всего каталога:",
                            "the threshold is not reached for all of the catalogue:")
                    + entries(
                            engine.unseenRules(),
                            rule -> SuiteReport.notCounted(rule).in(locale)));
        }
    }

    private void check(Coverage coverage, int least) {
        if (coverage.percent() < least) {
            throw new AssertionFailedError(say(
                            "покрытие %s %%; не покрыто:", "coverage is %s %%; not covered:", coverage.percent())
                    + entries(coverage.unmet(), unmet -> entry(unmet.goal().title(), unmet.ready()))
                    + entries(coverage.notAnalysed(), goal -> goal.title().in(locale) + notAnalysed()));
        }
    }

    private void check(MutationReport report, int least) {
        if (report.percent() < least) {
            throw new AssertionFailedError(say(
                            "замечено %s %% намеренных ошибок; не замечены:",
                            "%s %% of the mutants are noticed; not noticed:", report.percent())
                    + entries(report.survived(), each -> entry(each.mutant().title(), each.witness()))
                    + entries(report.notAnalysed(), mutant -> mutant.title().in(locale) + notAnalysed()));
        }
    }

    private <T> String entries(List<T> entries, Function<T, String> line) {
        String some = entries.stream()
                .limit(MOST_ENTRIES)
                .map(entry -> "\n  " + line.apply(entry))
                .collect(Collectors.joining());
        int more = entries.size() - MOST_ENTRIES;
        return more > 0 ? some + "\n  " + say("… и ещё %s", "… and %s more", more) : some;
    }

    /** What is missing, and an inquiry that would show it. */
    private String entry(Text title, Case ready) {
        return title.in(locale) + " — " + ready.inquiry();
    }

    private String notAnalysed() {
        return say(" — не проанализировано", " — not analysed");
    }

    private String say(String russian, String english, Object... arguments) {
        return new Text(russian, english).in(locale).formatted(arguments);
    }
}

package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseResult;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.Expectation;
import dev.switchboard.cases.FailureText;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.mutants.MutationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of {@code cases/*.csv} on the bundled catalogue, on both engines. The cases were derived from the catalogue page alone; the
 * sample cases came with it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledCatalogCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private final CatalogEngine drools = new CatalogEngines().bundled(EngineOptions.DEFAULT.with(Engine.DROOLS));
    private final CatalogEngine diagram = new CatalogEngines().bundled(EngineOptions.DEFAULT.with(Engine.DIAGRAM));

    private final CaseSuite suite =
            CaseSuite.read(List.of(CASES), diagram.model().vocabulary());

    @AfterAll
    void close() {
        drools.close();
        diagram.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void bothEnginesDecideAsTheCatalogueSays(String name, Case row) {
        CaseResult result = CaseResult.of(row, drools);

        assertThat(result.failure())
                .as(() -> result.failure()
                        .map(failure -> new FailureText(Locale.ENGLISH).of(row, failure))
                        .orElse(""))
                .isEmpty();
        assertThat(Snapshot.of(diagram.decide(row.inquiry()))).isEqualTo(Snapshot.of(drools.decide(row.inquiry())));
    }

    /** An empty {@code expect:phrase} expects nothing, so that this has to be said apart. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aPhraseIsSaidExactlyWhenTheCallIsTransferred(String name, Case row) {
        Decision decision = diagram.decide(row.inquiry());

        assertThat(decision.phrase().isPresent()).isEqualTo(!decision.line().equals("first-line"));
    }

    /** A suite whose rows expect nothing, or that has lost its files, would pass. */
    @Test
    void theSuiteIsWhole() {
        assertThat(suite.cases())
                .hasSizeGreaterThan(2_000)
                .allSatisfy(row -> assertThat(row.expected())
                        .containsKeys(Expectation.LINE, Expectation.MODE, Expectation.ITEM, Expectation.QUEUE));
    }

    /** Left out is what cannot be: other segments of SS-TECH-18 hold in Moscow too, and 11 balances without more. */
    @Test
    void theSuiteLooksAtEverything() {
        Coverage coverage = Coverage.of(suite, diagram);

        assertThat(coverage.unmet()).isEmpty();
        assertThat(coverage.notAnalysed()).isEmpty();
        assertThat(coverage.limits()).isEmpty();
        assertThat(coverage.met()).hasSizeGreaterThan(400);
        assertThat(coverage.unreachable())
                .extracting(obligation -> obligation.title().english())
                .containsExactly(
                        "rule `SS-TECH-18 confident-reception`: depends on \"Client segment: individual\": no",
                        "rule `SV-1-03 balance`: numberCount 10 | 11, at 11");
    }

    @Test
    void theSuiteNoticesEveryMistake() {
        MutationReport report = MutationReport.of(suite, diagram);

        assertThat(report.survived())
                .extracting(each -> each.mutant().title().english())
                .isEmpty();
        assertThat(report.notAnalysed()).isEmpty();
        assertThat(report.killed()).hasSizeGreaterThan(700);
        assertThat(report.equal())
                .extracting(mutant -> mutant.title().english())
                .containsExactlyInAnyOrder(
                        "rule `SS-TECH-18 confident-reception`: without \"Client segment: individual\"",
                        "rule `SV-1-03 balance`: \"Number count: 3 to 10\" → \"Number count: 3 to 11\"");
    }

    private Stream<Arguments> cases() {
        return suite.cases().stream().map(row -> Arguments.of(row.title(), row));
    }
}

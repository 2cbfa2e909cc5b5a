package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.EscalationEngine;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.Expectation;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.junit.CatalogSuite;
import dev.switchboard.mutants.MutationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every row of {@code cases/*.csv} on the bundled catalogue, on both engines. The cases were derived from the catalogue page alone; the
 * sample cases came with it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledCatalogCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private final CatalogEngine engine = new CatalogEngines().bundled(EngineOptions.DEFAULT);
    private final CaseSuite suite =
            CaseSuite.read(List.of(CASES), engine.model().vocabulary());

    @AfterAll
    void close() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicNode> cases() {
        return CatalogSuite.ofBundled(CASES).minCoverage(100).minMutation(100).tests();
    }

    /** In the parts too of which no case expects anything. */
    @Test
    void bothEnginesSayTheSame() {
        try (EscalationEngine drools = new CatalogEngines().bundled(EngineOptions.DEFAULT.with(Engine.DROOLS))) {
            assertThat(suite.cases())
                    .allSatisfy(row -> assertThat(Snapshot.of(engine.decide(row.inquiry())))
                            .isEqualTo(Snapshot.of(drools.decide(row.inquiry()))));
        }
    }

    /** An empty {@code expect:phrase} expects nothing, so that this has to be said apart. */
    @Test
    void aPhraseIsSaidExactlyWhenTheCallIsTransferred() {
        assertThat(suite.cases()).allSatisfy(row -> {
            Decision decision = engine.decide(row.inquiry());
            assertThat(decision.phrase().isPresent()).isEqualTo(!decision.line().equals("first-line"));
        });
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
    void whatIsLeftOutOfTheFiguresIsKnown() {
        Coverage coverage = Coverage.of(suite, engine);
        MutationReport mutation = MutationReport.of(suite, engine);

        assertThat(coverage.limits()).isEmpty();
        assertThat(coverage.met()).hasSizeGreaterThan(400);
        assertThat(coverage.unreachable())
                .extracting(goal -> goal.title().english())
                .containsExactly(
                        "rule `SS-TECH-18 confident-reception`: does not hold, only because \"Client segment: individual\" is not met",
                        "rule `SV-1-03 balance`: \"Number count: 11\" is the first value past the threshold");
        assertThat(mutation.killed()).hasSizeGreaterThan(700);
        assertThat(mutation.equal())
                .extracting(mutant -> mutant.title().english())
                .containsExactlyInAnyOrder(
                        "rule `SS-TECH-18 confident-reception`: without \"Client segment: individual\"",
                        "rule `SV-1-03 balance`: \"Number count: 3 to 10\" → \"Number count: 3 to 11\"");
    }
}

package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.analysis.Verification;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.junit.CatalogSuite;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public policies encoded as catalogues in {@code examples}, with cases that were judged by the policies' texts. */
class ExamplePoliciesTest {

    private static final Path EXAMPLES = Path.of("../examples");

    private static CatalogSource catalog(String name) {
        return CatalogSource.path(EXAMPLES.resolve(name));
    }

    private static Path cases(String name) {
        return EXAMPLES.resolve(name + "-cases.csv");
    }

    @TestFactory
    Stream<DynamicNode> eachCaseIsDecidedAsThePolicySays() {
        return Stream.of("priority-matrix", "fever", "tier3-support", "covid-line", "home-warranty")
                .map(name -> DynamicContainer.dynamicContainer(
                        name,
                        CatalogSuite.of(catalog(name), cases(name))
                                .minCoverage(100)
                                .minMutation(100)
                                .tests()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"priority-matrix", "fever", "tier3-support", "covid-line", "home-warranty"})
    void bothEnginesSayTheSameAndVerificationFindsNothing(String name) {
        try (CatalogEngine diagram = new CatalogEngines().load(catalog(name), EngineOptions.DEFAULT);
                CatalogEngine drools =
                        new CatalogEngines().load(catalog(name), EngineOptions.DEFAULT.with(Engine.DROOLS))) {
            CaseSuite suite =
                    CaseSuite.read(List.of(cases(name)), diagram.model().vocabulary());

            assertThat(suite.cases())
                    .hasSizeGreaterThan(30)
                    .allSatisfy(row -> assertThat(Snapshot.of(diagram.decide(row.inquiry())))
                            .isEqualTo(Snapshot.of(drools.decide(row.inquiry()))));
            assertThat(Verification.of(diagram.model()).findings()).isEmpty();
        }
    }
}

package dev.switchboard.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.switchboard.cases.InvalidCasesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What JUnit is given for a suite, run here by hand. */
class CatalogSuiteTest {

    @TempDir
    private Path folder;

    private CatalogSuite suite(String text) throws IOException {
        Files.writeString(folder.resolve("a.csv"), text);
        return CatalogSuite.ofBundled(folder).in(Locale.ENGLISH);
    }

    /** The tests by name, without the folder's, each with what it failed with. */
    private Map<String, Optional<Throwable>> run(CatalogSuite suite) {
        Map<String, Optional<Throwable>> results = new LinkedHashMap<>();
        try (Stream<DynamicNode> nodes = suite.tests()) {
            nodes.forEach(node -> run(node, results));
        }
        return results;
    }

    private void run(DynamicNode node, Map<String, Optional<Throwable>> results) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(child -> run(child, results));
        } else if (node instanceof DynamicTest test) {
            results.put(
                    test.getDisplayName().replace(folder + "/", ""),
                    Optional.ofNullable(
                            catchThrowable(() -> test.getExecutable().execute())));
        }
    }

    @Test
    void everyCaseIsATestOnBothEnginesNamedByFileAndLine() throws IOException {
        Map<String, Optional<Throwable>> results =
                run(suite("case,topic,expect:line\nbills,bill-analysis,senior\n,charges,first-line\n"));

        assertThat(results.keySet())
                .containsExactly(
                        "a.csv:2 bills (diagram)",
                        "a.csv:3 {topic=charges} (diagram)",
                        "a.csv:2 bills (drools)",
                        "a.csv:3 {topic=charges} (drools)");
        assertThat(results.values()).allMatch(Optional::isEmpty);
    }

    @Test
    void aFailureShowsExpectedAndActualReasonAndNearMiss() throws IOException {
        Map<String, Optional<Throwable>> results =
                run(suite("topic,numberCount,conflict,expect:line,expect:item\ncharges,2,true,senior,SS-FIN-01\n"));

        assertThat(results).hasSize(2);
        assertThat(results.values())
                .allSatisfy(result -> assertThat(result.orElseThrow())
                        .isInstanceOfSatisfying(AssertionFailedError.class, failed -> {
                            assertThat(failed.getExpected().getStringRepresentation())
                                    .isEqualTo("line: senior\nitem: SS-FIN-01");
                            assertThat(failed.getActual().getStringRepresentation())
                                    .isEqualTo("line: first-line\nitem: none");
                            assertThat(failed.getMessage())
                                    .contains(
                                            "a.csv:2 ",
                                            "inquiry: topic=charges, numberCount=2, conflict=true",
                                            "≠ line  senior     first-line",
                                            "No item holds",
                                            "Nearly held:\n  SS-FIN-01 (senior, one-step)");
                        }));
    }

    @Test
    void aTestKnowsTheLineItComesFrom() throws IOException {
        try (Stream<DynamicNode> nodes =
                suite("topic,expect:line\nbill-analysis,senior\n").tests()) {
            DynamicContainer diagram = (DynamicContainer) nodes.findFirst().orElseThrow();
            DynamicNode test = diagram.getChildren().findFirst().orElseThrow();

            assertThat(test.getTestSourceUri())
                    .hasValueSatisfying(uri ->
                            assertThat(uri.toString()).startsWith("file:///").endsWith("/a.csv?line=2"));
        }
    }

    @Test
    void thresholdsAreTestsOfTheirOwn() throws IOException {
        CatalogSuite suite = suite("topic,expect:line\nbill-analysis,senior\n");

        Map<String, Optional<Throwable>> low = run(suite.minCoverage(1).minMutation(0));
        Map<String, Optional<Throwable>> high = run(suite.minCoverage(100).minMutation(100));

        assertThat(low).containsEntry("coverage of at least 1 %", Optional.empty());
        assertThat(low).containsEntry("at least 0 % of the mutants noticed", Optional.empty());
        assertThat(high.get("coverage of at least 100 %").orElseThrow())
                .hasMessageContainingAll("not covered:\n  item `SS-FIN-01` decides — {topic=charges, ", "… and ");
        assertThat(high.get("at least 100 % of the mutants noticed").orElseThrow())
                .hasMessageContaining("not noticed:\n  rule `SS-TECH-22`: ");
        assertThatThrownBy(() -> suite.minCoverage(101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mistakesInCaseFilesAreSaidAtOnce() throws IOException {
        CatalogSuite suite = suite("topic,expect:lin\nbills,senior\n");

        assertThatThrownBy(suite::tests)
                .isInstanceOfSatisfying(
                        InvalidCasesException.class,
                        invalid -> assertThat(invalid.problems()).hasSize(2));
        assertThat(List.of("a.csv:1:2: ", "a.csv:2:1: "))
                .allSatisfy(place -> assertThatThrownBy(suite::tests).hasMessageContaining(place));
    }
}

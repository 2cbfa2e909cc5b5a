package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EngineOptions.Engine;
import dev.switchboard.csv.CsvException;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.tests.CaseFile.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @AfterAll
    void close() {
        drools.close();
        diagram.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void bothEnginesDecideAsTheCatalogueSays(String name, Case row) {
        Decision decision = drools.decide(row.inquiry());

        assertThat(row.actual(decision))
                .as(() -> row.inquiry() + "\n" + decision.explanation().text().english())
                .isEqualTo(row.expected());
        assertThat(Snapshot.of(diagram.decide(row.inquiry()))).isEqualTo(Snapshot.of(decision));
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
    void theSuiteIsWhole() throws IOException, CsvException {
        List<Case> all = new ArrayList<>();
        for (Path file : files()) {
            all.addAll(CaseFile.read(file, diagram.model().vocabulary()));
        }

        assertThat(all)
                .hasSizeGreaterThan(2_000)
                .allSatisfy(row -> assertThat(row.expected()).containsKeys("line", "mode", "item", "queue"));
        assertThat(all.stream().map(row -> row.expected().get("item")).distinct())
                .as("every item decides some case")
                .containsAll(diagram.model().vocabulary().itemCodes());
    }

    private Stream<Arguments> cases() throws IOException, CsvException {
        List<Arguments> arguments = new ArrayList<>();
        for (Path file : files()) {
            CaseFile.read(file, diagram.model().vocabulary())
                    .forEach(row -> arguments.add(Arguments.of(row.name(), row)));
        }
        return arguments.stream();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }
}

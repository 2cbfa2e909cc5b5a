package dev.switchboard.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.analysis.ManyRows;
import dev.switchboard.analysis.ManyTopics;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.coverage.GeneratedCases;
import dev.switchboard.diagram.Budget;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Eight times the rules take about eight times the looks at atoms, not sixty-four times. */
class MutantGrowthTest {

    private static final int TOPICS = 50;
    private static final int TIMES = 8;
    private static final long ENOUGH = 1_000_000_000;

    private static long looks(int topics) {
        Catalog catalog = ManyTopics.of(topics);
        try (CatalogEngine engine = CatalogDraft.reference(catalog)) {
            CaseSuite suite =
                    new CaseSuite(GeneratedCases.of(engine, Locale.ENGLISH).cases());
            Budget looks = Budget.of(ENOUGH);
            MutationReport report = new MutationRun(catalog, suite, 10_000, looks).report();
            assertThat(report.notAnalysed()).isEmpty();
            return ENOUGH - looks.left();
        }
    }

    @Test
    void looksGrowAsTheCatalogueDoes() {
        long few = looks(TOPICS);

        assertThat(looks(TIMES * TOPICS)).isBetween(few * TIMES / 2, few * TIMES * 3 / 2);
    }

    /** A look at all other rules for each mutant would be far more work than there is. */
    @Test
    void aMutantOfOneRuleOfManyIsHeldAgainstFewOthers() {
        Catalog catalog = ManyRows.cubeOf(8);

        MutationReport report = new MutationRun(catalog, new CaseSuite(List.of()), 30_000, Budget.of(ENOUGH)).report();

        assertThat(report.notAnalysed().size()).isZero();
        assertThat(report.survived().size()).isGreaterThan(512);
    }
}

package dev.switchboard.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.analysis.ManyRows;
import dev.switchboard.analysis.ManyTopics;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.Budget;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Eight times the rules take eight to sixteen times the looks at atoms, not sixty-four times. */
class GrowthTest {

    private static final int TOPICS = 50;
    private static final int TIMES = 8;
    private static final long ENOUGH = 1_000_000_000;

    /** What a catalogue of some size takes: cases for all of it, then a look at what these cases cover. */
    private static List<Long> looks(int topics) {
        Catalog catalog = ManyTopics.of(topics);
        try (CatalogEngine engine = CatalogDraft.reference(catalog)) {
            Budget forCases = Budget.of(ENOUGH);
            List<Case> cases = new Survey(engine, new CaseSuite(List.of()), 10_000, forCases)
                    .cases(Locale.ENGLISH)
                    .cases();
            Budget forCoverage = Budget.of(ENOUGH);
            Coverage coverage = new Survey(engine, new CaseSuite(cases), 10_000, forCoverage).coverage();
            assertThat(coverage.percent()).isEqualTo(100);
            return List.of(ENOUGH - forCases.left(), ENOUGH - forCoverage.left());
        }
    }

    @Test
    void looksGrowAsTheCatalogueDoes() {
        List<Long> few = looks(TOPICS);
        List<Long> many = looks(TIMES * TOPICS);

        for (int i = 0; i < few.size(); i++) {
            assertThat(many.get(i)).isBetween(few.get(i) * TIMES / 2, few.get(i) * TIMES * 2);
        }
    }

    /** A look at the whole topic for each of the goals would be more work than there is. */
    @Test
    void whereARuleOfManyDecidesIsFoundWithoutALookAtAll() {
        try (CatalogEngine engine = CatalogDraft.reference(ManyRows.cubeOf(8))) {
            GeneratedCases cases =
                    new Survey(engine, new CaseSuite(List.of()), 7_500, Budget.of(ENOUGH)).cases(Locale.ENGLISH);

            assertThat(cases.notAnalysed().size()).isZero();
            assertThat(cases.cases().size()).isGreaterThan(512);
        }
    }
}

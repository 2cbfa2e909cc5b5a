package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.Decision;
import dev.switchboard.EngineOptions;
import dev.switchboard.EscalationEngine;
import dev.switchboard.Inquiry;
import dev.switchboard.Problem;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.inquiries.StatedFacts;
import dev.switchboard.synthetic.SyntheticYear;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are made up for a catalogue, whichever it is: it decides each. More seeds with {@code -Dswitchboard.seeds=1000}. */
class SyntheticYearsTest {

    private static final int YEAR = 2026;

    @Test
    void theBundledCatalogueDecidesAll() {
        try (CatalogEngine engine = (CatalogEngine) EscalationEngine.bundled()) {
            assertAllDecided(engine, YEAR, 5_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"home-internet", "priority-matrix", "fever", "tier3-support", "covid-line", "home-warranty"})
    void examplesDecideAll(String name) {
        CatalogSource source = CatalogSource.path(Path.of("../examples").resolve(name));
        try (CatalogEngine engine = new CatalogEngines().load(source, EngineOptions.DEFAULT)) {
            assertAllDecided(engine, YEAR, 5_000);
        }
    }

    /** Facts of all types, derived ones, sets, moments, and combinations that cannot be. Their days are those of a January. */
    @Test
    void randomCataloguesDecideAll() {
        Seeds.of(20).check(seed -> {
            Catalog catalog = new RandomCatalogs(seed).catalog(30);
            try (CatalogEngine engine = new CatalogEngine(catalog)) {
                assertAllDecided(engine, 2000, 300);
            }
        });
    }

    private static void assertAllDecided(CatalogEngine engine, int year, int calls) {
        Vocabulary words = engine.model().vocabulary();
        SyntheticYear made = new SyntheticYear(engine.model(), year, 1);
        InquiryColumns columns = InquiryColumns.of(made.header(), words);
        List<Inquiry> inquiries = new ArrayList<>();
        long undecided = made.write(calls, row -> {
            StatedFacts stated = columns.read(row);
            assertThat(stated.problems()).as("%s", row).isEmpty();
            inquiries.add(stated.inquiry());
        });

        assertThat(undecided).isZero();
        assertThat(inquiries).hasSize(calls);
        ZonedDateTime before = ZonedDateTime.parse("1999-12-30T00:00Z");
        for (Inquiry inquiry : inquiries) {
            List<Problem> problems = engine.validate(inquiry);
            assertThat(problems).as("%s", inquiry).isEmpty();
            Decision decision = engine.decide(inquiry);
            assertThat(words.lineCodes()).contains(decision.line());
            Optional<ZonedDateTime> at = inquiry.at();
            assertThat(at.isPresent()).isEqualTo(words.calendar().isPresent());
            if (at.isPresent()) {
                assertThat(at.get()).isAfterOrEqualTo(before);
                before = at.get();
            }
        }
    }
}

package dev.switchboard.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.UndecidedException;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.analysis.RandomDraft;
import dev.switchboard.analysis.SmallSpace;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.cases.Expectation;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.engine.CatalogEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Small random catalogues of which every inquiry is tried, each mutant as a catalogue of its own: equal mutants decide all of
 * them alike, the witness of a survivor kills it, and what a suite kills it does kill.
 */
class MutationPropertyTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 30);

    @Test
    void whatIsReportedIsSo() {
        int equal = 0;
        int survived = 0;
        int killed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalog catalog = RandomDraft.of(seed).build();
            CaseSuite suite = someCases(catalog, (int) seed % 4);
            MutationReport report = report(catalog, suite);
            assertThatCode(() -> check(catalog, report)).as("seed %d", seed).doesNotThrowAnyException();
            equal += report.equal().size();
            survived += report.survived().size();
            killed += report.killed().size();
        }
        assertThat(List.of(equal, survived, killed)).allMatch(count -> count > SEEDS);
    }

    @Test
    void theWitnessesOfAllSurvivorsKillThemAll() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalog catalog = RandomDraft.of(seed).build();
            List<Case> witnesses = report(catalog, new CaseSuite(List.of())).survived().stream()
                    .map(MutationReport.Survived::witness)
                    .toList();

            MutationReport report = report(catalog, new CaseSuite(witnesses));

            assertThat(report.survived()).as("seed %d", seed).isEmpty();
            assertThat(report.percent()).isEqualTo(100);
        }
    }

    @Test
    void theCasesAddedToASuiteNoticeWhatItDoesNotAndAreFewerThanItsSurvivors() {
        int added = 0;
        int survived = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalog catalog = RandomDraft.of(seed).build();
            CaseSuite suite = someCases(catalog, (int) seed % 4);
            survived += report(catalog, suite).survived().size();

            KillingCases killing = killing(catalog, suite);

            MutationReport completed = report(catalog, suite.and(new CaseSuite(killing.cases())));
            assertThat(completed.survived()).as("seed %d", seed).isEmpty();
            assertThat(completed.percent()).isEqualTo(100);
            assertThat(killing(catalog, suite.and(new CaseSuite(killing.cases())))
                            .cases())
                    .isEmpty();
            added += killing.cases().size();
        }
        assertThat(added).isPositive().isLessThan(survived / 2);
    }

    private static void check(Catalog catalog, MutationReport report) {
        List<Inquiry> all = SmallSpace.of(catalog.vocabulary());
        assertThat(report.notAnalysed()).isEmpty();
        for (Mutant mutant : report.equal()) {
            Catalog applied = applied(catalog, mutant);
            assertThat(all.stream().filter(inquiry -> !seen(catalog, inquiry).equals(seen(applied, inquiry))))
                    .as("told apart: %s", mutant.title().english())
                    .isEmpty();
        }
        report.survived()
                .forEach(each -> assertThat(kills(each.witness(), catalog, each.mutant()))
                        .as("killed by its witness: %s", each.mutant().title().english())
                        .isTrue());
        report.killed()
                .forEach(each -> assertThat(kills(each.by(), catalog, each.mutant()))
                        .as("killed: %s", each.mutant().title().english())
                        .isTrue());
    }

    private static boolean kills(Case by, Catalog catalog, Mutant mutant) {
        return by.accepts(decide(catalog, by.inquiry())) && !by.accepts(decide(applied(catalog, mutant), by.inquiry()));
    }

    /** All that a case can see of a decision. */
    private static List<String> seen(Catalog catalog, Inquiry inquiry) {
        Optional<Decision> decision = decide(catalog, inquiry);
        return Expectation.all(catalog.vocabulary()).stream()
                .map(part -> part.actual(decision))
                .toList();
    }

    private static Catalog applied(Catalog catalog, Mutant mutant) {
        List<Rule> rules = new ArrayList<>(catalog.allRules());
        rules.remove(mutant.original());
        mutant.mutated().ifPresent(rules::add);
        return new Catalog(catalog.vocabulary(), rules, List.of());
    }

    private static Optional<Decision> decide(Catalog catalog, Inquiry inquiry) {
        try {
            return Optional.of(CatalogDraft.reference(catalog).decide(inquiry));
        } catch (UndecidedException undecided) {
            return Optional.empty();
        }
    }

    /** Every so many inquiries of the space, expecting what is decided. */
    private static CaseSuite someCases(Catalog catalog, int density) {
        List<Inquiry> all = SmallSpace.of(catalog.vocabulary());
        List<Case> some = new ArrayList<>();
        for (int i = 0; density > 0 && i < all.size(); i += 11 * density) {
            some.add(Case.expecting(catalog.vocabulary(), decide(catalog, all.get(i)), all.get(i), "", ""));
        }
        return new CaseSuite(some);
    }

    private static KillingCases killing(Catalog catalog, CaseSuite suite) {
        try (CatalogEngine engine = CatalogDraft.reference(catalog)) {
            return KillingCases.missingFrom(suite, engine, Locale.ENGLISH);
        }
    }

    private static MutationReport report(Catalog catalog, CaseSuite suite) {
        try (CatalogEngine engine = CatalogDraft.reference(catalog)) {
            return MutationReport.of(suite, engine);
        }
    }
}

package dev.switchboard.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.diagram.Budget;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The mistakes made in the rules of a small catalogue, and what is told of them. */
class MutantsTest {

    private static Catalog catalog() {
        return new CatalogDraft()
                .rule(
                        "many",
                        "A-1",
                        300,
                        "supervisor",
                        CatalogDraft.topicIs("charges"),
                        CatalogDraft.numbers("numberCount", 3, 4),
                        new Condition.Or(List.of(
                                CatalogDraft.flag("conflict", true), CatalogDraft.codes("site", "samara", "barnaul"))))
                .rule("any", "B-1", 200, "senior", CatalogDraft.flag("repeatContact", true))
                .build();
    }

    private static List<String> titles(Catalog catalog) {
        return Mutants.of(catalog).all().stream()
                .map(mutant -> mutant.kind().code() + " " + mutant.title().english())
                .toList();
    }

    @Test
    void everyMistakeIsMadeOnce() {
        assertThat(titles(catalog()))
                .containsExactly(
                        "connective rule `many`: \"topic: charges and numberCount: 3 to 4 and (conflict: yes or site:"
                                + " samara or barnaul)\" → \"topic: charges or numberCount: 3 to 4 or (conflict: yes or"
                                + " site: samara or barnaul)\"",
                        "dropped rule `many`: without \"topic: charges\"",
                        "comparison rule `many`: \"topic: charges\" → \"topic: any but charges\"",
                        "dropped rule `many`: without \"numberCount: 3 to 4\"",
                        "comparison rule `many`: \"numberCount: 3 to 4\" → \"numberCount: 2 or less or 5 or more\"",
                        "threshold rule `many`: \"numberCount: 3 to 4\" → \"numberCount: 2 to 4\"",
                        "threshold rule `many`: \"numberCount: 3 to 4\" → \"numberCount: 4\"",
                        "dropped rule `many`: without \"conflict: yes or site: samara or barnaul\"",
                        "connective rule `many`: \"conflict: yes or site: samara or barnaul\" → \"conflict: yes and"
                                + " site: samara or barnaul\"",
                        "dropped rule `many`: without \"conflict: yes\"",
                        "flag rule `many`: \"conflict: yes\" → \"conflict: no\"",
                        "dropped rule `many`: without \"site: samara or barnaul\"",
                        "comparison rule `many`: \"site: samara or barnaul\" → \"site: any but samara, barnaul\"",
                        "value rule `many`: \"site: samara or barnaul\" → \"site: samara\"",
                        "value rule `many`: \"site: samara or barnaul\" → \"site: barnaul\"",
                        "line rule `many`: supervisor one-step → mnp one-step",
                        "mode rule `many`: supervisor one-step → supervisor two-step",
                        "salience rule `many`: salience 300 → 199",
                        "removed rule `many`: the rule is removed",
                        "dropped rule `any`: without \"repeatContact: yes\"",
                        "flag rule `any`: \"repeatContact: yes\" → \"repeatContact: no\"",
                        "line rule `any`: senior one-step → supervisor one-step",
                        "salience rule `any`: salience 200 → 301",
                        "removed rule `any`: the rule is removed");
    }

    private static MutationReport report(Catalog catalog, int maxNodes, Case... cases) {
        return new MutationRun(catalog, new CaseSuite(List.of(cases)), maxNodes, Budget.of(1_000_000)).report();
    }

    private static Case expecting(Catalog catalog, Inquiry inquiry) {
        try (CatalogEngine engine = CatalogDraft.reference(catalog)) {
            return Case.expecting(catalog.vocabulary(), Optional.of(engine.decide(inquiry)), inquiry, "", "");
        }
    }

    @Test
    void aCaseKillsWhatItNotices() {
        Catalog catalog = catalog();
        Case two = expecting(
                catalog, Inquiry.about("charges").numberCount(2).conflict(true).build());

        assertThat(report(catalog, 10_000, two).killed())
                .extracting(each -> each.mutant().text().english())
                .containsExactly(
                        "\"topic: charges and numberCount: 3 to 4 and (conflict: yes or site: samara or barnaul)\" →"
                                + " \"topic: charges or numberCount: 3 to 4 or (conflict: yes or site: samara or"
                                + " barnaul)\"",
                        "without \"numberCount: 3 to 4\"",
                        "\"numberCount: 3 to 4\" → \"numberCount: 2 or less or 5 or more\"",
                        "\"numberCount: 3 to 4\" → \"numberCount: 2 to 4\"",
                        "without \"repeatContact: yes\"",
                        "\"repeatContact: yes\" → \"repeatContact: no\"");
    }

    @Test
    void casesThatFailOrExpectNothingKillNothing() {
        Catalog catalog = catalog();
        Inquiry inquiry = Inquiry.about("charges").numberCount(3).conflict(true).build();
        Case right = expecting(catalog, inquiry);
        Case wrong = Case.expecting(catalog.vocabulary(), Optional.empty(), inquiry, "", "");
        Case idle = new Case(right.place(), "", List.of(), "", inquiry, Map.of());

        assertThat(report(catalog, 10_000, wrong, idle).killed()).isEmpty();
        assertThat(report(catalog, 10_000, right).killed()).isNotEmpty();
    }

    @Test
    void whatALimitCutsOffIsSaidAndCountsAsNotKilled() {
        MutationReport report = report(catalog(), 1);

        assertThat(report.notAnalysed()).hasSizeGreaterThan(10);
        assertThat(report.percent()).isZero();
    }

    @Test
    void mutantsForWhichNoLooksAreLeftAreSaidNotToBeAnalysed() {
        Catalog catalog = catalog();
        Case two = expecting(
                catalog, Inquiry.about("charges").numberCount(2).conflict(true).build());
        CaseSuite suite = new CaseSuite(List.of(two));

        MutationReport enough = new MutationRun(catalog, suite, 10_000, Budget.of(1_000_000)).report();
        MutationReport none = new MutationRun(catalog, suite, 10_000, Budget.of(0)).report();
        MutationReport some = new MutationRun(catalog, suite, 10_000, Budget.of(200)).report();

        assertThat(enough.notAnalysed()).isEmpty();
        assertThat(none.notAnalysed()).hasSize(all(enough));
        assertThat(some.notAnalysed()).isNotEmpty().hasSizeLessThan(all(enough));
        assertThat(all(some)).isEqualTo(all(enough));
        assertThat(enough.killed()).containsAll(some.killed());
    }

    private static int all(MutationReport report) {
        return report.killed().size()
                + report.survived().size()
                + report.equal().size()
                + report.notAnalysed().size();
    }
}

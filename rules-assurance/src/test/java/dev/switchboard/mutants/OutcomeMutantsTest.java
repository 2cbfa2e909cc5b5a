package dev.switchboard.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.analysis.CatalogDraft;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.Budget;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mistakes in what rules give besides the line. */
class OutcomeMutantsTest {

    private static final Place PLACE = Place.of("rules.csv");

    private static Catalog catalog() {
        OutcomeType days = new OutcomeType(
                "days",
                Combine.FIRST,
                Optional.of(FactType.count(new Range(1, 9), 1)),
                Optional.empty(),
                true,
                Text.EMPTY);
        OutcomeType notify = new OutcomeType(
                "notify",
                Combine.ALL,
                Optional.of(new FactType.Choice(List.of("boss", "lawyer"), "boss")),
                Optional.empty(),
                true,
                Text.EMPTY);
        return new Catalog(
                new CatalogDraft()
                        .vocabularyBuilder()
                        .outcomes(List.of(days, notify))
                        .build(),
                List.of(
                        rule("a", new Condition.Atom("conflict", Values.Flag.of(true)), new Given("days", 3, PLACE)),
                        rule("b", Condition.always(), new Given("notify", "boss", PLACE)),
                        rule("c", Condition.always(), new Given("notify", "boss", PLACE))),
                List.of());
    }

    private static Rule rule(String name, Condition condition, Given given) {
        return new Rule(name, Outcome.withoutLine("A-1"), 100, condition, Text.EMPTY, List.of(given), PLACE);
    }

    private static MutationReport report(Catalog catalog, Case... cases) {
        return new MutationRun(catalog, new CaseSuite(List.of(cases)), 10_000, Budget.of(1_000_000)).report();
    }

    /** Each that survives has an inquiry that would tell it, which the run holds to the interpreter. */
    @Test
    void whatNobodyTellsIsEqualAndAllElseSurvivesWithoutCases() {
        MutationReport report = report(catalog());

        assertThat(report.equal())
                .extracting(mutant -> mutant.title().english())
                .contains("rule `b`: without `+ notify: boss`", "rule `c`: the rule is removed")
                .doesNotContain("rule `a`: without `= days: 3`");
        assertThat(report.survived())
                .extracting(each -> each.mutant().title().english())
                .contains(
                        "rule `a`: without `= days: 3`",
                        "rule `a`: `= days: 3` → `4`",
                        "rule `a`: the rule is removed",
                        "rule `b`: `+ notify: boss` → `lawyer`");
    }

    @Test
    void aCaseThatExpectsTheOutcomeKillsThem() {
        Catalog catalog = catalog();
        Inquiry inquiry = Inquiry.about("charges").conflict(true).build();
        try (CatalogEngine engine = CatalogDraft.reference(catalog)) {
            Case tested = Case.expecting(catalog.vocabulary(), Optional.of(engine.decide(inquiry)), inquiry, "", "");

            assertThat(report(catalog, tested).killed())
                    .extracting(each -> each.mutant().title().english())
                    .contains("rule `a`: without `= days: 3`", "rule `a`: `= days: 3` → `4`");
        }
    }
}

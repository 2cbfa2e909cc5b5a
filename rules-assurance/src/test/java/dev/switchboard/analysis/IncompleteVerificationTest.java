package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A catalogue that could not be verified as a whole does not pass for one that was. */
class IncompleteVerificationTest {

    private static final int PAIRS = 24;

    @Test
    void aConflictIsFoundWhereTheDiagramIsTooLarge() {
        Catalog catalog = conflictTooLargeToDraw().build();

        Verification verification = Verification.of(catalog, new Verification.WorkLimits(10_000, 200, 100));

        assertThat(verification.isComplete()).isFalse();
        assertThat(verification.hasErrors()).isTrue();
        assertThat(verification.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.CONFLICT)
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.subject()).isEqualTo("pairs / many");
                    assertThat(conflict.regionsCut()).isTrue();
                    Inquiry witness = conflict.witness().orElseThrow();
                    assertThat(catalog.holding(catalog.vocabulary().completed(witness)))
                            .extracting(Rule::name)
                            .containsExactly("pairs", "many");
                });
    }

    @Test
    void aConflictWhoseRegionIsTooLargeHasOneBoxOfIt() {
        CatalogDraft draft = CatalogDraft.sample();
        draft.rule("odd", "C-1", 900, "supervisor", CatalogDraft.numbers("numberCount", 2, 2));
        draft.rule("even", "B-1", 900, "mnp", CatalogDraft.numbers("chargeDays", 1, 2));

        Verification oneFinding = Verification.of(draft.build(), new Verification.WorkLimits(10_000, 1, 1));

        assertThat(oneFinding.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.CONFLICT)
                .isNotEmpty()
                .allSatisfy(conflict -> {
                    assertThat(conflict.regions()).isNotEmpty();
                    assertThat(conflict.witness()).isPresent();
                });
    }

    @Test
    void whatIsAcceptedHidesNothingThatWasNotAnalysed() {
        Verification verification = Verification.of(
                        conflictTooLargeToDraw().build(), new Verification.WorkLimits(10_000, 200, 100))
                .accepting(
                        List.of(acceptance(FindingKind.CONFLICT, "pairs / many"), acceptance(FindingKind.GAP, "old")));

        assertThat(verification.hasErrors()).isTrue();
        assertThat(verification.open())
                .filteredOn(finding -> finding.kind().isError())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.NOT_ANALYSED);
        assertThat(verification.open())
                .extracting(Finding::kind)
                .as("nobody knows whether the gap is there")
                .doesNotContain(FindingKind.STALE_ACCEPTANCE);
    }

    @Test
    void anOpaqueRuleIsAnErrorUntilItIsAccepted() {
        CatalogDraft draft = CatalogDraft.sample();
        draft.opaqueRules.add(new OpaqueRule("odd", 100, "no other way", "rule …", Text.EMPTY, Place.of("odd.drl")));

        Verification verification = Verification.of(draft.build());
        Verification accepted = verification.accepting(List.of(acceptance(FindingKind.OPAQUE_RULE, "odd")));

        assertThat(verification.hasErrors()).isTrue();
        assertThat(accepted.hasErrors()).isFalse();
        assertThat(accepted.isComplete()).isFalse();
    }

    private static Acceptance acceptance(FindingKind kind, String subject) {
        return new Acceptance(kind, subject, "", new Text("так надо", "on purpose"), Place.of("accepted.csv"));
    }

    /** One rule holds for any of many pairs of flags, in an order that makes its diagram double with each. */
    private static CatalogDraft conflictTooLargeToDraw() {
        CatalogDraft draft = CatalogDraft.sample();
        List<Condition> pairs = new ArrayList<>();
        for (String letter : List.of("a", "b")) {
            for (int i = 0; i < PAIRS; i++) {
                draft.facts.add(CatalogDraft.fact(letter + i, new FactType.Flag(false)));
            }
        }
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(new Condition.And(List.of(CatalogDraft.flag("a" + i, true), CatalogDraft.flag("b" + i, true))));
        }
        draft.rule("pairs", "A-1", 900, "senior", CatalogDraft.topicIs("claims"), new Condition.Or(pairs));
        draft.rule(
                "many", "C-1", 900, "mnp", CatalogDraft.topicIs("claims"), CatalogDraft.numbers("numberCount", 3, 4));
        return draft;
    }
}

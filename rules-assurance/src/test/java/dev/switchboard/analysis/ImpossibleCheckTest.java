package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Relation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What verification and comparison make of what cannot be. */
class ImpossibleCheckTest {

    private static final Relation MORE_DAYS_THAN_NUMBERS =
            CatalogDraft.relation("chargeDays", Relation.Sign.MORE, "numberCount");

    private static List<Finding> findings(CatalogDraft draft, FindingKind kind) {
        return Verification.of(draft.build()).findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    private static CatalogDraft conflicting() {
        return CatalogDraft.sample()
                .rule("other", "B-1", 300, "mnp", CatalogDraft.topicIs("charges"), CatalogDraft.flag("conflict", true));
    }

    @Test
    void conflictsAreFoundWhereThereCanBeInquiries() {
        assertThat(findings(conflicting(), FindingKind.CONFLICT)).hasSize(1);
        assertThat(findings(
                        conflicting()
                                .impossible(new Condition.And(List.of(
                                        CatalogDraft.numbers("numberCount", 3, 4),
                                        CatalogDraft.flag("conflict", true)))),
                        FindingKind.CONFLICT))
                .isEmpty();
    }

    @Test
    void theWitnessOfAFindingCanBe() {
        CatalogDraft draft = conflicting()
                .rule(
                        "days",
                        "C-1",
                        300,
                        "supervisor",
                        CatalogDraft.topicIs("porting"),
                        CatalogDraft.numbers("chargeDays", 2, 2))
                .impossible(Condition.always(), MORE_DAYS_THAN_NUMBERS);

        assertThat(findings(draft, FindingKind.CONFLICT))
                .filteredOn(finding -> finding.subject().contains("days"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.witness().orElseThrow())
                        .isEqualTo(Inquiry.about("porting")
                                .chargeDays(2)
                                .numberCount(2)
                                .build()));
    }

    @Test
    void aRuleThatHoldsOnlyForWhatCannotBeNeverHolds() {
        CatalogDraft draft = CatalogDraft.sample()
                .impossible(new Condition.And(
                        List.of(CatalogDraft.topicIs("claims"), CatalogDraft.flag("conflict", true))));

        assertThat(findings(draft, FindingKind.NEVER_HOLDS)).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("claims");
            assertThat(finding.message().english()).contains("the table `impossible`");
        });
    }

    @Test
    void aGapIsOneOnlyWhereThereCanBeInquiries() {
        CatalogDraft draft = new CatalogDraft();
        draft.defaultLine = Optional.empty();
        draft.rule("rest", "A-1", 100, "senior", CatalogDraft.numbers("chargeDays", 0, 1));

        assertThat(findings(draft, FindingKind.GAP)).isNotEmpty();
        draft.impossible(CatalogDraft.numbers("chargeDays", 2, 2));
        assertThat(findings(draft, FindingKind.GAP)).isEmpty();
    }

    @Test
    void chainsOfRelationsAreSeenTogether() {
        CatalogDraft draft = CatalogDraft.sample()
                .withFact("third", FactType.count(new Range(0, 9), 0))
                .rule(
                        "chain",
                        "C-1",
                        100,
                        "senior",
                        CatalogDraft.topicIs("charges"),
                        CatalogDraft.numbers("numberCount", 1, 1),
                        CatalogDraft.numbers("third", 2, 2))
                .impossible(Condition.always(), CatalogDraft.relation("third", Relation.Sign.AT_LEAST, "chargeDays"))
                .impossible(
                        Condition.always(), CatalogDraft.relation("chargeDays", Relation.Sign.AT_LEAST, "numberCount"));

        assertThat(findings(draft, FindingKind.NEVER_HOLDS))
                .extracting(Finding::subject)
                .containsExactly("chain");
    }

    @Test
    void rowsThatExcludeNothingOrEverythingAreFound() {
        CatalogDraft idle = CatalogDraft.sample()
                .impossible(CatalogDraft.numbers("numberCount", 3, 4))
                .impossible(new Condition.And(
                        List.of(CatalogDraft.numbers("numberCount", 3, 3), CatalogDraft.flag("conflict", true))));
        CatalogDraft everything = CatalogDraft.sample().impossible(CatalogDraft.numbers("numberCount", 1, 4));
        CatalogDraft topic = CatalogDraft.sample().impossible(CatalogDraft.topicIs("claims"));

        assertThat(findings(idle, FindingKind.EXCLUDES_NOTHING))
                .extracting(Finding::subject)
                .containsExactly("numberCount: 3 and conflict: yes");
        assertThat(findings(everything, FindingKind.EXCLUDES_EVERYTHING)).hasSize(1);
        assertThat(findings(topic, FindingKind.NOTHING_POSSIBLE))
                .extracting(Finding::subject)
                .containsExactly("claims");
    }

    @Test
    void aComparisonSpeaksOfWhatBothTakeForPossible() {
        Catalog before = CatalogDraft.sample().build();
        Catalog after = CatalogDraft.sample()
                .without("claims")
                .impossible(CatalogDraft.flag("conflict", true))
                .build();

        CatalogDiff diff = CatalogDiff.of(before, after);

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.alwaysAlike()).isFalse();
        assertThat(diff.exclusions()).singleElement().satisfies(change -> {
            assertThat(change.isNew()).isTrue();
            assertThat(change.title().english()).isEqualTo("can no longer be: conflict: yes");
            assertThat(change.example().is("conflict")).isTrue();
        });
        assertThat(CatalogDiff.of(after, before).exclusions())
                .extracting(ExclusionChange::isNew)
                .containsExactly(false);
    }
}

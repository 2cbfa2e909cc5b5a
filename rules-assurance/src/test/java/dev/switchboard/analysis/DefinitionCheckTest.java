package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Place;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.FirstRow;
import dev.switchboard.catalog.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code verify} finds in the definitions of derived facts, and what {@code diff} sees through them. */
class DefinitionCheckTest {

    private static final FactType SIZE = new FactType.Choice(List.of("small", "large", "huge", "odd"), "small");

    private static Definition.Row row(String value, int line, Condition... parts) {
        return new Definition.Row(new Condition.And(List.of(parts)), value, new Place("size.define.csv", line, 1));
    }

    private static CatalogDraft draft(Definition.Row... rows) {
        CatalogDraft draft = CatalogDraft.sample().withFact("size", SIZE);
        draft.definitions.add(new FirstRow("size", List.of(rows), "small"));
        return draft.rule(
                "large", "C-1", 400, "supervisor", new Condition.Atom("size", Values.Codes.of("large", "huge")));
    }

    private static Definition.Row huge(int line) {
        return row("huge", line, CatalogDraft.numbers("numberCount", 4, 4));
    }

    private static Definition.Row large(int line) {
        return row("large", line, CatalogDraft.numbers("numberCount", 3, 4));
    }

    @Test
    void aRowThatARowAboveAlwaysForestallsNeverApplies() {
        Catalog catalog = draft(large(2), huge(3)).build();

        assertThat(Verification.of(catalog).findings())
                .filteredOn(finding -> finding.kind() == FindingKind.ROW_NEVER_APPLIES)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().english())
                        .startsWith("size.define.csv:3:1: the row")
                        .contains("never applies"));
    }

    @Test
    void rowsInAnotherOrderApply() {
        Catalog catalog = draft(huge(2), large(3)).build();

        assertThat(Verification.of(catalog).findings())
                .extracting(Finding::kind)
                .doesNotContain(FindingKind.ROW_NEVER_APPLIES);
    }

    @Test
    void aRowOfOneTopicAppliesThere() {
        Catalog catalog = draft(row("huge", 2, CatalogDraft.topicIs("porting")), large(3), huge(4))
                .build();

        assertThat(Verification.of(catalog).findings())
                .filteredOn(finding -> finding.kind() == FindingKind.ROW_NEVER_APPLIES)
                .extracting(finding -> finding.message().english())
                .singleElement()
                .asString()
                .startsWith("size.define.csv:4:1");
    }

    @Test
    void aValueThatNoRowGivesIsTold() {
        assertThat(Verification.of(draft(huge(2), large(3)).build()).findings())
                .filteredOn(finding -> finding.kind() == FindingKind.UNUSED_VALUE)
                .extracting(Finding::subject)
                .containsExactly("size: odd");
    }

    /** Three numbers are large, by one definition, and small by the other. */
    @Test
    void diffTellsForWhichStatedFactsAChangedDefinitionDecidesOtherwise() {
        Catalog before = draft(huge(2), large(3)).build();
        Catalog after = draft(huge(2)).build();

        CatalogDiff diff = CatalogDiff.of(before, after);

        assertThat(diff.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.boxes())
                        .allSatisfy(box -> assertThat(box.values())
                                .containsEntry("numberCount", "3")
                                .doesNotContainKey("size")));
    }
}

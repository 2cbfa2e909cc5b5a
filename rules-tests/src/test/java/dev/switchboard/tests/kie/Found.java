package dev.switchboard.tests.kie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.Finding;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;

/**
 * Something found in a table of ours.
 *
 * @param rows it is about, by their numbers, the one to correct first
 * @param where what its regions say
 */
record Found(FindingKind kind, String subject, List<Integer> rows, Condition where) {

    static Found of(Finding finding, Vocabulary words) {
        assertThat(finding.regionsCut() && finding.kind() == FindingKind.GAP).isFalse();
        return new Found(
                finding.kind(),
                finding.subject(),
                finding.rules().stream().map(OurTable::row).toList(),
                new Condition.Or(finding.regions().stream()
                        .map(region -> (Condition) new Condition.And(region.conditions(words)))
                        .toList()));
    }

    boolean isAt(Inquiry completed) {
        return where.holds(completed);
    }

    /** Whether a row is found to come to nothing because of another one. */
    boolean isAbout(int row, int because) {
        return rows.get(0) == row && rows.subList(1, rows.size()).contains(because);
    }
}

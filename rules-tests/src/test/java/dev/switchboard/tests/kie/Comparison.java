package dev.switchboard.tests.kie;

import dev.switchboard.tests.kie.KieTable.Advice;
import dev.switchboard.tests.kie.Outcome.Kind;
import java.util.List;

/** Holds what is found in a table of ours to what KIE's test expects, value by value. */
final class Comparison {

    private final KieTable table;
    private final OurTable ours;
    private final Outcome outcome;

    private Comparison(KieTable table) {
        this.table = table;
        this.ours = new OurTable(table);
        this.outcome = new Outcome(table, ours);
    }

    static Outcome of(KieTable table) {
        return new Comparison(table).compare();
    }

    private Outcome compare() {
        table.told().forEach(told -> outcome.sameIf(Kind.MISTAKE, ours.refusal().contains(told), told));
        table.advice().stream()
                .mapToInt(Advice::count)
                .forEach(count -> outcome.differ(Kind.ADVICE, Difference.FORM, count));
        if (table.isError()) {
            outcome.sameIf(Kind.MISTAKE, !ours.refusal().isEmpty(), "nothing is told");
            if (ours.isImported()) {
                outcome.more(Difference.ANALYSED);
            }
        } else if (ours.isImported()) {
            List<Point> points = Point.of(table, ours);
            table.gaps().ifPresent(new GapComparison(table, ours, outcome, points)::compare);
            new RowComparison(table, ours, outcome, points).compare();
        } else {
            table.gaps().ifPresent(gaps -> notSaid(Kind.GAP, gaps.size()));
            table.overlaps().ifPresent(overlaps -> notSaid(Kind.OVERLAP, overlaps.size()));
        }
        return outcome;
    }

    /** That there is none is an expectation, too. */
    private void notSaid(Kind kind, int count) {
        outcome.differ(count == 0 ? Kind.NONE : kind, Difference.NOT_SAID, Math.max(count, 1));
    }
}

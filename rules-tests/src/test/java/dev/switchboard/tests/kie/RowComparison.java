package dev.switchboard.tests.kie;

import static dev.switchboard.catalog.FindingKind.CONFLICT;
import static dev.switchboard.catalog.FindingKind.NEVER_DECIDES;
import static dev.switchboard.catalog.FindingKind.NEVER_HOLDS;
import static dev.switchboard.catalog.FindingKind.REDUNDANT;

import dev.switchboard.Inquiry;
import dev.switchboard.imports.HitPolicy;
import dev.switchboard.tests.kie.KieTable.Idle;
import dev.switchboard.tests.kie.KieTable.Overlap;
import dev.switchboard.tests.kie.Outcome.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds rows to theirs: those that hold at once, value by value, and those that come to nothing. */
record RowComparison(KieTable table, OurTable ours, Outcome outcome, List<Point> points) {

    void compare() {
        Set<List<Integer>> pairs = pairs();
        table.overlaps().ifPresent(this::overlaps);
        told(pairs);
        idle();
    }

    /** Pairs of rows that hold at once, by the catalogue's conditions. */
    private Set<List<Integer>> pairs() {
        Set<List<Integer>> pairs = new HashSet<>();
        for (Point point : points) {
            point.inquiry().map(ours::holding).ifPresent(held -> pairs.addAll(pairs(held)));
        }
        return pairs;
    }

    private static List<List<Integer>> pairs(Set<Integer> rows) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (Integer one : rows) {
            rows.stream().filter(other -> other > one).forEach(other -> pairs.add(List.of(one, other)));
        }
        return pairs;
    }

    /** Wherever rows hold at once, these are the rows that they expect there. */
    private void overlaps(List<Overlap> theirs) {
        for (Point point : points) {
            Optional<Set<Integer>> held = point.inquiry().map(ours::holding);
            if (held.isPresent() && point.isAllowed(table)) {
                Set<Integer> expected = theirs.stream()
                        .filter(overlap -> overlap.box().contains(point.values()))
                        .map(Overlap::rows)
                        .findFirst()
                        .orElse(Set.of());
                boolean isSame = held.get().size() > 1 ? held.get().equals(expected) : expected.isEmpty();
                outcome.unexplainedIf(!isSame, point.values() + ": rows " + held.get() + " hold, not " + expected);
            }
        }
        theirs.forEach(this::overlap);
        outcome.sameIfNone(theirs);
    }

    private void overlap(Overlap overlap) {
        boolean isTold = ours.pairsTold().containsAll(pairs(overlap.rows()));
        if (isTold) {
            outcome.found(Kind.OVERLAP);
        } else {
            boolean isAny = table.policy() == HitPolicy.ANY;
            outcome.unexplainedIf(table.policy() == HitPolicy.UNIQUE, "overlap " + overlap);
            outcome.differ(Kind.OVERLAP, isAny ? Difference.AGREE : Difference.ORDER_DECIDES, 1);
        }
    }

    /** The import tells just the rows that must not hold at once; where their outputs differ, so does {@code verify}, and where. */
    private void told(Set<List<Integer>> pairs) {
        Set<List<Integer>> wrong = pairs.stream()
                .filter(pair -> table.policy() == HitPolicy.UNIQUE
                        || (table.policy() == HitPolicy.ANY && !table.agree(pair.get(0), pair.get(1))))
                .collect(Collectors.toSet());
        outcome.unexplainedIf(!ours.pairsTold().equals(wrong), "told " + ours.pairsTold() + " of " + wrong);
        if (table.overlaps().isEmpty()) {
            wrong.forEach(pair -> outcome.more(Difference.UNASKED));
        }
        List<Found> conflicts = ours.findings(CONFLICT);
        for (Point point : points) {
            point.inquiry().ifPresent(inquiry -> conflict(conflicts, inquiry));
        }
    }

    private void conflict(List<Found> conflicts, Inquiry inquiry) {
        boolean isFound = conflicts.stream().anyMatch(conflict -> conflict.isAt(inquiry));
        boolean isThere = table.policy() == HitPolicy.UNIQUE
                && pairs(ours.holding(inquiry)).stream().anyMatch(pair -> !table.agree(pair.get(0), pair.get(1)));
        outcome.unexplainedIf(isFound != isThere, "conflict at " + inquiry);
    }

    private void idle() {
        List<Found> found = ours.findings(NEVER_DECIDES, REDUNDANT, NEVER_HOLDS);
        for (Idle idle : table.idle()) {
            boolean isFound = found.stream().anyMatch(finding -> finding.isAbout(idle.row(), idle.because()));
            outcome.sameIf(Kind.ROW, isFound, idle.toString());
        }
        Set<Integer> more = new TreeSet<>();
        for (Found finding : found) {
            boolean isExpected = table.idle().stream()
                    .anyMatch(idle ->
                            finding.isAbout(idle.row(), idle.because()) || finding.isAbout(idle.because(), idle.row()));
            if (!isExpected && more.add(finding.rows().get(0))) {
                outcome.unexplainedIf(table.isIdleComplete() || finding.kind() == NEVER_HOLDS, finding.subject());
                outcome.more(Difference.UNASKED);
            }
        }
    }
}

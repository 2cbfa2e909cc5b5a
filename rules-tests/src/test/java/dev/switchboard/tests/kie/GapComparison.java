package dev.switchboard.tests.kie;

import static dev.switchboard.catalog.FindingKind.GAP;

import dev.switchboard.tests.kie.KieTable.Box;
import dev.switchboard.tests.kie.Outcome.Kind;
import java.util.ArrayList;
import java.util.List;

/** Holds gaps of ours to theirs, value by value. */
record GapComparison(KieTable table, OurTable ours, Outcome outcome, List<Point> points) {

    void compare(List<Box> theirs) {
        if (table.otherwise().isEmpty()) {
            gaps(theirs);
        } else {
            covered(theirs);
        }
    }

    private void covered(List<Box> theirs) {
        outcome.unexplainedIf(!ours.findings(GAP).isEmpty(), "a gap in spite of a default");
        outcome.differ(Kind.GAP, Difference.COVERED, theirs.size());
        outcome.sameIfNone(theirs);
    }

    /** Each value of a gap of theirs is one of ours, and the other way round. */
    private void gaps(List<Box> theirs) {
        List<Found> found = ours.findings(GAP);
        for (Point point : points) {
            boolean isTheirs = theirs.stream().anyMatch(box -> box.contains(point.values()));
            point.inquiry().ifPresent(inquiry -> {
                boolean isOurs = found.stream().anyMatch(gap -> gap.isAt(inquiry));
                boolean isExpected = isTheirs && point.isAllowed(table);
                boolean isSpokenOf = !point.hasNothing() && !point.hasOtherText();
                boolean isHeld = !ours.holding(inquiry).isEmpty();
                boolean isSame = isHeld != isExpected
                        && (isOurs == isExpected || table.policy().isList());
                outcome.unexplainedIf(isSpokenOf && !isSame, point.values() + ": gap " + isOurs + ", holds " + isHeld);
            });
        }
        theirs.forEach(this::gap);
        List<Difference> more =
                found.stream().flatMap(gap -> more(gap).stream()).toList();
        if (!theirs.isEmpty() || more.isEmpty()) {
            outcome.sameIfNone(theirs);
            more.forEach(outcome::more);
        } else {
            outcome.differ(Kind.NONE, more.get(0), 1);
            more.stream().skip(1).forEach(outcome::more);
        }
    }

    private void gap(Box box) {
        List<Point> inside = points.stream()
                .filter(point -> point.isAllowed(table) && box.contains(point.values()))
                .toList();
        boolean isStated = inside.stream().anyMatch(point -> point.inquiry().isPresent());
        boolean isCut = inside.stream()
                .anyMatch(point -> point.inquiry().isEmpty() && point.isAtStep(table) && point.isBelowNought());
        if (isCut) {
            outcome.differ(Kind.GAP, Difference.BELOW_NOUGHT, 1);
        } else if (isStated) {
            outcome.found(Kind.GAP);
        } else if (inside.stream().noneMatch(point -> point.isAtStep(table)) && !inside.isEmpty()) {
            outcome.differ(Kind.GAP, Difference.BETWEEN_STEPS, 1);
        } else {
            outcome.unexplained("gap " + box);
        }
    }

    /** Why there is more to a gap of ours than to theirs; nothing, if there is not. */
    private List<Difference> more(Found found) {
        List<Point> inside = points.stream()
                .filter(point -> point.inquiry().filter(found::isAt).isPresent())
                .toList();
        outcome.unexplainedIf(inside.isEmpty(), "a gap without a value");
        List<Difference> more = new ArrayList<>();
        if (inside.stream().anyMatch(Point::hasNothing)) {
            more.add(Difference.UNSTATED);
        }
        if (inside.stream().anyMatch(Point::hasOtherText)) {
            more.add(Difference.OTHER_TEXT);
        }
        return more;
    }
}

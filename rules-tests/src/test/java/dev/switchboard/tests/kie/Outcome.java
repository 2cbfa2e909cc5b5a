package dev.switchboard.tests.kie;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What comes of comparing a table. */
final class Outcome {

    /** What is expected. */
    enum Kind {
        GAP("gaps"),
        OVERLAP("overlaps"),
        NONE("no gaps at all, or no overlaps"),
        ROW("rows that come to nothing"),
        MISTAKE("mistakes in cells"),
        ADVICE("advice on form");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final KieTable table;
    private final OurTable ours;
    private final Map<Kind, Integer> same = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> byNeither = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> other = new EnumMap<>(Kind.class);
    private final Map<Difference, Integer> differences = new EnumMap<>(Difference.class);
    private final Map<Difference, Integer> more = new EnumMap<>(Difference.class);
    private final List<String> unexplained = new ArrayList<>();

    Outcome(KieTable table, OurTable ours) {
        this.table = table;
        this.ours = ours;
    }

    /** Something of theirs is found by us. */
    void found(Kind kind) {
        same.merge(kind, 1, Integer::sum);
    }

    /** Something of theirs has to be found by us. */
    void sameIf(Kind kind, boolean isFound, String what) {
        if (isFound) {
            found(kind);
        } else {
            unexplained.add(what);
        }
    }

    /** Where they expect nothing, nothing is found: what is found differs from it value by value otherwise. */
    void sameIfNone(List<?> theirs) {
        if (theirs.isEmpty()) {
            found(Kind.NONE);
        }
    }

    /** Things of theirs are not found, and why. */
    void differ(Kind kind, Difference why, int count) {
        if (count > 0) {
            (why.isByNeither() ? byNeither : other).merge(kind, count, Integer::sum);
            differences.merge(why, count, Integer::sum);
        }
    }

    /** Something is found by us alone, and why. */
    void more(Difference why) {
        more.merge(why, 1, Integer::sum);
    }

    void unexplained(String what) {
        unexplained.add(what);
    }

    void unexplainedIf(boolean isWrong, String what) {
        if (isWrong) {
            unexplained(what);
        }
    }

    KieTable table() {
        return table;
    }

    OurTable ours() {
        return ours;
    }

    /** What they expect and we find. */
    int same(Kind... kinds) {
        return sum(same, kinds);
    }

    /** What they expect and is the same for us, and neither warns of it. */
    int byNeither(Kind... kinds) {
        return sum(byNeither, kinds);
    }

    /** What they expect and we do not find. */
    int other(Kind... kinds) {
        return sum(other, kinds);
    }

    private static int sum(Map<Kind, Integer> counts, Kind... kinds) {
        int sum = 0;
        for (Kind kind : kinds) {
            sum += counts.getOrDefault(kind, 0);
        }
        return sum;
    }

    /** Why what they expect is not found. */
    Map<Difference, Integer> differences() {
        return differences;
    }

    /** Why we find more. */
    Map<Difference, Integer> more() {
        return more;
    }

    List<String> unexplained() {
        return unexplained;
    }
}

package dev.switchboard.synthetic;

import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The values of a number as rules tell them apart.
 *
 * @param usual the value if nobody is asked
 * @param home the stretch that it is in
 * @param below the stretches below that, from the nearest
 * @param above those above it, from the nearest
 * @param unit how far the nearest threshold is from the usual value: what is a small step for this number
 */
record Stretches(int usual, Range home, List<Range> below, List<Range> above, double unit) {

    private static final int FEW = 1_000;
    private static final int PARTS = 5;

    Stretches {
        below = List.copyOf(below);
        above = List.copyOf(above);
    }

    static Stretches of(FactType.Scaled type, List<Values> asked) {
        Range all = type.notation().all();
        int from = Math.max(type.range().from(), all.from());
        int to = Math.min(type.range().to(), all.to());
        List<Range> stretches = cut(from, to, asked);
        int usual = type.unstated();
        List<Range> below = new ArrayList<>();
        List<Range> above = new ArrayList<>();
        Range home = new Range(usual, usual);
        for (Range stretch : stretches) {
            if (stretch.contains(usual)) {
                home = stretch;
            } else {
                (stretch.to() < usual ? below : above).add(stretch);
            }
        }
        Collections.reverse(below);
        return new Stretches(usual, home, below, above, unit(usual, below, above, (long) to - from));
    }

    private static List<Range> cut(int from, int to, List<Values> asked) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(from));
        for (Values values : asked) {
            for (Range range : ((Values.Numbers) values).ranges()) {
                starts.add(range.from());
                if (range.to() < Integer.MAX_VALUE) {
                    starts.add(range.to() + 1);
                }
            }
        }
        List<Integer> within = List.copyOf(starts.subSet(from, true, to, true));
        List<Range> stretches = new ArrayList<>();
        for (int i = 0; i < within.size(); i++) {
            stretches.add(new Range(within.get(i), i + 1 < within.size() ? within.get(i + 1) - 1 : to));
        }
        return stretches;
    }

    private static double unit(int usual, List<Range> below, List<Range> above, long width) {
        double unit = Double.MAX_VALUE;
        if (!below.isEmpty()) {
            unit = (double) usual - below.get(0).to();
        }
        if (!above.isEmpty()) {
            unit = Math.min(unit, (double) above.get(0).from() - usual);
        }
        boolean isAsked = !below.isEmpty() || !above.isEmpty();
        return Math.max(1, isAsked ? unit : width <= FEW ? width / (double) PARTS : 1);
    }

    /** The stretches on a side, or on the other if that has none. */
    List<Range> side(boolean isUp) {
        return isUp(isUp) ? above : below;
    }

    /** Whether the stretches of {@link #side} are above. */
    boolean isUp(boolean isWanted) {
        return isWanted ? !above.isEmpty() : below.isEmpty();
    }

    /** Whether a threshold ends a stretch on a side, and not the fact's range. */
    boolean endsAtThreshold(Range stretch, boolean isUp) {
        List<Range> side = isUp ? above : below;
        Range outermost = side.isEmpty() ? home : side.get(side.size() - 1);
        return isUp ? stretch.to() != outermost.to() : stretch.from() != outermost.from();
    }

    /** The values of the home stretch on a side of the usual one, or on the other if there is none. */
    Range around(boolean isUp) {
        return isAroundUp(isUp) ? new Range(usual, home.to()) : new Range(home.from(), usual);
    }

    /** Whether the values of {@link #around} are above. */
    boolean isAroundUp(boolean isWanted) {
        return isWanted ? usual < home.to() : usual == home.from();
    }
}

package dev.switchboard.diagram;

import dev.switchboard.catalog.Range;
import java.util.List;

/** Of some numbers the one nearest to another. */
public final class Nearest {

    private Nearest() {}

    /**
     * The number of some ranges that is nearest to one that is wanted; that itself if there is no range.
     *
     * @param ranges in ascending order; of two that are equally near, the first has it
     */
    public static int of(List<Range> ranges, int wanted) {
        long best = Long.MAX_VALUE;
        int result = wanted;
        for (Range range : ranges) {
            int candidate = Math.max(range.from(), Math.min(range.to(), wanted));
            long distance = Math.abs((long) candidate - wanted);
            if (distance < best) {
                best = distance;
                result = candidate;
            }
        }
        return result;
    }
}

package dev.switchboard.diagram;

import dev.switchboard.catalog.Range;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A way down a diagram: for each variable on it, ranges of numbers. Shares its beginning with others.
 *
 * @param variable the last variable; below 0 for a way without any
 * @param ranges its values' numbers
 * @param before the way to it, if it is not the first
 */
public record Path(
        int variable, List<Range> ranges, @Nullable Path before) {

    static final Path NOWHERE = new Path(-1, List.of(), null);

    /** The way that is at its end already. */
    public static Path nowhere() {
        return NOWHERE;
    }

    /** The numbers by variable. */
    public Map<Integer, List<Range>> numbers() {
        Map<Integer, List<Range>> numbers = new TreeMap<>();
        for (Path at = this; at != null && at.variable >= 0; at = at.before) {
            numbers.put(at.variable, at.ranges);
        }
        return numbers;
    }
}

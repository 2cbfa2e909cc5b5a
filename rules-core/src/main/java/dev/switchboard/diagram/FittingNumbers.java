package dev.switchboard.diagram;

import dev.switchboard.catalog.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Numbers of some variables for which differences hold. If any fit, the lowest that could fit do, all of them together, and so
 * do the highest: they are found by raising, or lowering, one after the other as far as the others demand.
 */
final class FittingNumbers {

    private final List<Difference> differences;
    private final Map<Integer, List<Range>> ranges = new TreeMap<>();
    private final Budget budget;

    /**
     * Has found nothing yet.
     *
     * @param ranges the numbers that a variable may have, by its index, in ascending order
     */
    FittingNumbers(List<Difference> differences, IntFunction<List<Range>> ranges, Budget budget) {
        this.differences = differences;
        this.budget = budget;
        for (Difference each : differences) {
            this.ranges.computeIfAbsent(each.one(), ranges::apply);
            this.ranges.computeIfAbsent(each.other(), ranges::apply);
        }
    }

    /**
     * Sets the numbers of the variables that the differences are about.
     *
     * @param wanted the numbers that they should be near to
     * @return false if none fit
     */
    boolean settle(int[] numbers, int[] wanted) {
        if (new Differences(differences).areContrary()) {
            return false;
        }
        for (int index : List.copyOf(ranges.keySet())) {
            Optional<Map<Integer, Long>> lowest = extreme(1);
            Optional<Map<Integer, Long>> highest = extreme(-1);
            if (lowest.isEmpty() || highest.isEmpty()) {
                return false;
            }
            long low = lowest.get().getOrDefault(index, 0L);
            long high = -highest.get().getOrDefault(index, 0L);
            List<Range> own = ranges.getOrDefault(index, List.of());
            int number = Nearest.of(own, (int) Math.max(low, Math.min(high, wanted[index])));
            ranges.put(index, List.of(new Range(number, number)));
            if (number != low && number != high && extreme(1).isEmpty()) {
                number = (int) low;
                ranges.put(index, List.of(new Range(number, number)));
            }
            numbers[index] = number;
        }
        return true;
    }

    /** The lowest numbers that fit; with the sign -1 the highest, with their signs turned. */
    private Optional<Map<Integer, Long>> extreme(int sign) {
        Map<Integer, Long> found = new HashMap<>();
        for (int index : ranges.keySet()) {
            Optional<Long> least = next(index, Long.MIN_VALUE, sign);
            if (least.isEmpty()) {
                return Optional.empty();
            }
            found.put(index, least.get());
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Difference each : differences) {
                budget.spend(1);
                int one = sign > 0 ? each.one() : each.other();
                int other = sign > 0 ? each.other() : each.one();
                long least = found.getOrDefault(one, 0L) - each.by();
                if (found.getOrDefault(other, 0L) < least) {
                    Optional<Long> raised = next(other, least, sign);
                    if (raised.isEmpty()) {
                        return Optional.empty();
                    }
                    found.put(other, raised.get());
                    changed = true;
                }
            }
        }
        return Optional.of(found);
    }

    /** The first number from one on; with the sign -1 the last, with its sign turned. */
    private Optional<Long> next(int index, long least, int sign) {
        List<Range> own = ranges.getOrDefault(index, List.of());
        List<Range> inOrder = new ArrayList<>(own);
        if (sign < 0) {
            Collections.reverse(inOrder);
        }
        for (Range range : inOrder) {
            long from = sign > 0 ? range.from() : -(long) range.to();
            long to = sign > 0 ? range.to() : -(long) range.from();
            if (to >= least) {
                return Optional.of(Math.max(from, least));
            }
        }
        return Optional.empty();
    }
}

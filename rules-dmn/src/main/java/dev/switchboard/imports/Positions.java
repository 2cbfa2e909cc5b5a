package dev.switchboard.imports;

import dev.switchboard.imports.UnaryTests.Between;
import dev.switchboard.imports.UnaryTests.Entry;
import dev.switchboard.imports.UnaryTests.Equal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values that a column tells apart, numbered in their order: its literals at odd numbers, what lies between two neighbours,
 * below the first and above the last at even ones. Truth values have nothing between them.
 */
final class Positions {

    /** The number of there being no value, if a test asks for that. */
    private static final int NOTHING = -1;

    private final Map<Object, Integer> places = new HashMap<>();
    private final boolean isTruth;
    private final boolean hasNothing;
    private final int last;

    Positions(List<UnaryTests> column) {
        Set<Object> literals = new TreeSet<>(Positions::compare);
        column.forEach(tests -> tests.literals().forEach(literals::add));
        if (literals.stream().anyMatch(Boolean.class::isInstance)) {
            literals.addAll(List.of(true, false));
        }
        for (Object literal : literals) {
            places.put(literal, 2 * places.size() + 1);
        }
        isTruth = !literals.isEmpty() && literals.stream().allMatch(Boolean.class::isInstance);
        hasNothing = column.stream().anyMatch(UnaryTests::asksForNothing);
        last = 2 * places.size();
    }

    /** Literals of one column are of one kind; if they are not, the table is refused elsewhere. */
    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return one.getClass() == other.getClass()
                ? ((Comparable<Object>) one).compareTo(other)
                : one.getClass().getName().compareTo(other.getClass().getName());
    }

    /** The numbers of what tests allow, as ranges one after the other: from, to, from, to. */
    int[] of(UnaryTests tests) {
        List<int[]> ranges = new ArrayList<>();
        if (tests.isAny()) {
            ranges.add(new int[] {0, last});
        }
        tests.entries().forEach(entry -> add(entry, ranges));
        ranges.sort(Comparator.comparingInt(range -> range[0]));
        List<int[]> held = new ArrayList<>(tests.negated() ? others(ranges) : ranges);
        if (hasNothing && tests.holdForNothing()) {
            held.add(new int[] {NOTHING, NOTHING});
        }
        int[] flat = new int[2 * held.size()];
        for (int i = 0; i < held.size(); i++) {
            flat[2 * i] = held.get(i)[0];
            flat[2 * i + 1] = held.get(i)[1];
        }
        return flat;
    }

    private void add(Entry entry, List<int[]> ranges) {
        if (entry instanceof Equal equal) {
            ranges.add(new int[] {at(equal.literal()), at(equal.literal())});
        } else if (entry instanceof Between between) {
            int from = between.from().map(this::at).orElse(-1) + (between.fromIsOpen() ? 1 : 0);
            int to = between.to().map(this::at).orElse(last + 1) - (between.toIsOpen() ? 1 : 0);
            if (from <= to) {
                ranges.add(new int[] {from, to});
            }
        }
    }

    private int at(Object literal) {
        return places.getOrDefault(literal, 0);
    }

    private List<int[]> others(List<int[]> sorted) {
        List<int[]> others = new ArrayList<>();
        int next = 0;
        for (int[] range : sorted) {
            if (next < range[0]) {
                others.add(new int[] {next, range[0] - 1});
            }
            next = Math.max(next, range[1] + 1);
        }
        if (next <= last) {
            others.add(new int[] {next, last});
        }
        return isTruth ? others.stream().filter(Positions::hasLiteral).toList() : Collections.unmodifiableList(others);
    }

    private static boolean hasLiteral(int[] range) {
        return range[1] > range[0] || range[0] % 2 == 1;
    }

    /** Whether two have a number in common. */
    boolean meet(int[] one, int[] other) {
        for (int i = 0; i < one.length; i += 2) {
            for (int j = 0; j < other.length; j += 2) {
                int from = Math.max(one[i], other[j]);
                int to = Math.min(one[i + 1], other[j + 1]);
                if (from <= to && (!isTruth || to > from || from % 2 != 0)) {
                    return true;
                }
            }
        }
        return false;
    }
}

package dev.switchboard.diagram;

import dev.switchboard.catalog.Range;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Differences that all hold, with those that follow from them. For whole numbers within ranges, values that fit exist just
 * if, for each of them, the lowest of the one's range is not too high for the highest of the other's.
 */
final class Differences {

    private static final long ANY = Long.MAX_VALUE / 4;

    /** The indexes of the variables, in order. */
    private final int[] variables;

    /** By how much the one may be above the other, by places in {@link #variables}. */
    private final long[][] by;

    Differences(List<Difference> all) {
        TreeSet<Integer> involved = new TreeSet<>();
        all.forEach(each -> involved.addAll(List.of(each.one(), each.other())));
        variables = involved.stream().mapToInt(Integer::intValue).toArray();
        by = new long[variables.length][variables.length];
        for (int i = 0; i < by.length; i++) {
            Arrays.fill(by[i], ANY);
            by[i][i] = 0;
        }
        for (Difference each : all) {
            int one = Arrays.binarySearch(variables, each.one());
            int other = Arrays.binarySearch(variables, each.other());
            by[one][other] = Math.min(by[one][other], each.by());
        }
        close();
    }

    private void close() {
        int size = variables.length;
        for (int over = 0; over < size; over++) {
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < size; other++) {
                    by[one][other] = Math.min(by[one][other], Math.min(ANY, by[one][over] + by[over][other]));
                }
            }
        }
    }

    /** Whether they exclude each other. */
    boolean areContrary() {
        for (int i = 0; i < variables.length; i++) {
            if (by[i][i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether they imply another. */
    boolean imply(Difference another) {
        int one = Arrays.binarySearch(variables, another.one());
        int other = Arrays.binarySearch(variables, another.other());
        return one >= 0 && other >= 0 && by[one][other] <= another.by();
    }

    /** Where ranges hold values that fit. */
    int possible(Cuts cuts, FactSpace space, RuleDiagrams diagrams) {
        Nodes nodes = diagrams.nodes();
        int all = 0;
        for (int one = 0; one < variables.length; one++) {
            for (int other = 0; other < variables.length; other++) {
                if (one != other && by[one][other] < ANY) {
                    Variable lower = space.variables().get(variables[one]);
                    Variable upper = space.variables().get(variables[other]);
                    all = nodes.apply(nodes.within, all, possible(lower, upper, by[one][other], cuts, diagrams));
                }
            }
        }
        return all;
    }

    private static int possible(Variable lower, Variable upper, long by, Cuts cuts, RuleDiagrams diagrams) {
        boolean lowerFirst = lower.index() < upper.index();
        Variable first = lowerFirst ? lower : upper;
        Variable second = lowerFirst ? upper : lower;
        List<Range> ranges = cuts.ranges(first);
        int[] uppers = new int[ranges.size()];
        int[] children = new int[ranges.size()];
        for (int i = 0; i < uppers.length; i++) {
            Range range = ranges.get(i);
            List<Range> fitting =
                    lowerFirst ? atLeast(range.from() - by, second, cuts) : atMost(range.to() + by, second, cuts);
            uppers[i] = range.to();
            children[i] = diagrams.of(second, fitting, 0);
        }
        diagrams.nodes().spend(uppers.length);
        return diagrams.nodes().node(first.index(), uppers, children, uppers.length);
    }

    /** The ranges that have a number from a least one on. */
    private static List<Range> atLeast(long least, Variable variable, Cuts cuts) {
        if (least > variable.highest()) {
            return List.of();
        }
        Integer start = least < variable.lowest() ? null : cuts.starts(variable).floor((int) least);
        return List.of(new Range(start == null ? variable.lowest() : start, variable.highest()));
    }

    /** The ranges that have a number up to a last one. */
    private static List<Range> atMost(long last, Variable variable, Cuts cuts) {
        if (last < variable.lowest()) {
            return List.of();
        }
        Integer next = last >= variable.highest() ? null : cuts.starts(variable).higher((int) last);
        return List.of(new Range(variable.lowest(), next == null ? variable.highest() : next - 1));
    }
}

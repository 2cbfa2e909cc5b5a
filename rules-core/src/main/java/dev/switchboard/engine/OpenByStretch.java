package dev.switchboard.engine;

import dev.switchboard.catalog.Completion;
import dev.switchboard.catalog.Range;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of some rules are still open in each stretch of a variable's values. Only rules that ask for the variable are looked at
 * again, and those without alternatives once for all stretches.
 */
final class OpenByStretch {

    /** What it takes to look whether a part of a condition holds, beside what it takes to set a bit. */
    private static final int COST_OF_A_PART = 8;

    private final Variable variable;
    private final List<Range> stretches;
    private final int[] begins;
    private final Map<String, Object> known;
    private final Completion completion;
    private final Budget budget;

    /**
     * @param stretches in ascending order; in each, every value leaves the same rules open
     * @param known the values that are known
     * @param budget the work that may be done
     */
    OpenByStretch(
            Variable variable, List<Range> stretches, Map<String, Object> known, Completion completion, Budget budget) {
        this.variable = variable;
        this.stretches = stretches;
        this.begins = stretches.stream().mapToInt(Range::from).toArray();
        this.known = known;
        this.completion = completion;
        this.budget = budget;
    }

    /** The places of the rules that may hold. */
    List<BitSet> possible(List<OpenRule> rules) {
        return open(rules, new int[0]);
    }

    /** The places of the rules that may decide: up to the first that holds for sure. */
    List<BitSet> deciding(List<OpenRule> rules) {
        int[] ends = new int[stretches.size()];
        Arrays.fill(ends, rules.size());
        List<BitSet> open = open(rules, ends);
        for (int i = 0; i < ends.length; i++) {
            open.get(i).clear(ends[i], rules.size());
        }
        return open;
    }

    /** @param ends takes the place behind the first rule that holds for sure, if it has room */
    private List<BitSet> open(List<OpenRule> rules, int[] ends) {
        List<BitSet> changing = new ArrayList<>(stretches.size());
        for (int stretch = 0; stretch < stretches.size(); stretch++) {
            changing.add(new BitSet());
        }
        budget.spend((long) stretches.size() * rules.size() / Long.SIZE);
        for (int place = 0; place < rules.size(); place++) {
            if (isPlain(rules.get(place))) {
                plain(rules.get(place), place, changing, ends);
            }
        }
        List<BitSet> open = accumulated(changing);
        for (int place = 0; place < rules.size(); place++) {
            if (!isPlain(rules.get(place))) {
                other(rules.get(place), place, open, ends);
            }
        }
        return open;
    }

    private boolean isPlain(OpenRule rule) {
        return rule.isPlain() || !rule.values().containsKey(variable.fact().code());
    }

    /**
     * What is open in each stretch.
     *
     * @param changing the places of rules that are open where they were not in the stretch before, or the other way round
     */
    private static List<BitSet> accumulated(List<BitSet> changing) {
        for (int stretch = 1; stretch < changing.size(); stretch++) {
            changing.get(stretch).xor(changing.get(stretch - 1));
        }
        return changing;
    }

    private void plain(OpenRule rule, int place, List<BitSet> changing, int[] ends) {
        String fact = variable.fact().code();
        boolean asks = rule.values().containsKey(fact);
        boolean holds = asks ? asksNothingElse(rule) : rule.holds(known, completion) == Partial.YES;
        budget.spend(rule.parts());
        for (Range range : asks ? rule.numbers(variable) : List.of(new Range(variable.lowest(), variable.highest()))) {
            int begin = first(range.from());
            int end = first(range.to() + 1L);
            if (begin < end) {
                changing.get(begin).flip(place);
                if (end < changing.size()) {
                    changing.get(end).flip(place);
                }
                for (int stretch = begin; holds && stretch < end; stretch++) {
                    end(place, stretch, ends);
                }
                budget.spend(holds ? end - begin : 1);
            }
        }
    }

    private boolean asksNothingElse(OpenRule rule) {
        for (String each : rule.values().keySet()) {
            if (!each.equals(variable.fact().code()) && !known.containsKey(each)) {
                return false;
            }
        }
        return true;
    }

    private void other(OpenRule rule, int place, List<BitSet> open, int[] ends) {
        Map<String, Object> with = new HashMap<>(known);
        budget.spend((long) stretches.size() * COST_OF_A_PART * rule.parts());
        for (int stretch = 0; stretch < stretches.size(); stretch++) {
            with.put(
                    variable.fact().code(),
                    variable.value(stretches.get(stretch).from()));
            Partial holds = rule.holds(with, completion);
            if (holds != Partial.NO) {
                open.get(stretch).set(place);
                if (holds == Partial.YES) {
                    end(place, stretch, ends);
                }
            }
        }
    }

    private static void end(int place, int stretch, int[] ends) {
        if (ends.length > 0) {
            ends[stretch] = Math.min(ends[stretch], place + 1);
        }
    }

    /** The place of the first stretch that begins at a number or later. */
    private int first(long number) {
        int low = 0;
        int high = begins.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

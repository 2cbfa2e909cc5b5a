package dev.switchboard.matching;

import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What bits may take; where they would take more, they tell less, and what seems to hold is asked once more.
 *
 * @param rows that the ors of one condition may multiply to
 * @param longs that the bits of all facts together may take, about
 */
record Room(int rows, int longs) {

    /** For the rules of one topic, which are kept: 8 MB. */
    static final Room OF_RULES = new Room(64, 1 << 20);

    /** For what is analysed and then forgotten, which are far more conditions: 32 MB. */
    static final Room OF_ANALYSIS = new Room(8, 1 << 22);

    /** The bits of all facts that rows ask for. */
    List<FactBits> bits(List<ConditionRow> rows) {
        Map<String, List<Values>> asked = new LinkedHashMap<>();
        rows.forEach(row -> row.allowed()
                .forEach((fact, values) ->
                        asked.computeIfAbsent(fact, code -> new ArrayList<>()).add(values)));
        Map<String, FactRanges> ranges = new LinkedHashMap<>();
        asked.forEach((fact, values) -> ranges.put(fact, FactRanges.of(values)));
        int most = most(
                ranges.values().stream().map(FactRanges::size).sorted().toList(),
                longs / Math.max(1, FactBits.words(rows.size())));
        List<FactBits> bits = new ArrayList<>();
        ranges.forEach((fact, own) -> bits.add(FactBits.of(fact, own, rows, most)));
        // Where the first facts leave nothing, the others are not looked at.
        bits.sort(Comparator.comparingDouble(FactBits::share));
        return bits;
    }

    /**
     * How many ranges of one fact may have bits of their own: what facts with few of them leave, those with many have.
     *
     * @param sizes how many ranges facts have, in ascending order
     * @param all how many ranges of all of them may have bits
     */
    private static int most(List<Integer> sizes, int all) {
        int left = all;
        for (int fact = 0; fact < sizes.size(); fact++) {
            int each = left / (sizes.size() - fact);
            if (sizes.get(fact) > each) {
                return Math.max(2, each);
            }
            left -= sizes.get(fact);
        }
        return Integer.MAX_VALUE;
    }
}

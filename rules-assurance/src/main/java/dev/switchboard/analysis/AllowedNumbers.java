package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The same for numbers: a set for each of the blocks that the ranges of all conditions cut them into. Where that would be too many
 * bits, neighbouring blocks are made one, and a condition that allows any number of a block passes for one that allows all.
 */
final class AllowedNumbers implements AllowedByFact {

    /** Bits of all facts of an index together: 32 MB. */
    private static final long MOST_BITS = 1L << 28;

    private final String fact;

    /** The first numbers of the blocks. */
    private final long[] starts;

    private final BitSet[] allowed;
    private final boolean isExact;

    AllowedNumbers(String fact, Map<Integer, Values> asked, int size, int facts) {
        this.fact = fact;
        long[] cuts = asked.values().stream()
                .flatMap(values -> ((Values.Numbers) values).ranges().stream())
                .flatMapToLong(range -> LongStream.of(range.from(), range.to() + 1L))
                .sorted()
                .distinct()
                .toArray();
        long most = Math.max(2, MOST_BITS / Math.max(1, (long) size * facts));
        int each = (int) ((cuts.length + most - 1) / most);
        this.isExact = each <= 1;
        this.starts = isExact ? cuts : everyOther(cuts, each);
        this.allowed = new BitSet[starts.length + 1];
        fill(asked, size);
    }

    private static long[] everyOther(long[] cuts, int each) {
        long[] fewer = new long[(cuts.length + each - 1) / each];
        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = cuts[i * each];
        }
        return fewer;
    }

    /** Goes through the blocks in order: from one to the next only the conditions change whose ranges begin or end there. */
    private void fill(Map<Integer, Values> asked, int size) {
        List<List<Integer>> begins = lists();
        List<List<Integer>> ends = lists();
        BitSet now = new BitSet(size);
        now.set(0, size);
        asked.forEach((place, values) -> {
            now.clear(place);
            int open = -1;
            for (Range range : ((Values.Numbers) values).ranges()) {
                int from = block(range.from());
                if (open < 0 || from > open) {
                    if (open >= 0) {
                        ends.get(open + 1).add(place);
                    }
                    begins.get(from).add(place);
                }
                open = block(range.to());
            }
            if (open >= 0) {
                ends.get(open + 1).add(place);
            }
        });
        for (int block = 0; block < allowed.length; block++) {
            ends.get(block).forEach(now::clear);
            begins.get(block).forEach(now::set);
            allowed[block] = (BitSet) now.clone();
        }
    }

    private List<List<Integer>> lists() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i <= allowed.length; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    /** The block of a number; the first is that of numbers below all cuts. */
    private int block(long number) {
        int found = Arrays.binarySearch(starts, number);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Whether no condition allows only a part of a block. */
    boolean isExact() {
        return isExact;
    }

    @Override
    public void retain(Inquiry completed, BitSet places) {
        places.and(allowed[block(completed.count(fact))]);
    }
}

package dev.switchboard.mutants;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many inquiries by the values of their facts, so that those for which a condition holds are found without a look at each. Facts
 * are looked at when a condition first asks for them.
 */
final class InquiryIndex {

    /** Blocks of numbers of one fact. */
    private static final int MOST_BLOCKS = 256;

    private final List<Inquiry> inquiries;
    private final Map<String, Map<Object, List<Integer>>> byValue = new HashMap<>();
    private final Map<String, Numbers> byNumber = new HashMap<>();

    /** Completed inquiries, which are known by their places from then on. */
    InquiryIndex(List<Inquiry> inquiries) {
        this.inquiries = List.copyOf(inquiries);
    }

    /** The places of all inquiries for which a condition holds, and perhaps of others. */
    BitSet mayHold(Condition condition) {
        if (condition instanceof Atom atom) {
            return atom.values() instanceof Values.Numbers numbers
                    ? byNumber.computeIfAbsent(atom.fact(), this::numbers).in(numbers)
                    : allowed(atom);
        }
        BitSet holding = new BitSet();
        if (condition instanceof Condition.And) {
            holding.set(0, inquiries.size());
            condition.parts().forEach(part -> holding.and(mayHold(part)));
        } else {
            condition.parts().forEach(part -> holding.or(mayHold(part)));
        }
        return holding;
    }

    private BitSet allowed(Atom atom) {
        Map<Object, List<Integer>> places = byValue.computeIfAbsent(atom.fact(), fact -> places(atom));
        BitSet allowed = new BitSet(inquiries.size());
        if (atom.values() instanceof Values.Codes codes) {
            codes.codes().forEach(code -> places.getOrDefault(code, List.of()).forEach(allowed::set));
            if (!codes.listed()) {
                allowed.flip(0, inquiries.size());
            }
        } else {
            places.forEach((value, own) -> {
                if (atom.values().contains(value)) {
                    own.forEach(allowed::set);
                }
            });
        }
        return allowed;
    }

    private Map<Object, List<Integer>> places(Atom asking) {
        Map<Object, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < inquiries.size(); place++) {
            places.computeIfAbsent(asking.valueIn(inquiries.get(place)), value -> new ArrayList<>())
                    .add(place);
        }
        return places;
    }

    private Numbers numbers(String fact) {
        int[] values = new int[inquiries.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = inquiries.get(place).count(fact);
        }
        return Numbers.of(values);
    }

    /**
     * The inquiries by a number that they have.
     *
     * @param lowest the first numbers of blocks
     * @param highest the last ones
     * @param below which inquiries have a number below the block; of one block more than there are, all
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Numbers(int[] lowest, int[] highest, BitSet[] below) {

        static Numbers of(int[] values) {
            int[] distinct = Arrays.stream(values).sorted().distinct().toArray();
            int each = Math.max(1, (distinct.length + MOST_BLOCKS - 1) / MOST_BLOCKS);
            int[] lowest = new int[(distinct.length + each - 1) / each];
            int[] highest = new int[lowest.length];
            for (int block = 0; block < lowest.length; block++) {
                lowest[block] = distinct[block * each];
                highest[block] = distinct[Math.min(distinct.length, (block + 1) * each) - 1];
            }
            BitSet[] below = new BitSet[lowest.length + 1];
            Arrays.setAll(below, block -> new BitSet(values.length));
            for (int place = 0; place < values.length; place++) {
                below[block(lowest, values[place]) + 1].set(place);
            }
            for (int block = 1; block < below.length; block++) {
                below[block].or(below[block - 1]);
            }
            return new Numbers(lowest, highest, below);
        }

        /** The block that a number would be in; -1 if it is below all. */
        private static int block(int[] lowest, int number) {
            int found = Arrays.binarySearch(lowest, number);
            return found >= 0 ? found : -found - 2;
        }

        BitSet in(Values.Numbers wanted) {
            BitSet in = new BitSet();
            for (Range range : wanted.ranges()) {
                int at = block(lowest, range.from());
                int from = at < 0 || highest[at] < range.from() ? at + 1 : at;
                int to = block(lowest, range.to());
                if (to >= from) {
                    BitSet part = (BitSet) below[to + 1].clone();
                    part.andNot(below[from]);
                    in.or(part);
                }
            }
            return in;
        }
    }
}

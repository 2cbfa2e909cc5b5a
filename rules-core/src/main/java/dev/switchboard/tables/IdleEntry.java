package dev.switchboard.tables;

import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * An entry of a list that adds nothing, because the others include it: {@code 5} in {@code 5, > 1}. Nobody writes one on
 * purpose, so something else was meant.
 *
 * @param index its place in the list
 * @param within the place of an entry that includes it; empty when it takes several
 */
record IdleEntry(int index, OptionalInt within) {

    /** The first such entry of a list of values of one fact. */
    static Optional<IdleEntry> of(List<Values> entries) {
        if (entries.size() < 2) {
            return Optional.empty();
        }
        List<BitSet> pieces = pieces(entries);
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (BitSet entry : pieces) {
            BitSet again = (BitSet) entry.clone();
            again.and(once);
            twice.or(again);
            once.or(entry);
        }
        return IntStream.range(0, entries.size())
                .filter(i -> isWithin(pieces.get(i), twice))
                .mapToObj(i -> new IdleEntry(i, within(i, pieces)))
                .findFirst();
    }

    private static OptionalInt within(int index, List<BitSet> pieces) {
        return IntStream.range(0, pieces.size())
                .filter(other -> other != index && isWithin(pieces.get(index), pieces.get(other)))
                .findFirst();
    }

    private static boolean isWithin(BitSet inner, BitSet outer) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    /** The entries as sets of pieces, none of which any entry divides. */
    private static List<BitSet> pieces(List<Values> entries) {
        if (entries.get(0) instanceof Values.Numbers) {
            return intervals(entries);
        }
        return entries.get(0) instanceof Values.Codes ? codes(entries) : flags(entries);
    }

    private static List<BitSet> intervals(List<Values> entries) {
        TreeSet<Long> starts = new TreeSet<>();
        entries.forEach(entry -> ranges(entry).forEach(range -> {
            starts.add((long) range.from());
            starts.add(range.to() + 1L);
        }));
        Map<Long, Integer> indexes = new HashMap<>();
        starts.forEach(start -> indexes.put(start, indexes.size()));
        List<BitSet> pieces = new ArrayList<>();
        for (Values entry : entries) {
            BitSet set = new BitSet();
            ranges(entry)
                    .forEach(range -> set.set(
                            indexes.getOrDefault((long) range.from(), 0), indexes.getOrDefault(range.to() + 1L, 0)));
            pieces.add(set);
        }
        return pieces;
    }

    private static List<Range> ranges(Values entry) {
        return ((Values.Numbers) entry).ranges();
    }

    /** The pieces are the codes that are named, and one for all that are not. */
    private static List<BitSet> codes(List<Values> entries) {
        Map<String, Integer> indexes = new HashMap<>();
        entries.forEach(
                entry -> ((Values.Codes) entry).codes().forEach(code -> indexes.putIfAbsent(code, indexes.size())));
        List<BitSet> pieces = new ArrayList<>();
        for (Values entry : entries) {
            Values.Codes codes = (Values.Codes) entry;
            BitSet set = new BitSet();
            codes.codes().forEach(code -> set.set(indexes.getOrDefault(code, 0)));
            if (!codes.listed()) {
                set.flip(0, indexes.size() + 1);
            }
            pieces.add(set);
        }
        return pieces;
    }

    private static List<BitSet> flags(List<Values> entries) {
        return entries.stream()
                .map(entry -> BitSet.valueOf(new long[] {entry.contains(true) ? 2 : 1}))
                .toList();
    }
}

package dev.switchboard.matching;

import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a fact in ranges, numbered from 0, so that no condition tells apart two values of one range. */
interface FactRanges {

    /** How many ranges there are. */
    int size();

    /** The range of a value, as conditions know values. */
    int range(Object value);

    /** Which ranges a set of values has, as ascending runs: for each run its first range, and its last. */
    List<Range> runs(Values values);

    /**
     * The ranges of a fact.
     *
     * @param asked what conditions ask of it, one set of values or more, all of one kind
     */
    static FactRanges of(Collection<Values> asked) {
        Values any = asked.iterator().next();
        if (any instanceof Values.Flag) {
            return new Flags();
        }
        return any instanceof Values.Numbers ? Numbers.of(asked) : Codes.of(asked);
    }

    /** No, then yes. */
    record Flags() implements FactRanges {

        @Override
        public int size() {
            return 2;
        }

        @Override
        public int range(Object value) {
            return (boolean) value ? 1 : 0;
        }

        @Override
        public List<Range> runs(Values values) {
            Values.Flag flag = (Values.Flag) values;
            return flag.isNone() ? List.of() : List.of(new Range(flag.no() ? 0 : 1, flag.yes() ? 1 : 0));
        }
    }

    /** Numbers in ascending order. */
    final class Numbers implements FactRanges {

        /** The first number of each range but the first, which has all numbers below. */
        private final int[] starts;

        private Numbers(int[] starts) {
            this.starts = starts;
        }

        static Numbers of(Collection<Values> asked) {
            int[] starts = asked.stream()
                    .flatMap(values -> ((Values.Numbers) values).ranges().stream())
                    .flatMapToInt(range -> range.to() == Integer.MAX_VALUE
                            ? Arrays.stream(new int[] {range.from()})
                            : Arrays.stream(new int[] {range.from(), range.to() + 1}))
                    .sorted()
                    .distinct()
                    .toArray();
            return new Numbers(starts);
        }

        /** The first number of each range but the first. */
        int[] starts() {
            return starts.clone();
        }

        @Override
        public int size() {
            return starts.length + 1;
        }

        @Override
        public int range(Object value) {
            return range((int) value);
        }

        private int range(int number) {
            int place = Arrays.binarySearch(starts, number);
            return place < 0 ? -place - 1 : place + 1;
        }

        @Override
        public List<Range> runs(Values values) {
            List<Range> runs = new ArrayList<>();
            for (Range range : ((Values.Numbers) values).ranges()) {
                runs.add(new Range(range(range.from()), range(range.to())));
            }
            return runs;
        }
    }

    /**
     * All codes that no condition names, then each that one does.
     *
     * @param named the ranges of these
     */
    record Codes(Map<String, Integer> named) implements FactRanges {

        static Codes of(Collection<Values> asked) {
            Map<String, Integer> named = new HashMap<>();
            for (Values values : asked) {
                for (String code : ((Values.Codes) values).codes()) {
                    named.putIfAbsent(code, named.size() + 1);
                }
            }
            return new Codes(named);
        }

        @Override
        public int size() {
            return named.size() + 1;
        }

        @Override
        public int range(Object value) {
            return named.getOrDefault((String) value, 0);
        }

        @Override
        public List<Range> runs(Values values) {
            Values.Codes codes = (Values.Codes) values;
            Values.Numbers ranges = new Values.Numbers(codes.codes().stream()
                    .map(code -> range(code))
                    .map(range -> new Range(range, range))
                    .toList());
            return codes.listed()
                    ? ranges.ranges()
                    : ranges.complement()
                            .intersection(Values.Numbers.of(new Range(0, named.size())))
                            .ranges();
        }
    }
}

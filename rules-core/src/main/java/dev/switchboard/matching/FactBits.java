package dev.switchboard.matching;

import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.List;
import java.util.Optional;

/** For each range of a fact's values, which rows allow it. */
final class FactBits {

    private final String fact;
    private final FactRanges ranges;
    private final int shares;
    private final int words;

    /** The words of the first range, behind them those of the next. */
    final long[] bits;

    private FactBits(String fact, FactRanges ranges, int shares, int words) {
        this.fact = fact;
        this.ranges = ranges;
        this.shares = shares;
        this.words = words;
        this.bits = new long[Math.multiplyExact(shares, words)];
    }

    static int words(int rows) {
        return (rows + Long.SIZE - 1) / Long.SIZE;
    }

    /**
     * What rows allow a fact.
     *
     * @param most how many ranges may have bits of their own; of more, neighbours share theirs
     */
    static FactBits of(String fact, FactRanges ranges, List<ConditionRow> rows, int most) {
        FactBits bits = new FactBits(fact, ranges, Math.min(ranges.size(), most), words(rows.size()));
        for (int row = 0; row < rows.size(); row++) {
            Values allowed = rows.get(row).allowed().get(fact);
            if (allowed == null) {
                bits.turn(0, row);
            } else {
                bits.turn(ranges.runs(allowed), row);
            }
        }
        bits.carry();
        return bits;
    }

    String fact() {
        return fact;
    }

    /** Whether ranges share their bits, so that a row may not allow a value though its bit is set. */
    boolean isRough() {
        return shares < ranges.size();
    }

    int longs() {
        return bits.length;
    }

    /** Which share of the rows a value is allowed by, on an average of the ranges. */
    double share() {
        long set = 0;
        for (long word : bits) {
            set += Long.bitCount(word);
        }
        return (double) set / bits.length;
    }

    /** Where the words of a value begin, as conditions know values. */
    int start(Object value) {
        return startOfRange(ranges.range(value));
    }

    /** Where the words of a range begin. */
    int startOfRange(int range) {
        return share(range) * words;
    }

    /** If values are numbers, the first number of each range but the first. */
    Optional<int[]> cuts() {
        return ranges instanceof FactRanges.Numbers numbers ? Optional.of(numbers.starts()) : Optional.empty();
    }

    private int share(int range) {
        return isRough() ? (int) ((long) range * shares / ranges.size()) : range;
    }

    /** Marks only where a row begins to allow values and where it ends: see {@link #carry}. */
    private void turn(List<Range> runs, int row) {
        int next = 0;
        for (Range run : runs) {
            int first = Math.max(next, share(run.from()));
            next = Math.max(next, share(run.to()) + 1);
            turn(first, row);
            turn(next, row);
        }
    }

    private void turn(int share, int row) {
        if (share < shares) {
            bits[share * words + row / Long.SIZE] ^= 1L << row;
        }
    }

    /** A row that allows values goes on to allow them until it ends. */
    private void carry() {
        for (int i = words; i < bits.length; i++) {
            bits[i] ^= bits[i - words];
        }
    }
}

package dev.switchboard.matching;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import dev.switchboard.diagram.InquiryNumbers;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bits of conditions, found by the numbers of an inquiry's values: it need not be completed for that, nor are its facts looked up.
 * All lies in few arrays, side by side in the order in which it is read: of thousands of topics, each is seldom asked about, and what
 * takes time then is waiting for memory.
 *
 * @param <T> what the conditions are of
 */
public final class NumberedBits<T> {

    /** Cuts that are tried one after the other. */
    private static final int FEW = 8;

    /** The owner of each row. */
    private final T[] owners;

    /** The condition of each row that is to be asked once more; null where the bits say all. */
    private final @Nullable Condition[] asked;

    private final int words;
    private final int factCount;

    /**
     * For each fact its place, how many cuts there are, the cuts in ascending order, and where the words of the numbers begin in
     * {@link #bits}: of those below the first cut, then of those from each cut on.
     */
    private final int[] facts;

    /** The words of all rows, then those of the facts' values. */
    private final long[] bits;

    NumberedBits(T[] owners, @Nullable Condition[] asked, int factCount, int[] facts, long[] bits) {
        this.owners = owners;
        this.asked = asked;
        this.words = FactBits.words(owners.length);
        this.factCount = factCount;
        this.facts = facts;
        this.bits = bits;
    }

    /**
     * Those whose conditions hold, in order.
     *
     * @param completed the inquiry, for the few conditions that have to be asked
     * @param taking takes each
     */
    public void holding(InquiryNumbers inquiry, Supplier<Inquiry> completed, Consumer<? super T> taking) {
        int[] starts = starts(inquiry);
        T last = null;
        for (int word = 0; word < words; word++) {
            for (long left = common(word, starts); left != 0; left &= left - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (owners[row] != last && holds(row, completed)) {
                    last = owners[row];
                    taking.accept(last);
                }
            }
        }
    }

    /** The first of them that is as wanted. */
    public Optional<T> first(InquiryNumbers inquiry, Supplier<Inquiry> completed, Predicate<T> wanted) {
        int[] starts = starts(inquiry);
        for (int word = 0; word < words; word++) {
            for (long left = common(word, starts); left != 0; left &= left - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (wanted.test(owners[row]) && holds(row, completed)) {
                    return Optional.of(owners[row]);
                }
            }
        }
        return Optional.empty();
    }

    private boolean holds(int row, Supplier<Inquiry> completed) {
        Condition condition = asked[row];
        return condition == null || condition.holds(completed.get());
    }

    private long common(int word, int[] starts) {
        long common = bits[word];
        for (int fact = 0; fact < starts.length && common != 0; fact++) {
            common &= bits[starts[fact] + word];
        }
        return common;
    }

    private int[] starts(InquiryNumbers inquiry) {
        int[] starts = new int[factCount];
        int at = 0;
        for (int fact = 0; fact < factCount; fact++) {
            int count = facts[at + 1];
            int first = at + 2;
            starts[fact] = facts[first + count + cutsUpTo(inquiry.number(facts[at]), first, count)];
            at = first + 2 * count + 1;
        }
        return starts;
    }

    /** How many of a fact's cuts are not above a number. */
    private int cutsUpTo(int number, int first, int count) {
        int low = 0;
        int left = count;
        while (left > FEW) {
            int half = left >>> 1;
            low += facts[first + low + half] <= number ? half : 0;
            left -= half;
        }
        // Which way a comparison goes, a processor cannot foresee: so none is waited for.
        int found = low;
        for (int cut = first + low; cut < first + low + left; cut++) {
            found += 1 + (int) (((long) number - facts[cut]) >> (Long.SIZE - 1));
        }
        return found;
    }
}

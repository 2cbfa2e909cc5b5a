package dev.switchboard.matching;

import dev.switchboard.catalog.Condition;
import dev.switchboard.diagram.FactNumbers;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lays the bits of conditions out by the numbers of the facts' values. */
final class NumberedBitsBuilder {

    private final FactNumbers numbers;
    private int[] facts = new int[64];
    private int size;
    private long[] bits;
    private int used;

    /**
     * @param allRows a bit for each row
     * @param longs that the bits of the facts take
     */
    NumberedBitsBuilder(FactNumbers numbers, long[] allRows, int longs) {
        this.numbers = numbers;
        this.bits = Arrays.copyOf(allRows, allRows.length + longs);
        this.used = allRows.length;
    }

    /** Takes the facts of an index, each in its turn, and gives the index by numbers. */
    <T> NumberedBits<T> build(T[] owners, @Nullable Condition[] asked, FactBits[] all) {
        for (FactBits fact : all) {
            add(fact);
        }
        return new NumberedBits<>(owners, asked, all.length, Arrays.copyOf(facts, size), bits);
    }

    private void add(FactBits fact) {
        System.arraycopy(fact.bits, 0, bits, used, fact.bits.length);
        int place = numbers.place(fact.fact());
        Optional<int[]> ofNumbers = fact.cuts();
        int[] cuts = ofNumbers.orElseGet(() -> between(fact, place));
        append(place);
        append(cuts.length);
        for (int cut : cuts) {
            append(cut);
        }
        for (int range = 0; range <= cuts.length; range++) {
            int first = range == 0 ? numbers.lowest(place) : cuts[range - 1];
            append(used + (ofNumbers.isPresent() ? fact.startOfRange(range) : start(fact, place, first)));
        }
        used += fact.bits.length;
    }

    /** Where one of a list of codes is treated otherwise than the one before: most lists are named in part. */
    private int[] between(FactBits fact, int place) {
        return IntStream.rangeClosed(numbers.lowest(place) + 1, numbers.highest(place))
                .filter(number -> start(fact, place, number) != start(fact, place, number - 1))
                .toArray();
    }

    private int start(FactBits fact, int place, int number) {
        return fact.start(numbers.value(place, number));
    }

    private void append(int number) {
        if (size == facts.length) {
            facts = Arrays.copyOf(facts, 2 * size);
        }
        facts[size++] = number;
    }
}

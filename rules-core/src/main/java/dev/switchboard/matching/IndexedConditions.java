package dev.switchboard.matching;

import dev.switchboard.Inquiry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some of many numbered conditions; an index of them is made when they are first asked for, if they are many. */
final class IndexedConditions {

    /** Fewer are tried faster than they are looked up. */
    private static final int MANY = 64;

    private final List<Integer> numbers;
    private final Function<List<Integer>, ConditionBits<Integer>> indexing;
    private @Nullable ConditionBits<Integer> index;
    private long steps = -1;

    /**
     * Has looked at none yet.
     *
     * @param numbers in ascending order
     * @param indexing makes the index
     */
    IndexedConditions(List<Integer> numbers, Function<List<Integer>, ConditionBits<Integer>> indexing) {
        this.numbers = List.copyOf(numbers);
        this.indexing = indexing;
    }

    /** The numbers of those that may hold for a completed inquiry, in ascending order: as {@link ConditionsByTopic#mayHold}. */
    void mayHold(Inquiry completed, Consumer<Integer> certain, Consumer<Integer> perhaps) {
        if (numbers.size() < MANY) {
            numbers.forEach(perhaps);
        } else {
            index().mayHold(completed, certain, perhaps);
        }
    }

    /** What it takes to find them, in looks at atoms; what is done with them then is not counted. */
    long steps() {
        if (steps < 0) {
            steps = numbers.size() < MANY ? numbers.size() : index().steps();
        }
        return steps;
    }

    private ConditionBits<Integer> index() {
        ConditionBits<Integer> known = index;
        if (known == null) {
            known = indexing.apply(numbers);
            index = known;
        }
        return known;
    }
}

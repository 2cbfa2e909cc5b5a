package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Some of many numbered conditions; an index of them is made when they are first asked for, if they are many. */
public final class IndexedConditions {

    /** Fewer are tried faster than they are looked up. */
    private static final int MANY = 64;

    private final int[] numbers;
    private final IntFunction<Condition> conditions;
    private @Nullable ConditionIndex index;
    private long steps = -1;

    /**
     * Has looked at none yet.
     *
     * @param numbers in ascending order
     * @param conditions the conditions by their numbers, in normal form
     */
    public IndexedConditions(List<Integer> numbers, IntFunction<Condition> conditions) {
        this.numbers = numbers.stream().mapToInt(Integer::intValue).toArray();
        this.conditions = conditions;
    }

    /** Takes the numbers of all that hold for a completed inquiry, and perhaps of others; in ascending order. */
    public void mayHold(Inquiry completed, IntConsumer taking) {
        if (numbers.length < MANY) {
            for (int number : numbers) {
                taking.accept(number);
            }
        } else {
            index().mayHold(completed).stream().forEach(place -> taking.accept(numbers[place]));
        }
    }

    /** Takes apart the numbers of those that hold for certain, and of those that have to be tried. */
    public void mayHold(Inquiry completed, IntConsumer holding, IntConsumer trying) {
        if (numbers.length < MANY) {
            mayHold(completed, trying);
        } else {
            ConditionIndex known = index();
            known.mayHold(completed).stream()
                    .forEach(place -> (known.isSure(place) ? holding : trying).accept(numbers[place]));
        }
    }

    /** What it takes to find them, in looks at atoms; what is done with them then is not counted. */
    public long steps() {
        if (steps < 0) {
            steps = numbers.length < MANY ? numbers.length : index().steps();
        }
        return steps;
    }

    private ConditionIndex index() {
        ConditionIndex known = index;
        if (known == null) {
            known = new ConditionIndex(
                    Arrays.stream(numbers).mapToObj(conditions).toList());
            index = known;
        }
        return known;
    }
}

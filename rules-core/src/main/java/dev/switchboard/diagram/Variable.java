package dev.switchboard.diagram;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a variable of the diagram: each of its values is a number. What is counted or measured is its own number, in steps, a flag is 0 or 1, a choice
 * is its place in the list of codes.
 */
public final class Variable {

    private final Fact fact;
    private final int index;
    private final int lowest;
    private final int highest;
    private final int unstated;
    private volatile @Nullable Map<String, Integer> codes;

    /**
     * A fact other than the topic.
     *
     * @param index the variable's place in the order
     */
    Variable(Fact fact, int index) {
        this.fact = fact;
        this.index = index;
        if (fact.type() instanceof FactType.Scaled scaled) {
            lowest = scaled.range().from();
            highest = scaled.range().to();
            unstated = scaled.unstated();
        } else if (fact.type() instanceof FactType.Choice choice) {
            lowest = 0;
            highest = choice.codes().size() - 1;
            unstated = choice.codes().indexOf(choice.unstated());
        } else {
            lowest = 0;
            highest = 1;
            unstated = fact.type() instanceof FactType.Flag flag && flag.unstated() ? 1 : 0;
        }
    }

    public Fact fact() {
        return fact;
    }

    /** Its place in the order, from 0. */
    public int index() {
        return index;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    /** The number of the value that the fact has unstated. */
    public int unstated() {
        return unstated;
    }

    /** The number of a choice's code; -1 when it is none of the codes. */
    public int number(String code) {
        return codes().getOrDefault(code, -1);
    }

    /** Made when first needed: most variables of most diagrams are never asked about. */
    private Map<String, Integer> codes() {
        Map<String, Integer> known = codes;
        if (known == null) {
            known = new HashMap<>();
            if (fact.type() instanceof FactType.Choice choice) {
                for (String code : choice.codes()) {
                    known.put(code, known.size());
                }
            }
            codes = known;
        }
        return known;
    }

    /** The number of a value, a {@link Boolean}, {@link Integer} or {@link String}. */
    public int number(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return value instanceof Integer number ? number : number((String) value);
    }

    /** The value that a number stands for, as a program would state it. */
    public Object stated(int number) {
        return fact.type().stated(value(number));
    }

    /** The value that a number stands for. */
    public Object value(int number) {
        if (fact.type() instanceof FactType.Scaled) {
            return number;
        }
        return fact.type() instanceof FactType.Choice choice ? choice.codes().get(number) : (Object) (number == 1);
    }

    /** The numbers of the values in a set, as ranges in ascending order within this variable's own. */
    public List<Range> numbers(Values values) {
        List<Range> numbers = new ArrayList<>();
        if (values instanceof Values.Numbers set) {
            for (Range range : set.ranges()) {
                if (range.from() <= highest && range.to() >= lowest) {
                    numbers.add(new Range(Math.max(range.from(), lowest), Math.min(range.to(), highest)));
                }
            }
            return numbers;
        }
        if (values instanceof Values.Codes set) {
            return numbers(set);
        }
        return values.isNone() ? List.of() : List.of(range((Values.Flag) values));
    }

    private static Range range(Values.Flag flag) {
        return new Range(flag.no() ? 0 : 1, flag.yes() ? 1 : 0);
    }

    /** Looks at the codes that are named, and not at all that there are. */
    private List<Range> numbers(Values.Codes set) {
        List<Range> named = set.codes().stream()
                .map(this::number)
                .filter(number -> number >= 0)
                .map(number -> new Range(number, number))
                .toList();
        Values.Numbers listed = new Values.Numbers(named);
        return set.listed()
                ? listed.ranges()
                : listed.complement()
                        .intersection(Values.Numbers.of(new Range(lowest, highest)))
                        .ranges();
    }

    private static boolean holds(List<Range> numbers, int number) {
        return numbers.stream().anyMatch(range -> range.contains(number));
    }

    /** The set of values that ranges of numbers stand for. */
    public Values values(List<Range> numbers) {
        if (fact.type() instanceof FactType.Scaled) {
            return new Values.Numbers(numbers);
        }
        if (fact.type() instanceof FactType.Flag) {
            return new Values.Flag(holds(numbers, 1), holds(numbers, 0));
        }
        List<String> named = new ArrayList<>();
        for (Range range : numbers) {
            for (int number = range.from(); number <= range.to(); number++) {
                named.add((String) value(number));
            }
        }
        return Values.Codes.of(named.toArray(String[]::new));
    }
}

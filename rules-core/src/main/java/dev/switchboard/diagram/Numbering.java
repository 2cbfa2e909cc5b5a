package dev.switchboard.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers things from 0 in the order in which they come, equals alike: they are a diagram's terminals then. */
public final class Numbering<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    /** A numbering of nothing yet. */
    public Numbering() {}

    /** The number of a thing. */
    public int of(T thing) {
        Integer known = numbers.putIfAbsent(thing, things.size());
        if (known != null) {
            return known;
        }
        things.add(thing);
        return things.size() - 1;
    }

    /** Whether a thing has a number. */
    public boolean knows(T thing) {
        return numbers.containsKey(thing);
    }

    /** The thing of a number. */
    public T at(int number) {
        return things.get(number);
    }
}

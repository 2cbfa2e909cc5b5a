package dev.switchboard.coverage;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Condition.And;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Condition.Or;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two neighbouring values of a count that a condition tells apart somewhere.
 *
 * @param below the lower of the two
 */
record Threshold(String fact, int below) {

    int above() {
        return below + 1;
    }

    /** The thresholds of a simplified condition that lie within the facts' ranges, by fact and value. */
    static List<Threshold> of(Condition condition, Vocabulary vocabulary) {
        TreeMap<String, Set<Integer>> found = new TreeMap<>();
        collect(condition, vocabulary, found);
        return found.entrySet().stream()
                .flatMap(fact -> fact.getValue().stream().map(below -> new Threshold(fact.getKey(), below)))
                .toList();
    }

    private static void collect(Condition condition, Vocabulary vocabulary, TreeMap<String, Set<Integer>> found) {
        if (condition instanceof And and) {
            and.parts().forEach(part -> collect(part, vocabulary, found));
        } else if (condition instanceof Or or) {
            or.parts().forEach(part -> collect(part, vocabulary, found));
        } else if (condition instanceof Atom atom && atom.values() instanceof Values.Numbers numbers) {
            FactType.Count count =
                    (FactType.Count) vocabulary.fact(atom.fact()).orElseThrow().type();
            Set<Integer> own = found.computeIfAbsent(atom.fact(), fact -> new TreeSet<>());
            for (Range range : numbers.ranges()) {
                if (range.from() > count.range().from()
                        && range.from() <= count.range().to()) {
                    own.add(range.from() - 1);
                }
                if (range.to() < count.range().to()
                        && range.to() >= count.range().from()) {
                    own.add(range.to());
                }
            }
        }
    }

    /** Where a simplified condition holds on one side of the threshold and not on the other. */
    Condition differs(Condition condition) {
        Condition low = at(condition, below);
        Condition high = at(condition, above());
        return new Or(List.of(new And(List.of(low, high.negated())), new And(List.of(low.negated(), high))));
    }

    /** The condition for inquiries in which the fact has a value. */
    private Condition at(Condition condition, int value) {
        if (condition instanceof And and) {
            return new And(and.parts().stream().map(part -> at(part, value)).toList());
        }
        if (condition instanceof Or or) {
            return new Or(or.parts().stream().map(part -> at(part, value)).toList());
        }
        Atom atom = (Atom) condition;
        if (!atom.fact().equals(fact)) {
            return atom;
        }
        return atom.values().contains(value) ? Condition.always() : new Or(List.of());
    }

    /** One number alone. */
    static Values only(int number) {
        return Values.Numbers.of(new Range(number, number));
    }
}

package dev.switchboard.engine;

import dev.switchboard.Explanation.Change;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the fewest facts to change so that a condition holds, and of several such ways the nearest values. The topic never
 * changes: another topic would be another inquiry. Goes through the condition's alternatives, and so is exact for
 * conditions of up to {@value #MAX_ALTERNATIVES} of them; beyond that it keeps the nearest ones at each step.
 */
final class SmallestChange {

    private static final int MAX_ALTERNATIVES = 1_000;

    private static final Comparator<Way> FEWEST_THEN_NEAREST =
            Comparator.<Way>comparingInt(way -> way.changes.size()).thenComparingLong(way -> way.distance);

    private final Vocabulary vocabulary;
    private final Inquiry inquiry;

    SmallestChange(Vocabulary vocabulary, Inquiry inquiry) {
        this.vocabulary = vocabulary;
        this.inquiry = inquiry;
    }

    /** The changes; empty when no change of facts other than the topic makes the condition hold. */
    Optional<List<Change>> thatMakesHold(Condition condition) {
        return alternatives(condition.simplified()).stream()
                .map(this::way)
                .flatMap(Optional::stream)
                .min(FEWEST_THEN_NEAREST)
                .map(Way::changes);
    }

    /** The condition as a choice between lists of atoms that all have to hold. */
    private List<List<Condition.Atom>> alternatives(Condition condition) {
        if (condition instanceof Condition.Atom atom) {
            return List.of(List.of(atom));
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream()
                    .flatMap(part -> alternatives(part).stream())
                    .toList();
        }
        List<List<Condition.Atom>> product = List.of(List.of());
        for (Condition part : ((Condition.And) condition).parts()) {
            List<List<Condition.Atom>> more = alternatives(part);
            product = bounded(product.stream()
                    .flatMap(left -> more.stream().map(right -> joined(left, right)))
                    .toList());
        }
        return product;
    }

    private List<List<Condition.Atom>> bounded(List<List<Condition.Atom>> alternatives) {
        if (alternatives.size() <= MAX_ALTERNATIVES) {
            return alternatives;
        }
        return alternatives.stream()
                .filter(atoms -> way(atoms).isPresent())
                .sorted(Comparator.comparing(atoms -> way(atoms).orElseThrow(), FEWEST_THEN_NEAREST))
                .limit(MAX_ALTERNATIVES)
                .toList();
    }

    private static <T> List<T> joined(List<T> left, List<T> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    private record Way(List<Change> changes, long distance) {}

    /** What to change so that all atoms hold. */
    private Optional<Way> way(List<Condition.Atom> atoms) {
        Map<String, List<Condition.Atom>> byFact = atoms.stream()
                .collect(Collectors.groupingBy(Condition.Atom::fact, LinkedHashMap::new, Collectors.toList()));
        List<Change> changes = new ArrayList<>();
        long distance = 0;
        for (Map.Entry<String, List<Condition.Atom>> entry : byFact.entrySet()) {
            Object now = entry.getValue().get(0).valueIn(inquiry);
            Optional<Object> then = nearest(entry.getKey(), now, entry.getValue());
            if (then.isEmpty()) {
                return Optional.empty();
            }
            if (!then.get().equals(now)) {
                changes.add(new Change(entry.getKey(), now, then.get()));
                distance += distance(now, then.get());
            }
        }
        return Optional.of(new Way(changes, distance));
    }

    private Optional<Object> nearest(String fact, Object now, List<Condition.Atom> atoms) {
        return Stream.concat(
                        Stream.of(now),
                        otherValues(vocabulary.fact(fact).orElseThrow().type(), atoms))
                .filter(value -> atoms.stream().allMatch(atom -> atom.values().contains(value)))
                .min(Comparator.comparingLong(value -> distance(now, value)));
    }

    /** Values of the fact among which the nearest one that serves is sure to be. */
    private static Stream<Object> otherValues(FactType type, List<Condition.Atom> atoms) {
        if (type instanceof FactType.Flag) {
            return Stream.of(true, false);
        }
        if (type instanceof FactType.Choice choice) {
            return choice.codes().stream().map(code -> (Object) code);
        }
        if (type instanceof FactType.Count count) {
            return atoms.stream()
                    .flatMap(atom -> ((Values.Numbers) atom.values()).ranges().stream())
                    .flatMap(range -> ends(range, count.range()))
                    .filter(number -> count.range().contains(number))
                    .map(number -> (Object) number);
        }
        return Stream.empty();
    }

    private static Stream<Integer> ends(Range range, Range allowed) {
        return Stream.of(Math.max(range.from(), allowed.from()), Math.min(range.to(), allowed.to()));
    }

    private static long distance(Object now, Object then) {
        if (now instanceof Integer from && then instanceof Integer to) {
            return Math.abs((long) from - to);
        }
        return now.equals(then) ? 0 : 1;
    }
}

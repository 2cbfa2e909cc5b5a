package dev.switchboard.matching;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbered conditions that hold for all topics but some, by these topics. Each has exceptions of its own, so that bits for all the
 * ranges of topics would be as many as there are conditions, squared.
 */
final class TopicExceptions {

    private final Map<String, Set<Integer>> exceptOf = new HashMap<>();

    void add(int number, Condition condition) {
        excluding(condition)
                .ifPresent(atom -> ((Values.Codes) atom.values())
                        .codes()
                        .forEach(topic -> exceptOf.computeIfAbsent(topic, code -> new HashSet<>())
                                .add(number)));
    }

    /** The numbers of the conditions that do not hold for a topic. */
    Set<Integer> of(String topic) {
        return exceptOf.getOrDefault(topic, Set.of());
    }

    /** What a condition asks besides: it holds where that does, but for its exceptions. */
    static Condition rest(Condition condition) {
        Optional<Condition.Atom> excluding = excluding(condition);
        if (excluding.isEmpty()) {
            return condition;
        }
        return new Condition.And(
                condition instanceof Condition.And and
                        ? and.parts().stream()
                                .filter(part -> !part.equals(excluding.get()))
                                .toList()
                        : List.of());
    }

    private static Optional<Condition.Atom> excluding(Condition condition) {
        List<Condition> parts = condition instanceof Condition.And and ? and.parts() : List.of(condition);
        for (Condition part : parts) {
            if (part instanceof Condition.Atom atom
                    && atom.fact().equals("topic")
                    && atom.values() instanceof Values.Codes codes
                    && !codes.listed()) {
                return Optional.of(atom);
            }
        }
        return Optional.empty();
    }
}

package dev.switchboard.matching;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Numbered conditions that hold for all topics but some, by these topics. Each has exceptions of its own, so that bits for all the
 * ranges of topics would be as many as there are conditions, squared.
 */
final class TopicExceptions {

    private final Map<String, List<Integer>> exceptOf = new HashMap<>();

    /** Adds one of a higher number than all before. */
    void add(int number, Condition condition) {
        excluding(condition)
                .ifPresent(atom -> ((Values.Codes) atom.values())
                        .codes()
                        .forEach(topic -> exceptOf.computeIfAbsent(topic, code -> new ArrayList<>())
                                .add(number)));
    }

    /**
     * Takes numbers of conditions but those that do not hold for a topic.
     *
     * @param taking gets them, in ascending order
     */
    Consumer<Integer> without(String topic, Consumer<Integer> taking) {
        List<Integer> excepted = exceptOf.getOrDefault(topic, List.of());
        return excepted.isEmpty() ? taking : new Filter(excepted, taking);
    }

    /** Goes through exceptions and numbers side by side. */
    private static final class Filter implements Consumer<Integer> {
        private final List<Integer> excepted;
        private final Consumer<Integer> taking;
        private int next;

        Filter(List<Integer> excepted, Consumer<Integer> taking) {
            this.excepted = excepted;
            this.taking = taking;
        }

        @Override
        public void accept(Integer number) {
            while (next < excepted.size() && excepted.get(next) < number) {
                next++;
            }
            if (next == excepted.size() || !excepted.get(next).equals(number)) {
                taking.accept(number);
            }
        }
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

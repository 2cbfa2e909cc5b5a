package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the fewest facts of an inquiry to change so that a condition holds, and of several such ways the nearest values. The
 * topic never changes: another topic would be another inquiry.
 *
 * <p>It branches where a condition has alternatives, the cheapest first, and leaves what cannot be better than what it has.
 * That is exact as long as the work allowed suffices; then it keeps to the best that was found.
 */
public final class NearestValues {

    /** Alternatives within alternatives beyond which it goes no deeper. */
    private static final int MAX_DEPTH = 256;

    private final Vocabulary vocabulary;
    private final Inquiry inquiry;
    private int stepsLeft;
    private boolean exact = true;
    private Optional<Way> best = Optional.empty();

    /**
     * What was found.
     *
     * @param values the values to change to, by fact; empty when none was found
     * @param exact whether there is surely no smaller change, or none at all if none was found
     * @param steps the work that was done
     */
    public record Result(Optional<Map<String, Object>> values, boolean exact, int steps) {}

    /** Facts with the values that they may have, and what it takes to change the inquiry so. */
    private record Way(Map<String, Values> allowed, Map<String, Object> values, int changes, long distance) {

        static final Comparator<Way> FEWEST_THEN_NEAREST =
                Comparator.<Way>comparingInt(way -> way.changes).thenComparingLong(way -> way.distance);
    }

    private NearestValues(Vocabulary vocabulary, Inquiry inquiry, int mostSteps) {
        this.vocabulary = vocabulary;
        this.inquiry = inquiry;
        this.stepsLeft = mostSteps;
    }

    /**
     * The nearest values for which a condition holds.
     *
     * @param condition in normal form
     * @param inquiry completed
     * @param mostSteps how much work may be done, in conditions looked at
     */
    public static Result of(Condition condition, Vocabulary vocabulary, Inquiry inquiry, int mostSteps) {
        NearestValues search = new NearestValues(vocabulary, inquiry, mostSteps);
        search.search(new Way(Map.of(), Map.of(), 0, 0), List.of(), List.of(condition), 0);
        return new Result(search.best.map(Way::values), search.exact, mostSteps - Math.max(0, search.stepsLeft));
    }

    /**
     * Looks for ways in which more conditions hold.
     *
     * @param open conditions with alternatives, which may hold already
     */
    private void search(Way way, List<Condition.Or> open, List<Condition> more, int depth) {
        List<Condition.Or> alternatives = new ArrayList<>(open);
        Optional<Way> next = with(way, more, alternatives);
        if (next.isEmpty() || !isBetter(next.get())) {
            return;
        }
        Optional<Condition.Or> failing =
                alternatives.stream().filter(or -> !holds(or, next.get())).findFirst();
        if (failing.isEmpty()) {
            best = next;
        } else if (depth == MAX_DEPTH) {
            exact = false;
        } else {
            branch(next.get(), alternatives, failing.get(), depth);
        }
    }

    private void branch(Way way, List<Condition.Or> alternatives, Condition.Or failing, int depth) {
        List<Condition.Or> others =
                alternatives.stream().filter(or -> !or.equals(failing)).toList();
        record Branch(Condition part, Way way) {}
        List<Branch> branches = new ArrayList<>();
        for (Condition part : failing.parts()) {
            with(way, List.of(part), new ArrayList<>()).ifPresent(next -> branches.add(new Branch(part, next)));
        }
        branches.sort(Comparator.comparing(Branch::way, Way.FEWEST_THEN_NEAREST));
        for (Branch branch : branches) {
            if (isBetter(branch.way)) {
                search(way, others, List.of(branch.part), depth + 1);
            }
        }
    }

    private boolean isBetter(Way way) {
        return best.isEmpty() || Way.FEWEST_THEN_NEAREST.compare(way, best.get()) < 0;
    }

    /** A way with more conditions; adds those that have alternatives to a list. Empty if there is none, or no work is left. */
    private Optional<Way> with(Way way, List<Condition> conditions, List<Condition.Or> alternatives) {
        Map<String, Values> allowed = new LinkedHashMap<>(way.allowed);
        List<String> touched = new ArrayList<>();
        List<Condition> left = new ArrayList<>(conditions);
        for (int i = 0; i < left.size(); i++) {
            Condition condition = left.get(i);
            if (--stepsLeft < 0) {
                exact = false;
                return Optional.empty();
            }
            if (condition instanceof Condition.And and) {
                left.addAll(and.parts());
            } else if (condition instanceof Condition.Or or) {
                alternatives.add(or);
            } else if (condition instanceof Condition.Atom atom) {
                Values before = allowed.get(atom.fact());
                Values both = before == null ? atom.values() : before.intersection(atom.values());
                if (both.isNone()) {
                    return Optional.empty();
                }
                allowed.put(atom.fact(), both);
                touched.add(atom.fact());
            }
        }
        return chosen(way, allowed, touched);
    }

    private Optional<Way> chosen(Way way, Map<String, Values> allowed, List<String> touched) {
        Map<String, Object> values = new LinkedHashMap<>(way.values);
        long distance = way.distance;
        for (String fact : touched) {
            Values own = Objects.requireNonNull(allowed.get(fact));
            Object now = new Condition.Atom(fact, own).valueIn(inquiry);
            Optional<Object> then = nearest(fact, now, own);
            if (then.isEmpty()) {
                return Optional.empty();
            }
            Object before = values.remove(fact);
            distance -= before == null ? 0 : NearestValue.distance(now, before);
            if (!then.get().equals(now)) {
                values.put(fact, then.get());
                distance += NearestValue.distance(now, then.get());
            }
        }
        stepsLeft -= allowed.size() / 8;
        return Optional.of(new Way(allowed, values, values.size(), distance));
    }

    /** Whether a condition holds with the values of a way. */
    private boolean holds(Condition condition, Way way) {
        stepsLeft--;
        if (condition instanceof Condition.Atom atom) {
            Object changed = way.values.get(atom.fact());
            return atom.values().contains(changed == null ? atom.valueIn(inquiry) : changed);
        }
        return condition instanceof Condition.And and
                ? and.parts().stream().allMatch(part -> holds(part, way))
                : ((Condition.Or) condition).parts().stream().anyMatch(part -> holds(part, way));
    }

    private Optional<Object> nearest(String fact, Object now, Values allowed) {
        return allowed.contains(now)
                ? Optional.of(now)
                : NearestValue.of(vocabulary.fact(fact).orElseThrow().type(), allowed, now);
    }
}

package dev.switchboard.tables;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A condition as the rows of a table: it holds when one of them does, and a row holds when each fact has one of the values
 * that it allows.
 */
public final class Alternatives {

    /** More rows than anybody would read; a condition that needs more is refused. */
    public static final int MOST = 1_000;

    /** A condition that no number of rows up to {@link #MOST} can say. */
    public static final class TooManyException extends Exception {
        private static final long serialVersionUID = 1;

        TooManyException() {}
    }

    private Alternatives() {}

    /** The condition that holds if one row does; what all rows have in common comes first, as people write it. */
    static Condition condition(List<List<Condition>> rows) {
        if (rows.size() == 1) {
            return new Condition.And(rows.get(0));
        }
        List<Condition> common = new ArrayList<>(rows.get(0));
        rows.forEach(common::retainAll);
        List<Condition> alternatives = new ArrayList<>();
        for (List<Condition> row : rows) {
            List<Condition> rest = new ArrayList<>(row);
            rest.removeAll(common);
            if (rest.isEmpty()) {
                return new Condition.And(common);
            }
            alternatives.add(rest.size() == 1 ? rest.get(0) : new Condition.And(rest));
        }
        common.add(new Condition.Or(alternatives));
        return new Condition.And(common);
    }

    /**
     * The rows of a condition: the values allowed, by fact. A row that another one includes is left out, and rows that
     * differ in one fact alone are one.
     */
    public static List<Map<String, Values>> of(Condition condition) throws TooManyException {
        List<Map<String, Values>> rows = expand(condition.normal());
        return rows.isEmpty() ? List.of(Map.of("topic", Values.Codes.of())) : joined(rows);
    }

    private static List<Map<String, Values>> expand(Condition condition) throws TooManyException {
        if (condition instanceof Condition.Atom atom) {
            Map<String, Values> row = new LinkedHashMap<>();
            row.put(atom.fact(), atom.values());
            return new ArrayList<>(atom.values().isNone() ? List.of() : List.of(row));
        }
        if (condition instanceof Condition.Or or) {
            List<Map<String, Values>> rows = new ArrayList<>();
            for (Condition part : or.parts()) {
                rows.addAll(expand(part));
                refuseTooMany(rows);
            }
            return rows;
        }
        List<Map<String, Values>> rows = new ArrayList<>(List.of(new LinkedHashMap<>()));
        for (Condition part : ((Condition.And) condition).parts()) {
            rows = product(rows, expand(part));
        }
        return rows;
    }

    private static List<Map<String, Values>> product(List<Map<String, Values>> some, List<Map<String, Values>> others)
            throws TooManyException {
        List<Map<String, Values>> rows = new ArrayList<>();
        for (Map<String, Values> one : some) {
            for (Map<String, Values> other : others) {
                both(one, other).ifPresent(rows::add);
            }
            refuseTooMany(rows);
        }
        return rows;
    }

    /** What both rows allow; empty when that is nothing. */
    private static Optional<Map<String, Values>> both(Map<String, Values> one, Map<String, Values> other) {
        Map<String, Values> row = new LinkedHashMap<>(one);
        for (Map.Entry<String, Values> entry : other.entrySet()) {
            Values mine = row.get(entry.getKey());
            Values common = mine == null ? entry.getValue() : mine.intersection(entry.getValue());
            if (common.isNone()) {
                return Optional.empty();
            }
            row.put(entry.getKey(), common);
        }
        return Optional.of(row);
    }

    private static void refuseTooMany(List<Map<String, Values>> rows) throws TooManyException {
        if (rows.size() > MOST) {
            throw new TooManyException();
        }
    }

    /** Joins pairs of rows for as long as there is one to join. */
    private static List<Map<String, Values>> joined(List<Map<String, Values>> rows) {
        List<Map<String, Values>> result = new ArrayList<>();
        for (Map<String, Values> row : rows) {
            Map<String, Values> next = row;
            for (int i = 0; i < result.size(); ) {
                Optional<Map<String, Values>> both = union(result.get(i), next);
                if (both.isPresent()) {
                    result.remove(i);
                    next = both.get();
                    i = 0;
                } else {
                    i++;
                }
            }
            result.add(next);
        }
        return result;
    }

    /** The one row that allows what either does; empty when there is none. */
    private static Optional<Map<String, Values>> union(Map<String, Values> one, Map<String, Values> other) {
        if (includes(one, other)) {
            return Optional.of(one);
        }
        if (includes(other, one)) {
            return Optional.of(other);
        }
        List<String> different = one.keySet().stream()
                .filter(fact -> !Objects.equals(one.get(fact), other.get(fact)))
                .toList();
        if (different.size() != 1 || !one.keySet().equals(other.keySet())) {
            return Optional.empty();
        }
        Map<String, Values> row = new LinkedHashMap<>(one);
        row.computeIfPresent(
                different.get(0),
                (fact, values) -> Optional.ofNullable(other.get(fact))
                        .map(values::union)
                        .filter(both -> !both.isAny())
                        .orElse(null));
        return Optional.of(row);
    }

    private static boolean includes(Map<String, Values> wide, Map<String, Values> narrow) {
        return wide.entrySet().stream().allMatch(entry -> {
            Values inner = narrow.get(entry.getKey());
            return inner != null && inner.intersection(entry.getValue()).equals(inner);
        });
    }
}

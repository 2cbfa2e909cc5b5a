package dev.switchboard.matching;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a condition asks of each fact in one of the ways in which it can hold.
 *
 * @param allowed by fact
 * @param isWhole whether this is all that the condition asks; if not, it may still not hold where the row fits
 */
record ConditionRow(Map<String, Values> allowed, boolean isWhole) {

    private static final ConditionRow ALWAYS = new ConditionRow(Map.of(), true);

    /**
     * The rows of a condition: it holds only where one of them fits.
     *
     * @param topic of all inquiries, if that is known: then no row asks for it
     * @param most rows that ors may multiply to; beyond that some parts are not seen
     */
    static List<ConditionRow> of(Condition condition, Optional<String> topic, int most) {
        if (condition instanceof Condition.Atom atom) {
            return of(atom, topic);
        }
        if (condition instanceof Condition.And and) {
            return joined(and, topic, most);
        }
        List<ConditionRow> rows = new ArrayList<>();
        for (Condition part : condition.parts()) {
            rows.addAll(of(part, topic, most));
        }
        return rows;
    }

    private static List<ConditionRow> of(Condition.Atom atom, Optional<String> topic) {
        if (topic.isPresent() && atom.fact().equals("topic")) {
            return atom.values().contains(topic.get()) ? List.of(ALWAYS) : List.of();
        }
        return List.of(new ConditionRow(Map.of(atom.fact(), atom.values()), true));
    }

    private static List<ConditionRow> joined(Condition.And and, Optional<String> topic, int most) {
        List<ConditionRow> rows = List.of(ALWAYS);
        for (Condition part : and.parts()) {
            List<ConditionRow> ways = of(part, topic, most);
            long all = (long) rows.size() * ways.size();
            rows = all <= Math.max(most, Math.max(rows.size(), ways.size())) ? product(rows, ways) : partly(rows);
        }
        return rows;
    }

    private static List<ConditionRow> product(List<ConditionRow> rows, List<ConditionRow> ways) {
        List<ConditionRow> product = new ArrayList<>(rows.size() * ways.size());
        for (ConditionRow row : rows) {
            for (ConditionRow way : ways) {
                product.add(row.and(way));
            }
        }
        return product;
    }

    private static List<ConditionRow> partly(List<ConditionRow> rows) {
        return rows.stream().map(row -> new ConditionRow(row.allowed, false)).toList();
    }

    private ConditionRow and(ConditionRow other) {
        if (allowed.isEmpty() || other.allowed.isEmpty()) {
            return new ConditionRow(allowed.isEmpty() ? other.allowed : allowed, isWhole && other.isWhole);
        }
        Map<String, Values> both = new HashMap<>(allowed);
        other.allowed.forEach((fact, values) -> both.merge(fact, values, Values::intersection));
        return new ConditionRow(both, isWhole && other.isWhole);
    }
}

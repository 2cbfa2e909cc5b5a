package dev.switchboard.matching;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule asks of each fact in one of the ways in which it can hold for a topic.
 *
 * @param allowed by fact; the topic is not among them
 * @param isWhole whether this is all that the rule asks; if not, a row that fits may still not hold
 */
record RuleRow(Map<String, Values> allowed, boolean isWhole) {

    /** A condition that would take more rows is known by the atoms that it has outside its ors. */
    private static final int MOST = 64;

    private static final RuleRow ALWAYS = new RuleRow(Map.of(), true);

    /** The rows of a rule: it holds only where one of them fits. */
    static List<RuleRow> of(Rule rule, String topic) {
        return rows(rule.condition(), topic);
    }

    private static List<RuleRow> rows(Condition condition, String topic) {
        if (condition instanceof Condition.Atom atom) {
            if (atom.fact().equals("topic")) {
                return atom.values().contains(topic) ? List.of(ALWAYS) : List.of();
            }
            return List.of(new RuleRow(Map.of(atom.fact(), atom.values()), true));
        }
        if (condition instanceof Condition.And and) {
            return joined(and, topic);
        }
        List<RuleRow> rows = new ArrayList<>();
        for (Condition part : condition.parts()) {
            rows.addAll(rows(part, topic));
        }
        return rows;
    }

    private static List<RuleRow> joined(Condition.And and, String topic) {
        List<RuleRow> rows = List.of(ALWAYS);
        for (Condition part : and.parts()) {
            List<RuleRow> ways = rows(part, topic);
            long all = (long) rows.size() * ways.size();
            rows = all <= Math.max(MOST, Math.max(rows.size(), ways.size())) ? product(rows, ways) : partly(rows);
        }
        return rows;
    }

    private static List<RuleRow> product(List<RuleRow> rows, List<RuleRow> ways) {
        List<RuleRow> product = new ArrayList<>(rows.size() * ways.size());
        for (RuleRow row : rows) {
            for (RuleRow way : ways) {
                product.add(row.and(way));
            }
        }
        return product;
    }

    private static List<RuleRow> partly(List<RuleRow> rows) {
        return rows.stream().map(row -> new RuleRow(row.allowed, false)).toList();
    }

    private RuleRow and(RuleRow other) {
        if (allowed.isEmpty() || other.allowed.isEmpty()) {
            return new RuleRow(allowed.isEmpty() ? other.allowed : allowed, isWhole && other.isWhole);
        }
        Map<String, Values> both = new HashMap<>(allowed);
        other.allowed.forEach((fact, values) -> both.merge(fact, values, Values::intersection));
        return new RuleRow(both, isWhole && other.isWhole);
    }
}

package dev.switchboard.tests;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that an author has in mind.
 *
 * @param name empty for the row of a table that names none
 * @param home the table, or the DRL file, in which it stands
 * @param result what it says, with any condition
 * @param note may be empty
 * @param rows in a table, the values that each row allows, by fact, in the order of the facts
 * @param drl what stands in a DRL file instead
 */
record AuthoredRule(
        String name,
        String home,
        Rule result,
        String note,
        List<Map<String, SpelledValues>> rows,
        Optional<SpelledCondition> drl) {

    static Rule result(String name, Outcome outcome, int salience, Text steps, List<Given> gives) {
        return new Rule(name, outcome, salience, Condition.always(), steps, gives, Place.of("meant"));
    }

    /** This rule, switched off. */
    AuthoredRule off() {
        return new AuthoredRule(name, home, result.off(), note.isEmpty() ? "off" : note, rows, drl);
    }

    boolean isInTable() {
        return drl.isEmpty();
    }

    /** What is meant. */
    Rule meant() {
        Rule rule = new Rule(
                result.name(),
                result.outcome(),
                result.salience(),
                condition(),
                result.steps(),
                result.gives(),
                result.place());
        return result.isOff() ? rule.off() : rule;
    }

    /** What all rows have in common, and one of what is left of each; all of it once where a row has nothing else. */
    private Condition condition() {
        if (drl.isPresent()) {
            return drl.get().condition();
        }
        List<List<Condition>> each = rows.stream().map(AuthoredRule::conditions).toList();
        List<Condition> common = new ArrayList<>(each.get(0));
        each.forEach(common::retainAll);
        List<Condition> alternatives = new ArrayList<>();
        for (List<Condition> row : each) {
            List<Condition> rest = new ArrayList<>(row);
            rest.removeAll(common);
            if (rest.isEmpty()) {
                return new Condition.And(common);
            }
            alternatives.add(new Condition.And(rest));
        }
        common.add(new Condition.Or(alternatives));
        return new Condition.And(common);
    }

    private static List<Condition> conditions(Map<String, SpelledValues> row) {
        List<Condition> conditions = new ArrayList<>();
        row.forEach((fact, spelled) ->
                conditions.add(spelled.condition(AuthoredMoment.PERIOD.contains(fact) ? Calendar.DATE : fact)));
        return conditions;
    }

    /** The same with a row or a cell less. */
    List<AuthoredRule> smaller() {
        List<AuthoredRule> smaller = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Map<String, SpelledValues>> fewer = new ArrayList<>(rows);
            Map<String, SpelledValues> row = fewer.remove(i);
            if (!fewer.isEmpty()) {
                smaller.add(with(fewer));
            }
            for (String fact : row.keySet()) {
                Map<String, SpelledValues> less = new LinkedHashMap<>(row);
                less.remove(fact);
                List<Map<String, SpelledValues>> changed = new ArrayList<>(rows);
                changed.set(i, less);
                smaller.add(with(changed));
            }
        }
        return smaller;
    }

    private AuthoredRule with(List<Map<String, SpelledValues>> others) {
        return new AuthoredRule(name, home, result, note, others, drl);
    }
}

package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Alternative;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Outcome;
import java.util.List;

/**
 * A row of a rule table: one alternative of a rule.
 *
 * @param rule the rule's name; empty if the row is a separate rule
 * @param conditions at most one for each fact; the row holds when all do
 * @param row where it stands
 */
record RuleRow(String rule, Result result, List<Condition> conditions, String note, Table.Row row) {

    /** What all rows of one rule have in common. */
    record Result(Outcome outcome, int salience, Text steps, List<Given> gives, boolean isOff) {
        Result {
            gives = List.copyOf(gives);
        }
    }

    RuleRow {
        conditions = List.copyOf(conditions);
    }

    /** Where the row stands, by the cell that says what it is about. */
    Place place() {
        return row.own("item");
    }

    /** What the row says beside other rows of its rule; a cell that allows everything says nothing. */
    Alternative alternative() {
        return new Alternative(
                conditions.stream()
                        .filter(cell -> !(cell instanceof Condition.Atom atom
                                && atom.values().isAny()))
                        .toList(),
                place());
    }
}

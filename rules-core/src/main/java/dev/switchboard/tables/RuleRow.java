package dev.switchboard.tables;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Alternative;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return row.place("item");
    }

    /**
     * What the row says beside other rows of its rule; a cell that allows everything says nothing. Empty if the cell of a set
     * has alternatives itself.
     */
    Optional<Alternative> alternative() {
        List<Condition> parts = conditions.stream()
                .flatMap(condition ->
                        condition instanceof Condition.And and ? and.parts().stream() : Stream.of(condition))
                .toList();
        return parts.stream().allMatch(Condition.Atom.class::isInstance)
                ? Optional.of(new Alternative(
                        parts.stream()
                                .map(Condition.Atom.class::cast)
                                .filter(cell -> !cell.values().isAny())
                                .toList(),
                        place()))
                : Optional.empty();
    }

    /** What all rows of a rule say, each by itself; nothing if that cannot be said of one of them. */
    static List<Alternative> alternatives(List<RuleRow> rows) {
        List<Alternative> all =
                rows.stream().flatMap(row -> row.alternative().stream()).toList();
        return all.size() == rows.size() ? all : List.of();
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a derived fact is, such as the priority that follows from impact and urgency: the value of the first row that holds, and
 * the fact's default where none does. Nobody states such a fact.
 *
 * @param fact the derived fact's code
 * @param otherwise its default, as conditions know values
 */
public record Definition(String fact, List<Row> rows, Object otherwise) {

    /**
     * One row.
     *
     * @param condition what it allows to other facts, each named once; these may be derived themselves, but not from this one
     * @param value as conditions know values
     */
    public record Row(Condition condition, Object value, Place place) {
        public Row {
            condition = condition.normal();
        }
    }

    public Definition {
        rows = List.copyOf(rows);
    }

    /** The row that gives the value to an inquiry in which the facts are known that the rows ask for; empty where none holds. */
    public Optional<Row> deciding(Inquiry completed) {
        return rows.stream().filter(row -> row.condition.holds(completed)).findFirst();
    }

    /** The value that the fact has in such an inquiry. */
    public Object value(Inquiry completed) {
        return deciding(completed).map(Row::value).orElse(otherwise);
    }

    /** The value at a row's place, or the default behind the last one. */
    public Object valueAt(int place) {
        return place < rows.size() ? rows.get(place).value : otherwise;
    }

    /** The condition on other facts that holds where this fact has one of some values. */
    Condition where(Values values) {
        List<Condition> alternatives = new ArrayList<>();
        List<Condition> none = new ArrayList<>();
        for (Row row : rows) {
            if (values.contains(row.value)) {
                List<Condition> all = new ArrayList<>(none);
                all.add(row.condition);
                alternatives.add(new Condition.And(all));
            }
            none.add(row.condition.negated());
        }
        if (values.contains(otherwise)) {
            alternatives.add(new Condition.And(none));
        }
        return new Condition.Or(alternatives).normal();
    }
}

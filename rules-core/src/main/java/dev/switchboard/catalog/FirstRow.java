package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fact that is what the first row says that holds, such as the priority that follows from impact and urgency. */
public record FirstRow(String fact, List<Row> rows, Object otherwise) implements Definition {

    public FirstRow {
        rows = List.copyOf(rows);
    }

    @Override
    public FirstRow with(String otherFact, List<Row> otherRows) {
        return new FirstRow(otherFact, otherRows, otherwise);
    }

    @Override
    public Set<Object> values() {
        Set<Object> values = new LinkedHashSet<>();
        rows.forEach(row -> values.add(row.value()));
        values.add(otherwise);
        return values;
    }

    @Override
    public Object value(Inquiry completed) {
        return deciding(completed).map(Row::value).orElse(otherwise);
    }

    @Override
    public List<Row> giving(Inquiry completed) {
        return deciding(completed).stream().toList();
    }

    private Optional<Row> deciding(Inquiry completed) {
        return rows.stream().filter(row -> row.condition().holds(completed)).findFirst();
    }

    /** The value at a row's place, or the default behind the last one. */
    public Object valueAt(int place) {
        return place < rows.size() ? rows.get(place).value() : otherwise;
    }

    @Override
    public Condition where(Values values, Expansion expansion) {
        List<Condition> alternatives = new ArrayList<>();
        List<Condition> noneAbove = new ArrayList<>();
        for (int place = 0; place <= rows.size(); place++) {
            if (values.contains(valueAt(place))) {
                List<Condition> all = new ArrayList<>(noneAbove);
                if (place < rows.size()) {
                    all.add(rows.get(place).condition());
                }
                if (!expansion.takes(all)) {
                    break;
                }
                alternatives.add(new Condition.And(all));
            }
            if (place < rows.size()) {
                noneAbove.add(rows.get(place).condition().negated());
            }
        }
        return new Condition.Or(alternatives);
    }
}

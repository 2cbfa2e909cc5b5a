package dev.switchboard.diagram;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Points;
import java.util.Optional;

/**
 * One inquiry as numbers.
 *
 * @param numbers of all variables, by their indexes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Point(FactSpace space, String topic, int[] numbers) {

    /** Whether it is one that a row says cannot be. */
    boolean isIn(Constraint.Row row) {
        return row.ways().stream().noneMatch(way -> numbers[way.one()] <= (long) numbers[way.other()] + way.by())
                && meets(row.held());
    }

    boolean meets(Condition condition) {
        if (condition instanceof Condition.Atom atom) {
            return atom.values().contains(value(atom.fact()));
        }
        return condition instanceof Condition.And
                ? condition.parts().stream().allMatch(this::meets)
                : condition.parts().stream().anyMatch(this::meets);
    }

    private Object value(String fact) {
        Optional<Variable> variable = space.variable(fact);
        if (variable.isPresent()) {
            return variable.get().value(numbers[variable.get().index()]);
        }
        Optional<Definition> definition = space.vocabulary().definition(fact);
        if (definition.isEmpty()) {
            return topic;
        }
        return definition.get() instanceof Points points ? sum(points) : firstRow(definition.get());
    }

    private Object sum(Points points) {
        int sum = points.base();
        for (Definition.Row row : points.rows()) {
            sum += meets(row.condition()) ? Points.points(row) : 0;
        }
        return sum;
    }

    private Object firstRow(Definition definition) {
        return definition.rows().stream()
                .filter(row -> meets(row.condition()))
                .findFirst()
                .map(Definition.Row::value)
                .orElse(definition.otherwise());
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Place;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One of the rows of a table that a rule holds by: when all of its cells do.
 *
 * @param cells what each cell of the row allows: one fact, or the members of one set
 * @param place where the row stands
 */
public record Alternative(List<Condition> cells, Place place) {

    public Alternative {
        cells = List.copyOf(cells);
    }

    /** When the row holds, in normal form. */
    public Condition condition() {
        return new Condition.And(cells).normal();
    }

    Alternative mapped(UnaryOperator<Condition> change) {
        return new Alternative(cells.stream().map(change).toList(), place);
    }
}

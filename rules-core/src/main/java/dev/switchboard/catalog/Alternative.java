package dev.switchboard.catalog;

import dev.switchboard.Place;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One of the rows of a table that a rule holds by: when all of its cells do.
 *
 * @param cells what the row allows, at most one atom for each fact
 * @param place where the row stands
 */
public record Alternative(List<Condition.Atom> cells, Place place) {

    public Alternative {
        cells = List.copyOf(cells);
    }

    /** When the row holds, in normal form. */
    public Condition condition() {
        return new Condition.And(List.copyOf(cells)).normal();
    }

    Alternative mapped(UnaryOperator<Condition> change) {
        return new Alternative(
                cells.stream().map(cell -> (Condition.Atom) change.apply(cell)).toList(), place);
    }
}

package dev.switchboard.diagram;

import dev.switchboard.catalog.Relation;
import java.util.List;

/**
 * That one variable's number is at most another's and something.
 *
 * @param one the index of the lower variable
 * @param other the index of the upper one
 * @param by how much the lower may be above the upper; below 0 how much it must be below
 */
record Difference(int one, int other, int by) {

    /** The ways in which a relation does not hold: that it is none of {@link Relation.Sign#OTHER} is given. */
    static List<Difference> against(Relation relation, FactSpace space) {
        int one = space.variable(relation.fact()).orElseThrow().index();
        int other = space.variable(relation.other()).orElseThrow().index();
        return switch (relation.sign()) {
            case LESS -> List.of(new Difference(other, one, 0));
            case AT_MOST -> List.of(new Difference(other, one, -1));
            case EQUAL -> List.of(new Difference(one, other, -1), new Difference(other, one, -1));
            case AT_LEAST -> List.of(new Difference(one, other, -1));
            case MORE -> List.of(new Difference(one, other, 0));
            case OTHER -> throw new IllegalArgumentException("two relations in one: " + relation);
        };
    }
}

package dev.switchboard.diagram;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts of which not every combination of values exists, as a date has one day of the week. What conditions on each of them
 * can say is told as a diagram; which values exist in a part of it, it finds itself.
 */
public interface Dependence {

    /** The facts; none of them stands in a relation to another fact besides. */
    List<Variable> variables();

    /**
     * Which combinations of ranges hold a combination of values that exists.
     *
     * @param cuts the ranges
     */
    Condition possible(Cuts cuts);

    /**
     * A combination that exists.
     *
     * @param box the numbers that each of the variables may have
     * @param wanted the numbers, by index, that it should be near to
     * @return empty when there is none in the box
     */
    Optional<Map<Variable, Integer>> nearest(Map<Variable, List<Range>> box, int[] wanted);
}

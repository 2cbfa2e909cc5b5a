package dev.switchboard.imports;

import dev.switchboard.Place;
import dev.switchboard.imports.ForeignModel.Kind;
import java.util.List;
import java.util.Optional;

/**
 * How the tables of a file use one input, or give one output.
 *
 * @param name what a mapping calls it
 * @param kind of values, as the file says or the literals show
 * @param allowed the values that there are, if the file says
 * @param literals all that it is compared with or given, each once, those that are allowed first
 * @param mayBeNothing whether a table tells that there is no value, or one gives none
 * @param asksBelowNought whether a table asks for numbers below 0, whatever numbers it names
 * @param isGiven whether it is an output
 * @param place of the first column of it
 */
record ColumnUse(
        String name,
        Kind kind,
        Optional<UnaryTests> allowed,
        List<Object> literals,
        boolean mayBeNothing,
        boolean asksBelowNought,
        boolean isGiven,
        Place place) {

    ColumnUse {
        literals = List.copyOf(literals);
    }

    /** Whether all values are listed that there are. */
    boolean isListed() {
        return allowed.isPresent()
                && !allowed.get().negated()
                && allowed.get().entries().stream().noneMatch(UnaryTests.Between.class::isInstance);
    }
}

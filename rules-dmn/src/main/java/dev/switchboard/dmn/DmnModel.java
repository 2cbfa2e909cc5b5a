package dev.switchboard.dmn;

import dev.switchboard.tables.Sheet;
import java.util.List;

/**
 * What a DMN file holds.
 *
 * @param decisions each behind those that it requires
 * @param carried tables that only Switchboard reads
 */
record DmnModel(String name, String description, List<Input> inputs, List<Decision> decisions, List<Sheet> carried) {

    DmnModel {
        inputs = List.copyOf(inputs);
        decisions = List.copyOf(decisions);
        carried = List.copyOf(carried);
    }

    /**
     * An input.
     *
     * @param type of FEEL
     * @param isList whether there may be several values of the type at once
     * @param allowed the test that all its values pass
     */
    record Input(String name, String description, String type, boolean isList, String allowed) {

        /** Whether a type of its own says more than that of FEEL. */
        boolean isRestricted() {
            return isList || !allowed.equals(Feel.ANY);
        }
    }
}

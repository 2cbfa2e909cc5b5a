package dev.switchboard.engine;

import dev.switchboard.NextStep.Outcome;
import java.util.List;

/**
 * What a topic leads to.
 *
 * @param exact whether it is exactly that
 * @param last whether nothing better will be found out
 */
record LeadsTo(List<Outcome> outcomes, boolean exact, boolean last) {

    LeadsTo {
        outcomes = List.copyOf(outcomes);
    }

    long size() {
        return 1L + outcomes.size();
    }
}

package dev.switchboard.engine;

import dev.switchboard.Explanation.Change;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.NearestValues;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * The fewest facts of an inquiry to change so that a condition holds.
 *
 * @param changes with the nearest values that serve
 * @param smallest whether there is surely no smaller change; if not, so many changes at the most
 */
record SmallestChange(List<Change> changes, boolean smallest) {

    /**
     * The smallest change that makes a condition hold, as far as the work allowed suffices.
     *
     * @param complete whether the change was looked for among all
     * @return empty when no change of facts other than the topic does
     */
    static Optional<SmallestChange> of(
            NearestValues.Result found, boolean complete, Inquiry inquiry, Vocabulary words) {
        return found.values()
                .map(values -> new SmallestChange(
                        values.entrySet().stream()
                                .map(entry -> change(entry.getKey(), entry.getValue(), inquiry, words))
                                .toList(),
                        complete && found.exact()));
    }

    private static Change change(String fact, Object then, Inquiry inquiry, Vocabulary words) {
        FactType type = words.fact(fact).orElseThrow().type();
        return new Change(fact, type.stated(now(fact, then, inquiry)), type.stated(then));
    }

    private static Object now(String fact, Object then, Inquiry inquiry) {
        if (then instanceof Boolean) {
            return inquiry.is(fact);
        }
        return then instanceof Integer ? inquiry.count(fact) : inquiry.choice(fact);
    }
}

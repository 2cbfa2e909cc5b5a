package dev.switchboard.engine;

import dev.switchboard.catalog.Condition;
import java.util.Map;

/** Whether a condition holds when only some facts are known. */
enum Partial {
    YES,
    NO,
    /** It depends on what is not known, as far as can be seen part by part. */
    OPEN;

    /**
     * Looks at a condition in normal form.
     *
     * @param known the values that are known, the topic among them
     */
    static Partial of(Condition condition, Map<String, Object> known) {
        if (condition instanceof Condition.Atom atom) {
            Object value = known.get(atom.fact());
            return value == null ? OPEN : atom.values().contains(value) ? YES : NO;
        }
        boolean isAnd = condition instanceof Condition.And;
        Partial settling = isAnd ? NO : YES;
        Partial result = isAnd ? YES : NO;
        for (Condition part : condition.parts()) {
            Partial one = of(part, known);
            if (one == settling) {
                return settling;
            }
            result = one == OPEN ? OPEN : result;
        }
        return result;
    }
}

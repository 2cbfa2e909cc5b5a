package dev.switchboard.analysis;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import java.util.Optional;
import java.util.Set;

/** Which topics conditions and rules can hold for, as far as is seen at a glance. */
public final class NamedTopics {

    private NamedTopics() {}

    /** The topics of inquiries for which a condition in normal form can hold; empty for all. One that never holds has none. */
    public static Optional<Set<String>> of(Condition condition) {
        return isNever(condition) ? Optional.of(Set.of()) : Rule.namedBy(condition);
    }

    /** The topics for which a rule can hold; empty for all. */
    public static Optional<Set<String>> of(Rule rule) {
        return of(rule.condition());
    }

    /** Whether a condition in normal form holds for no inquiry. */
    public static boolean isNever(Condition condition) {
        return condition instanceof Condition.Or or && or.parts().isEmpty();
    }
}

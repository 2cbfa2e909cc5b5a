package dev.switchboard.coverage;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import java.util.Optional;
import java.util.function.Predicate;

/** An obligation, and which inquiries meet it: those for which a condition holds and which the right rule decides. */
final class Goal {

    private final Obligation obligation;
    private final Optional<Predicate<Optional<Rule>>> deciding;
    private final Condition where;

    private Goal(Obligation obligation, Optional<Predicate<Optional<Rule>>> deciding, Condition where) {
        this.obligation = obligation;
        this.deciding = deciding;
        this.where = where.normal();
    }

    /** A goal that a condition alone describes. */
    static Goal where(Obligation obligation, Condition where) {
        return new Goal(obligation, Optional.empty(), where);
    }

    /**
     * A goal that is met wherever the right rule decides.
     *
     * @param deciding of a rule, or of none, whether it is right
     */
    static Goal decidedBy(Obligation obligation, Predicate<Optional<Rule>> deciding) {
        return new Goal(obligation, Optional.of(deciding), Condition.always());
    }

    /** A goal that is met where the right rule decides and a condition holds. */
    static Goal decidedBy(Obligation obligation, Predicate<Optional<Rule>> deciding, Condition where) {
        return new Goal(obligation, Optional.of(deciding), where);
    }

    Obligation obligation() {
        return obligation;
    }

    /** Of a rule, or of none, whether it may decide; empty where it does not matter which does. */
    Optional<Predicate<Optional<Rule>>> deciding() {
        return deciding;
    }

    /** What holds for the inquiries that meet it; in normal form. */
    Condition where() {
        return where;
    }

    boolean isMetBy(Judged judged) {
        return (deciding.isEmpty() || deciding.get().test(judged.deciding())) && where.holds(judged.completed());
    }

    /** Whether inquiries about a topic may meet it; no inquiry does for which this says no. */
    boolean concerns(String topic) {
        return concerns(where, topic);
    }

    private static boolean concerns(Condition condition, String topic) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().allMatch(part -> concerns(part, topic));
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().anyMatch(part -> concerns(part, topic));
        }
        return !(condition instanceof Condition.Atom atom)
                || !atom.fact().equals("topic")
                || atom.values().contains(topic);
    }
}

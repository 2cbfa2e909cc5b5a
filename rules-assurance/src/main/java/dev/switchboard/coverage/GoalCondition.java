package dev.switchboard.coverage;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.Rule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A goal, and which inquiries meet it: those for which a condition holds and which the right rule decides. */
final class GoalCondition {

    private final Goal goal;
    private final Optional<Deciders> deciding;
    private final Condition where;
    private final Optional<Set<String>> topics;
    private final long size;

    private GoalCondition(Goal goal, Optional<Deciders> deciding, Condition where) {
        this.goal = goal;
        this.deciding = deciding;
        this.where = where.normal();
        this.topics = common(deciding.flatMap(Deciders::topics), Rule.namedBy(this.where));
        this.size = 1 + ConditionSize.atoms(this.where);
    }

    private static Optional<Set<String>> common(Optional<Set<String>> one, Optional<Set<String>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        Set<String> both = new LinkedHashSet<>(one.get());
        both.retainAll(other.get());
        return Optional.of(both);
    }

    /** A goal that a condition alone describes. */
    static GoalCondition where(Goal goal, Condition where) {
        return new GoalCondition(goal, Optional.empty(), where);
    }

    /** A goal that is met wherever the right rule decides. */
    static GoalCondition decidedBy(Goal goal, Deciders deciding) {
        return decidedBy(goal, deciding, Condition.always());
    }

    /** A goal that is met where the right rule decides and a condition holds. */
    static GoalCondition decidedBy(Goal goal, Deciders deciding, Condition where) {
        return new GoalCondition(goal, Optional.of(deciding), where);
    }

    Goal goal() {
        return goal;
    }

    /** Which rules may decide; empty where it does not matter which does. */
    Optional<Deciders> deciding() {
        return deciding;
    }

    /** What holds for the inquiries that meet it; in normal form. */
    Condition where() {
        return where;
    }

    boolean isMetBy(Judged judged) {
        return (deciding.isEmpty() || deciding.get().include(judged.deciding())) && where.holds(judged.completed());
    }

    /** The topics that inquiries which meet it can be about, as far as is seen at a glance; empty for all. */
    Optional<Set<String>> topics() {
        return topics;
    }

    /** What it takes to see whether an inquiry meets it, in atoms. */
    long size() {
        return size;
    }
}

package dev.switchboard.coverage;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.Rule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A goal, and which inquiries meet it: those for which a condition holds and of which the right thing becomes. */
final class GoalCondition {

    private final Goal goal;
    private final Optional<Aim> aim;
    private final Condition where;
    private final Optional<Set<String>> topics;
    private final long size;

    private GoalCondition(Goal goal, Optional<Aim> aim, Condition where) {
        this.goal = goal;
        this.aim = aim;
        this.where = where.normal();
        this.topics = common(aim.flatMap(Aim::topics), Rule.namedBy(this.where));
        this.size = aim.map(Aim::size).orElse(1L) + ConditionSize.atoms(this.where);
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

    /** A goal that is met wherever something becomes of an inquiry. */
    static GoalCondition of(Goal goal, Aim aim) {
        return of(goal, aim, Condition.always());
    }

    /** A goal that is met where something becomes of an inquiry and a condition holds. */
    static GoalCondition of(Goal goal, Aim aim, Condition where) {
        return new GoalCondition(goal, Optional.of(aim), where);
    }

    Goal goal() {
        return goal;
    }

    /** Which rules may decide; empty where it does not matter which does. */
    Optional<Aim> aim() {
        return aim;
    }

    /** What holds for the inquiries that meet it; in normal form. */
    Condition where() {
        return where;
    }

    boolean isMetBy(Judged judged) {
        return where.holds(judged.completed()) && (aim.isEmpty() || aim.get().isMetBy(judged));
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

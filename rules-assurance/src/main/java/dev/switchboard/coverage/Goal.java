package dev.switchboard.coverage;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.Rule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** An obligation, and which inquiries meet it: those for which a condition holds and which the right rule decides. */
final class Goal {

    private final Obligation obligation;
    private final Optional<Deciders> deciding;
    private final Condition where;
    private final Optional<Set<String>> topics;
    private final long size;

    private Goal(Obligation obligation, Optional<Deciders> deciding, Condition where) {
        this.obligation = obligation;
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
    static Goal where(Obligation obligation, Condition where) {
        return new Goal(obligation, Optional.empty(), where);
    }

    /** A goal that is met wherever the right rule decides. */
    static Goal decidedBy(Obligation obligation, Deciders deciding) {
        return decidedBy(obligation, deciding, Condition.always());
    }

    /** A goal that is met where the right rule decides and a condition holds. */
    static Goal decidedBy(Obligation obligation, Deciders deciding, Condition where) {
        return new Goal(obligation, Optional.of(deciding), where);
    }

    Obligation obligation() {
        return obligation;
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

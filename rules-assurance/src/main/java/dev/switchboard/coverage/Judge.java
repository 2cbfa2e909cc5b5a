package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.HoldingRules;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.Budget;
import java.util.List;

/** Holds inquiries against goals, and counts what that takes. */
final class Judge {

    private final Catalog catalog;
    private final HoldingRules deciding;
    private final HoldingRules giving;
    private final Budget looks;

    /**
     * Has looked at nothing yet.
     *
     * @param looks at atoms of conditions; more end in a {@link dev.switchboard.diagram.LimitReachedException}
     */
    Judge(Catalog catalog, Budget looks) {
        this.catalog = catalog;
        this.deciding = new HoldingRules(catalog.vocabulary(), catalog.rules());
        this.giving = new HoldingRules(catalog.vocabulary(), catalog.givingRules());
        this.looks = looks;
    }

    /** What becomes of an inquiry. */
    Judged judged(Inquiry inquiry) {
        spend(deciding.steps(inquiry.topic()));
        return seen(inquiry);
    }

    /** Whether an inquiry meets a goal, which counts as something else than a look. */
    boolean shows(Inquiry inquiry, GoalCondition condition) {
        return condition.aim().isEmpty()
                ? condition.where().holds(catalog.vocabulary().completed(inquiry))
                : condition.isMetBy(seen(inquiry));
    }

    private Judged seen(Inquiry inquiry) {
        Inquiry completed = catalog.vocabulary().completed(inquiry);
        return Judged.of(completed, deciding.of(completed), giving.of(completed), catalog.vocabulary());
    }

    boolean isMet(GoalCondition condition, Judged judged) {
        spend(condition.size());
        return condition.isMetBy(judged);
    }

    /** An index of goals. */
    GoalIndex index(List<GoalCondition> goals) {
        return new GoalIndex(goals, this, catalog.vocabulary());
    }

    /** Takes note of looks at atoms. */
    void spend(long atoms) {
        looks.spend(atoms);
    }
}

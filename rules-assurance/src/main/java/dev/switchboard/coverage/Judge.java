package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.TopicSizes;
import dev.switchboard.diagram.Budget;

/** Holds inquiries against goals, and counts what that takes. */
final class Judge {

    private final Catalog catalog;
    private final TopicSizes sizes;
    private final Budget looks;

    /**
     * Has looked at nothing yet.
     *
     * @param looks at atoms of conditions; more end in a {@link dev.switchboard.diagram.LimitReachedException}
     */
    Judge(Catalog catalog, Budget looks) {
        this.catalog = catalog;
        this.sizes = new TopicSizes(catalog);
        this.looks = looks;
    }

    Judged judged(Inquiry inquiry) {
        looks.spend(sizes.of(inquiry.topic()));
        return Judged.of(inquiry, catalog);
    }

    boolean isMet(GoalCondition condition, Judged judged) {
        looks.spend(condition.size());
        return condition.isMetBy(judged);
    }
}

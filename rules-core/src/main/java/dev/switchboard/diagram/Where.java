package dev.switchboard.diagram;

import dev.switchboard.catalog.Condition;

/** Where conditions hold. */
public interface Where {

    /** A diagram that has a terminal where a condition holds. */
    int of(Condition condition, int terminal);
}

package dev.switchboard.diagram;

import org.jspecify.annotations.Nullable;

/**
 * Work that may be done. It is counted in steps and never timed, so that the same catalogue ends at the same place on every
 * machine. A step is about what a look at one child of a node takes. For one thread at a time.
 */
public final class Budget {

    private final @Nullable Budget whole;
    private final long steps;
    private long left;

    private Budget(long steps, @Nullable Budget whole) {
        this.whole = whole;
        this.steps = steps;
        this.left = steps;
    }

    /** So many steps. */
    public static Budget of(long steps) {
        return new Budget(steps, null);
    }

    /** A part of this one: what it spends, this one has spent, too. It ends with this one at the latest. */
    public Budget part(long most) {
        return new Budget(Math.min(most, left), this);
    }

    /**
     * Takes note of work.
     *
     * @throws LimitReachedException when there was less left; from then on nothing is
     */
    public void spend(long work) {
        if (whole != null) {
            whole.spend(work);
        }
        if (work > left) {
            left = 0;
            throw new LimitReachedException("steps", steps);
        }
        left -= work;
    }

    /** The end of all work, for what is known to be too much. */
    public static LimitReachedException exhausted() {
        return new LimitReachedException("steps", 0);
    }

    /** How many steps are left. */
    public long left() {
        return left;
    }
}

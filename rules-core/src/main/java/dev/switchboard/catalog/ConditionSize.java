package dev.switchboard.catalog;

/** How large a condition is. */
public final class ConditionSize {

    private ConditionSize() {}

    /** The number of its atoms. */
    public static long atoms(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().mapToLong(ConditionSize::atoms).sum();
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().mapToLong(ConditionSize::atoms).sum();
        }
        return 1;
    }

    /**
     * Whether so much can be said of each of its atoms, in turn, that mentions all the others: the square of its size is what
     * that takes.
     */
    public static boolean isFitForEachAtom(Condition condition) {
        return atoms(condition) <= MOST_ATOMS;
    }

    private static final long MOST_ATOMS = 300;
}

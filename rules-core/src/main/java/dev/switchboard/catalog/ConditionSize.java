package dev.switchboard.catalog;

/** How large a condition is. */
public final class ConditionSize {

    private ConditionSize() {}

    /** The number of its atoms. */
    public static long atoms(Condition condition) {
        return condition.atoms().count();
    }

    /** The number of its atoms, and of the ranges of numbers that they name beyond the first of each. */
    public static long ranges(Condition condition) {
        return condition
                .atoms()
                .mapToLong(atom -> atom.values() instanceof Values.Numbers numbers
                        ? Math.max(1, numbers.ranges().size())
                        : 1)
                .sum();
    }

    /** The number of its atoms, and of the values that they name beyond the first of each. */
    public static long values(Condition condition) {
        return ranges(condition)
                + condition
                        .atoms()
                        .mapToLong(atom -> atom.values() instanceof Values.Codes codes
                                ? Math.max(0, codes.codes().size() - 1)
                                : 0)
                        .sum();
    }

    /**
     * Room for what is said of each part of conditions in turn, and mentions all the others: the square of a condition's size is
     * what that takes. For one catalogue.
     */
    public static final class Room {

        /** The largest condition has some 300 atoms. */
        private static final long MOST_OF_ONE = 90_000;

        /** More takes hundreds of megabytes. */
        private static final long MOST = 3_000_000;

        private long left = MOST;

        /** All the room that there is. */
        public Room() {}

        /**
         * Takes what a condition needs, if there is so much.
         *
         * @param parts that are spoken of
         * @param size what is mentioned of each
         */
        public boolean take(long parts, long size) {
            long needed = parts * size;
            boolean fits = needed <= MOST_OF_ONE && needed <= left;
            left -= fits ? needed : 0;
            return fits;
        }
    }
}

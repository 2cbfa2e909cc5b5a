package dev.switchboard.staffing;

/** Refuses numbers that mean nothing, and says what was expected. */
final class Arguments {

    private Arguments() {}

    static void notNegative(String name, double value) {
        require(value >= 0 && Double.isFinite(value), name, value, "a number of 0 or more");
    }

    static void positive(String name, double value) {
        require(value > 0 && Double.isFinite(value), name, value, "a number above 0");
    }

    static void agents(int value) {
        require(value >= 1, "agents", value, "at least 1; without calls nobody is needed");
    }

    static void within(String name, double value, double least, double most) {
        require(value >= least && value <= most, name, value, "a share from %s to %s".formatted(least, most));
    }

    static void require(boolean holds, String name, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("`%s`: got %s, expected %s".formatted(name, value, expected));
        }
    }
}

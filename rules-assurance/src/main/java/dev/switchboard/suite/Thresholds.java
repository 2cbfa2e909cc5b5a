package dev.switchboard.suite;

import java.util.Optional;

/**
 * What a suite has to reach besides passing.
 *
 * @param coverage goals met, in per cent of those that can be; empty for no threshold
 * @param mutation mutants killed, in per cent of those that can be; empty for no threshold
 */
public record Thresholds(Optional<Integer> coverage, Optional<Integer> mutation) {

    /** No thresholds. */
    public static final Thresholds NONE = new Thresholds(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException for what is not between 0 and 100 */
    public Thresholds {
        check(coverage);
        check(mutation);
    }

    private static void check(Optional<Integer> percent) {
        percent.filter(number -> number < 0 || number > 100).ifPresent(number -> {
            throw new IllegalArgumentException("a threshold is from 0 to 100 per cent, got `%s`".formatted(number));
        });
    }
}

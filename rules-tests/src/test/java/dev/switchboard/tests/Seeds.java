package dev.switchboard.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The seeds of a random test, one after the other. One that fails keeps none behind it from being tried; all that failed are told
 * together at the end, and in a long run each at once as well.
 *
 * <ul>
 *   <li>{@code -Dswitchboard.seeds=100000}: as many seeds, rather than the few that a build takes
 *   <li>{@code -Dswitchboard.first=193}: the first of them
 *   <li>{@code -Dswitchboard.drools=400}: one in so many goes through Drools as well, which takes a hundred times as long
 * </ul>
 */
record Seeds(long first, long count) {

    /** More than a build takes: somebody waits for hours. */
    private static final int LONG_RUN = 5_000;

    private static final int MOST_TOLD = 20;

    /** Those that are asked for, or as many as this from 1 on. */
    static Seeds of(int count) {
        return new Seeds(Long.getLong("switchboard.first", 1), Long.getLong("switchboard.seeds", count));
    }

    /** Whether Drools decides this one's catalogue as well; four neighbours do, of whatever kind each may be. */
    static boolean isForDrools(long seed) {
        return seed / 4 % Integer.getInteger("switchboard.drools", 40) == 0;
    }

    /** @param check throws what is wrong */
    void check(LongConsumer check) {
        List<String> failures = new ArrayList<>();
        for (long seed = first; seed < first + count; seed++) {
            try {
                check.accept(seed);
            } catch (RuntimeException | Error failure) {
                failures.add("seed %s: %s".formatted(seed, failure));
                tell(failures.get(failures.size() - 1));
            }
            if (seed % 1_000 == 0) {
                tell("seed %s of %s, failed: %s".formatted(seed, first + count - 1, failures.size()));
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("%s of %s seeds failed\n%s"
                    .formatted(
                            failures.size(),
                            count,
                            String.join("\n\n", failures.subList(0, Math.min(failures.size(), MOST_TOLD)))));
        }
    }

    private void tell(String what) {
        if (count > LONG_RUN) {
            System.out.println(what);
        }
    }
}

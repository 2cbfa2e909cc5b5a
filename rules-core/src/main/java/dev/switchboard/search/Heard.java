package dev.switchboard.search;

import java.util.List;

/**
 * A word of a client, and what it may mean.
 *
 * @param said the word as it was typed
 * @param stem equal for forms of one word
 * @param found terms, each once
 */
record Heard(String said, String stem, List<Found> found) {

    /** How surely it means any term. */
    double quality() {
        double best = 0;
        for (Found each : found) {
            best = Math.max(best, each.quality());
        }
        return best;
    }

    /** How surely it means this one; 0 if it does not. */
    double quality(int term) {
        for (Found each : found) {
            if (each.term() == term) {
                return each.quality();
            }
        }
        return 0;
    }
}

package dev.switchboard.search;

import java.util.Arrays;

/** The topics that a term speaks of, in their order, and how much of each. */
final class Entries {

    private final int[] topics;
    private final double[] weights;

    /** Places for so many topics, which are filled before anybody looks. */
    Entries(int size) {
        topics = new int[size];
        weights = new double[size];
    }

    void put(int place, int topic, double weight) {
        topics[place] = topic;
        weights[place] = weight;
    }

    /** Raises what topics have so far to what they are worth by this term. */
    void raise(double[] scores, double worth) {
        for (int i = 0; i < topics.length; i++) {
            scores[topics[i]] = Math.max(scores[topics[i]], worth * weights[i]);
        }
    }

    boolean have(int topic) {
        return Arrays.binarySearch(topics, topic) >= 0;
    }

    /** Of how many topics it speaks, each as far as it does. */
    double sum() {
        return Arrays.stream(weights).sum();
    }
}

package dev.switchboard.search;

import java.util.List;
import java.util.Set;

/** A term of several words. */
final class Phrase {

    private final int number;
    private final int[] terms;
    private final int[] topics;
    private final double rarity;
    private final int reach;

    /**
     * @param number among the phrases of an index
     * @param terms its words
     * @param topics the topics that are called so
     * @param rarity how much it says
     * @param reach how far apart its words may stand
     */
    Phrase(int number, Set<Integer> terms, Set<Integer> topics, double rarity, int reach) {
        this.number = number;
        this.terms = numbers(terms);
        this.topics = numbers(topics);
        this.rarity = rarity;
        this.reach = reach;
    }

    private static int[] numbers(Set<Integer> set) {
        return set.stream().mapToInt(Integer::intValue).toArray();
    }

    int number() {
        return number;
    }

    double rarity() {
        return rarity;
    }

    /** Whether each of its words is heard, wherever. */
    boolean isIn(boolean[] heard) {
        for (int term : terms) {
            if (!heard[term]) {
                return false;
            }
        }
        return true;
    }

    /** Marks its words. */
    void mark(boolean[] marked) {
        for (int term : terms) {
            marked[term] = true;
        }
    }

    /** Adds to what its topics have, and raises their best to it. */
    void count(double worth, double[] best, double[] all) {
        for (int topic : topics) {
            best[topic] = Math.max(best[topic], worth);
            all[topic] += worth;
        }
    }

    /** How surely it is said around a place; 0 if it is not. */
    double quality(List<Heard> heard, int place) {
        double quality = 0;
        for (int start = Math.max(0, place - reach); start <= place; start++) {
            quality = Math.max(quality, within(heard, start, Math.min(heard.size(), start + reach + 1)));
        }
        return quality;
    }

    private double within(List<Heard> heard, int from, int to) {
        double least = 1;
        for (int i = 0; i < terms.length && least > 0; i++) {
            double best = 0;
            for (int word = from; word < to; word++) {
                best = Math.max(best, heard.get(word).quality(terms[i]));
            }
            least = Math.min(least, best);
        }
        return least;
    }

    boolean isOf(int topic) {
        for (int each : topics) {
            if (each == topic) {
                return true;
            }
        }
        return false;
    }
}

package dev.switchboard.search;

import dev.switchboard.catalog.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which topics each term speaks of, and how much; the rarer a term, the more it says. */
final class TopicIndex {

    private final int topics;
    private final Terms terms;
    private final Entries[] entries;
    private final double[] rarity;
    private final Map<Integer, List<Phrase>> phrases = new HashMap<>();
    private int phraseCount;

    TopicIndex(Catalog catalog) {
        TopicWords words = new TopicWords(catalog);
        terms = words.terms();
        topics = words.weights().size();
        entries = entries(terms.size(), words.weights());
        rarity = new double[terms.size()];
        for (int term = 0; term < rarity.length; term++) {
            rarity[term] = rarity(entries[term].sum());
        }
        words.phrases().forEach(this::addPhrase);
    }

    private static Entries[] entries(int terms, List<Map<Integer, Double>> weights) {
        int[] counts = new int[terms];
        weights.forEach(topic -> topic.keySet().forEach(term -> counts[term]++));
        Entries[] entries = new Entries[terms];
        for (int term = 0; term < terms; term++) {
            entries[term] = new Entries(counts[term]);
        }
        for (int topic = weights.size() - 1; topic >= 0; topic--) {
            for (Map.Entry<Integer, Double> weight : weights.get(topic).entrySet()) {
                int term = weight.getKey();
                entries[term].put(--counts[term], topic, weight.getValue());
            }
        }
        return entries;
    }

    /** As in BM25, of what so many of the topics are called by. */
    private double rarity(double called) {
        return Math.log(1 + (topics - Math.min(called, topics) + 0.5) / (called + 0.5));
    }

    private void addPhrase(Set<Integer> words, Set<Integer> called) {
        int telling = (int) words.stream().filter(term -> !terms.isFiller(term)).count();
        Phrase phrase = new Phrase(phraseCount++, words, called, rarity(called.size()), words.size() - 1 + telling);
        phrases.computeIfAbsent(anchor(words), term -> new ArrayList<>()).add(phrase);
    }

    /** The word of a phrase that is said the least. */
    private int anchor(Set<Integer> words) {
        int anchor = -1;
        for (int term : words) {
            if (anchor < 0 || terms.isFiller(anchor) || (!terms.isFiller(term) && rarity[term] > rarity[anchor])) {
                anchor = term;
            }
        }
        return anchor;
    }

    int topics() {
        return topics;
    }

    Terms terms() {
        return terms;
    }

    Entries entries(int term) {
        return entries[term];
    }

    double rarity(int term) {
        return rarity[term];
    }

    /** How much a word says that only one topic is called by. */
    double greatestRarity() {
        return rarity(1.0);
    }

    int phraseCount() {
        return phraseCount;
    }

    /** The phrases that are looked for where this word is said. */
    List<Phrase> phrases(int term) {
        return phrases.getOrDefault(term, List.of());
    }
}

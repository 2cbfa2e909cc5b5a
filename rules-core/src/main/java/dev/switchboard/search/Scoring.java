package dev.switchboard.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How well each topic fits what was heard: the sum of what its words say, and of its terms of several words. */
final class Scoring {

    private static final double PHRASE = 0.55;
    private static final double FURTHER_PHRASES = 0.4;

    /** A phrase that is said around a place. */
    private record Said(Phrase phrase, double quality) {}

    private final TopicIndex index;
    private final List<Heard> heard;
    private final double[] scores;
    private final boolean[] isHeard;
    private final List<Said> phrases = new ArrayList<>();

    Scoring(TopicIndex index, List<Heard> heard) {
        this.index = index;
        this.heard = heard;
        this.scores = new double[index.topics()];
        this.isHeard = new boolean[index.terms().size()];
        for (Heard word : heard) {
            word.found().forEach(found -> isHeard[found.term()] = true);
        }
        countWords();
        findPhrases();
        countPhrases();
    }

    /** By the places of topics. */
    double[] scores() {
        return scores;
    }

    private void countWords() {
        Set<String> counted = new HashSet<>();
        for (Heard word : heard) {
            if (counted.add(word.stem())) {
                count(word);
            }
        }
    }

    /** A word counts once, as the term that says most. */
    private void count(Heard word) {
        double[] best = new double[scores.length];
        for (Found found : word.found()) {
            double worth = found.quality() * index.rarity(found.term());
            index.entries(found.term()).raise(best, worth);
        }
        for (int topic = 0; topic < scores.length; topic++) {
            scores[topic] += best[topic];
        }
    }

    private void findPhrases() {
        BitSet found = new BitSet(index.phraseCount());
        for (int place = 0; place < heard.size(); place++) {
            for (Found term : heard.get(place).found()) {
                for (Phrase phrase : index.phrases(term.term())) {
                    if (!found.get(phrase.number()) && phrase.isIn(isHeard)) {
                        double quality = phrase.quality(heard, place);
                        found.set(phrase.number(), quality > 0);
                        if (quality > 0) {
                            phrases.add(new Said(phrase, quality));
                        }
                    }
                }
            }
        }
    }

    private void countPhrases() {
        double[] best = new double[scores.length];
        double[] all = new double[scores.length];
        for (Said said : phrases) {
            double worth = PHRASE * said.quality * said.phrase.rarity();
            said.phrase.count(worth, best, all);
        }
        for (int topic = 0; topic < scores.length; topic++) {
            scores[topic] += best[topic] + FURTHER_PHRASES * (all[topic] - best[topic]);
        }
    }

    /** The words that speak for a topic, in their order. */
    List<String> matched(int topic) {
        boolean[] inPhrase = new boolean[isHeard.length];
        for (Said said : phrases) {
            if (said.phrase.isOf(topic)) {
                said.phrase.mark(inPhrase);
            }
        }
        Set<String> matched = new LinkedHashSet<>();
        for (Heard word : heard) {
            for (Found found : word.found()) {
                if (inPhrase[found.term()] || index.entries(found.term()).have(topic)) {
                    matched.add(word.said());
                }
            }
        }
        return List.copyOf(matched);
    }
}

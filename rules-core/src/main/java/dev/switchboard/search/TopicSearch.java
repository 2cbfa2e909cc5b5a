package dev.switchboard.search;

import dev.switchboard.TopicSuggestion;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the topics of a catalogue that a client's words speak of. Safe for use by any number of threads. */
public final class TopicSearch {

    /** What fits less is no better than nothing: the share of what a single telling word is worth. */
    private static final double LEAST = 0.33;

    /** What fits so much less than the best is left out. */
    private static final double LEAST_OF_BEST = 0.15;

    private final List<Topic> topics;
    private final TopicIndex index;
    private final Listener listener;

    /** A search in all topics of a catalogue. */
    public TopicSearch(Catalog catalog) {
        this.topics = List.copyOf(catalog.vocabulary().topics());
        this.index = new TopicIndex(catalog);
        this.listener = new Listener(index.terms());
    }

    /**
     * The topics that fit, best first; none when nothing does.
     *
     * @param words what the client said
     * @param limit how many at most, 1 or more
     */
    public List<TopicSuggestion> find(String words, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit is to be 1 or more, not " + limit);
        }
        List<Heard> heard = listener.hear(words);
        Scoring scoring = new Scoring(index, heard);
        double[] scores = scoring.scores();
        double best = 0;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        double least = Math.max(LEAST * index.greatestRarity(), LEAST_OF_BEST * best);
        return IntStream.range(0, scores.length)
                .filter(topic -> scores[topic] > 0 && scores[topic] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer topic) -> -scores[topic]))
                .limit(limit)
                .map(topic -> suggestion(topic, scoring))
                .toList();
    }

    private TopicSuggestion suggestion(int place, Scoring scoring) {
        Topic topic = topics.get(place);
        double score = scoring.scores()[place];
        double share = score / (score + index.greatestRarity());
        return new TopicSuggestion(topic.code(), topic.title(), share, scoring.matched(place));
    }
}

package dev.switchboard;

import java.util.List;

/**
 * A topic that a client's own words may be about.
 *
 * @param topic its code
 * @param title what it is called
 * @param score how well it fits, above 0 and below 1: to be compared within one answer, and no probability
 * @param matched which of the client's words speak for it, as they were given, in their order
 * @since 0.1.0
 */
public record TopicSuggestion(String topic, Text title, double score, List<String> matched) {

    /** A suggestion with a copy of the matched words. */
    public TopicSuggestion {
        matched = List.copyOf(matched);
    }
}

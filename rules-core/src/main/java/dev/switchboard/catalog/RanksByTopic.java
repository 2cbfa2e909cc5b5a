package dev.switchboard.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The places of rules in order of precedence, by the topics that they are limited to. A rule that never holds is in none. */
final class RanksByTopic {

    private static final int[] NONE = {};

    private final Map<String, int[]> ofTopic = new HashMap<>();
    private final int[] topicFree;

    RanksByTopic(List<Rule> inOrder) {
        Map<String, List<Integer>> growing = new HashMap<>();
        List<Integer> free = new ArrayList<>();
        for (int rank = 0; rank < inOrder.size(); rank++) {
            Optional<Set<String>> topics = inOrder.get(rank).topics();
            if (topics.isEmpty()) {
                free.add(rank);
            } else {
                for (String topic : topics.get()) {
                    growing.computeIfAbsent(topic, code -> new ArrayList<>()).add(rank);
                }
            }
        }
        growing.forEach((topic, ranks) -> ofTopic.put(topic, array(ranks)));
        topicFree = array(free);
    }

    private static int[] array(List<Integer> ranks) {
        return ranks.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Of the rules limited to a topic, perhaps among others. */
    int[] of(String topic) {
        return ofTopic.getOrDefault(topic, NONE);
    }

    /** Of the rules that are not limited to topics. */
    int[] topicFree() {
        return topicFree;
    }

    /** Of all rules that can hold for a topic. */
    int[] with(String topic) {
        int[] own = of(topic);
        if (own.length == 0 || topicFree.length == 0) {
            return own.length == 0 ? topicFree : own;
        }
        int[] merged = new int[own.length + topicFree.length];
        int nextOwn = 0;
        int nextFree = 0;
        for (int i = 0; i < merged.length; i++) {
            boolean takesOwn =
                    nextFree == topicFree.length || (nextOwn < own.length && own[nextOwn] < topicFree[nextFree]);
            merged[i] = takesOwn ? own[nextOwn++] : topicFree[nextFree++];
        }
        return merged;
    }
}

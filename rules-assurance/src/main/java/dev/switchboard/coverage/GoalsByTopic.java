package dev.switchboard.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goals by the topics of the inquiries that can meet them, so that an inquiry need not be held against all. */
final class GoalsByTopic {

    /** A goal of more topics is looked at for every topic: lists for each of them would take too much room. */
    private static final int MOST_TOPICS = 16;

    private final Map<String, List<Integer>> ofTopic = new HashMap<>();
    private final List<Integer> ofMany = new ArrayList<>();

    GoalsByTopic(List<GoalCondition> goals) {
        for (int goal = 0; goal < goals.size(); goal++) {
            Set<String> topics = goals.get(goal).topics().orElse(Set.of());
            if (goals.get(goal).topics().isEmpty() || topics.size() > MOST_TOPICS) {
                ofMany.add(goal);
            } else {
                for (String topic : topics) {
                    ofTopic.computeIfAbsent(topic, code -> new ArrayList<>()).add(goal);
                }
            }
        }
    }

    /** The places of the goals that inquiries about a topic may meet, in order; no inquiry about it meets another. */
    List<Integer> of(String topic) {
        List<Integer> all = new ArrayList<>(ofTopic.getOrDefault(topic, List.of()));
        all.addAll(ofMany);
        all.sort(null);
        return all;
    }
}

package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** Which of some rules hold for an inquiry, by the reference interpreter; where there are many, not each is tried. */
public final class HoldingRules {

    private final List<Rule> rules;
    private final Map<String, IndexedConditions> ofTopic = new HashMap<>();
    private final IndexedConditions topicFree;

    /** The rules, in order of precedence. */
    public HoldingRules(List<Rule> inOrder) {
        this.rules = List.copyOf(inOrder);
        Map<String, List<Integer>> limited = new HashMap<>();
        List<Integer> free = new ArrayList<>();
        for (int rank = 0; rank < rules.size(); rank++) {
            Optional<Set<String>> topics = NamedTopics.of(rules.get(rank));
            for (String topic : topics.orElse(Set.of())) {
                limited.computeIfAbsent(topic, code -> new ArrayList<>()).add(rank);
            }
            if (topics.isEmpty()) {
                free.add(rank);
            }
        }
        limited.forEach((topic, ranks) -> ofTopic.put(topic, new IndexedConditions(ranks, this::condition)));
        this.topicFree = new IndexedConditions(free, this::condition);
    }

    private Condition condition(int rank) {
        return rules.get(rank).condition();
    }

    /** The rules that hold for a completed inquiry, in order of precedence. */
    public List<Rule> of(Inquiry completed) {
        List<Integer> ranks = new ArrayList<>();
        IntConsumer taking = rank -> {
            if (condition(rank).holds(completed)) {
                ranks.add(rank);
            }
        };
        topicFree.mayHold(completed, taking);
        IndexedConditions own = ofTopic.get(completed.topic());
        if (own != null) {
            own.mayHold(completed, taking);
            ranks.sort(null);
        }
        return ranks.stream().map(rules::get).toList();
    }

    /** What it takes to find them, in looks at atoms. */
    public long steps(String topic) {
        IndexedConditions own = ofTopic.get(topic);
        return topicFree.steps() + (own == null ? 0 : own.steps());
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules in order of precedence, to be found by the topics that they are limited to. */
final class OrderedRules {

    private final List<Rule> rules;
    private volatile @Nullable RanksByTopic byTopic;

    OrderedRules(List<Rule> inOrder) {
        this.rules = List.copyOf(inOrder);
    }

    List<Rule> all() {
        return rules;
    }

    List<Rule> of(String topic) {
        return rules(byTopic().of(topic));
    }

    List<Rule> topicFree() {
        return rules(byTopic().topicFree());
    }

    /** Those that can hold for a topic. */
    List<Rule> with(String topic) {
        return rules(byTopic().with(topic));
    }

    /** Their places in {@link #all}. */
    int[] ranksWith(String topic) {
        return byTopic().with(topic).clone();
    }

    int countOf(String topic) {
        return byTopic().of(topic).length;
    }

    List<Rule> holding(Inquiry completed) {
        List<Rule> holding = new ArrayList<>();
        for (int rank : byTopic().with(completed.topic())) {
            Rule rule = rules.get(rank);
            if (rule.condition().holds(completed)) {
                holding.add(rule);
            }
        }
        return Collections.unmodifiableList(holding);
    }

    private List<Rule> rules(int[] ranks) {
        return Arrays.stream(ranks).mapToObj(rules::get).toList();
    }

    /** Made when first needed: a decision by the diagram needs it for neither line nor mode nor item. */
    private RanksByTopic byTopic() {
        RanksByTopic known = byTopic;
        if (known == null) {
            known = new RanksByTopic(rules);
            byTopic = known;
        }
        return known;
    }
}

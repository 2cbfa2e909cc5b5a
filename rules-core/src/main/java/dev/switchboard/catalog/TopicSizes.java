package dev.switchboard.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What it takes to try all rules of a topic on one inquiry, in atoms. */
public final class TopicSizes {

    private final Catalog catalog;
    private final Map<String, Long> known = new HashMap<>();
    private final long topicFree;

    /** The sizes of a catalogue's topics. */
    public TopicSizes(Catalog catalog) {
        this.catalog = catalog;
        this.topicFree = size(catalog.topicFreeRules());
    }

    /** The atoms of all rules that can hold for a topic, those that decide no line among them, and one for each rule. */
    public long of(String topic) {
        return known.computeIfAbsent(topic, code -> size(catalog.rulesOf(code)) + topicFree + size(withoutLine(code)));
    }

    private List<Rule> withoutLine(String topic) {
        return catalog.givingRulesFor(topic).stream()
                .filter(rule -> !rule.outcome().hasLine())
                .toList();
    }

    private static long size(List<Rule> rules) {
        return rules.stream()
                .mapToLong(rule -> 1 + ConditionSize.atoms(rule.condition()))
                .sum();
    }
}

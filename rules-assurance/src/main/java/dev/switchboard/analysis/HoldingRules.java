package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.matching.ConditionsByTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Which of some rules hold for an inquiry, by the reference interpreter; where there are many, not each is tried. */
public final class HoldingRules {

    private final List<Rule> rules;
    private final ConditionsByTopic conditions;

    /** The rules, in order of precedence. */
    public HoldingRules(Vocabulary words, List<Rule> inOrder) {
        this.rules = List.copyOf(inOrder);
        this.conditions = new ConditionsByTopic(
                words,
                IntStream.range(0, rules.size()).boxed().toList(),
                rank -> rules.get(rank).condition(),
                rank -> rules.get(rank).topics());
    }

    /** The rules that hold for a completed inquiry, in order of precedence. */
    public List<Rule> of(Inquiry completed) {
        List<Integer> ranks = new ArrayList<>();
        Consumer<Integer> trying = rank -> {
            if (rules.get(rank).condition().holds(completed)) {
                ranks.add(rank);
            }
        };
        conditions.mayHold(completed, trying, trying);
        ranks.sort(null);
        return ranks.stream().map(rules::get).toList();
    }

    /** What it takes to find them, in looks at atoms. */
    public long steps(String topic) {
        return conditions.steps(topic);
    }
}

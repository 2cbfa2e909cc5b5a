package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Firing;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.RuleDiagrams;
import java.util.List;
import java.util.stream.Stream;

/**
 * The diagrams of one topic that findings are read from. Rules are numbered in order of precedence; a diagram's terminals are
 * these numbers.
 */
final class TopicDiagrams {

    private final String topic;
    private final List<Rule> rules;
    private final Nodes nodes;
    private final int[] holds;
    private final int[] above;
    private final int[] below;

    TopicDiagrams(Catalog catalog, String topic, FactSpace space, int maxNodes) {
        this.topic = topic;
        this.rules = Stream.concat(catalog.rulesOf(topic).stream(), catalog.topicFreeRules().stream())
                .sorted(Firing.PRECEDENCE)
                .toList();
        this.nodes = new Nodes(maxNodes);
        RuleDiagrams diagrams = new RuleDiagrams(space, nodes);
        int count = rules.size();
        holds = new int[count];
        above = new int[count + 1];
        below = new int[count + 1];
        above[0] = Nodes.NONE;
        below[count] = Nodes.NONE;
        for (int i = 0; i < count; i++) {
            holds[i] = diagrams.of(rules.get(i).condition(), topic, i);
            above[i + 1] = nodes.apply(nodes.over, above[i], holds[i]);
        }
        for (int i = count - 1; i >= 0; i--) {
            below[i] = nodes.apply(nodes.over, holds[i], below[i + 1]);
        }
    }

    String topic() {
        return topic;
    }

    Nodes nodes() {
        return nodes;
    }

    List<Rule> rules() {
        return rules;
    }

    /** Where a rule holds. */
    int holds(int rule) {
        return holds[rule];
    }

    /** Which rule decides. */
    int deciding() {
        return above[rules.size()];
    }

    /** Where a rule decides. */
    int decides(int rule) {
        return nodes.apply(nodes.without, holds[rule], above[rule]);
    }

    /** Which rule decides where this one holds and does not. */
    int outranks(int rule) {
        return nodes.apply(nodes.within, above[rule], holds[rule]);
    }

    /** Which rule would decide without this one, where this one decides. */
    int successor(int rule) {
        return nodes.apply(nodes.within, below[rule + 1], decides(rule));
    }
}

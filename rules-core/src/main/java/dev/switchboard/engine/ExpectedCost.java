package dev.switchboard.engine;

import dev.switchboard.Asking;
import dev.switchboard.Frequencies;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Range;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What asking is expected to cost: the costs of the facts that are asked for on the way down a diagram, on average over the
 * answers. An answer is as likely as past inquiries say; without any, each is as likely as the others. What no person is asked
 * for costs nothing.
 */
final class ExpectedCost {

    private final OutcomeDiagram outcomes;
    private final Nodes nodes;
    private final String topic;
    private final Asking asking;
    private final Map<Integer, Double> known = new HashMap<>();
    private final Map<Variable, Map<Integer, Long>> counts = new HashMap<>();

    ExpectedCost(OutcomeDiagram outcomes, String topic, Asking asking) {
        this.outcomes = outcomes;
        this.nodes = outcomes.nodes();
        this.topic = topic;
        this.asking = asking;
    }

    /**
     * The cost of a question and of all that is to be asked then.
     *
     * @param answers what becomes of the diagram, by the answer's numbers
     */
    double of(Variable variable, Map<Integer, List<Range>> answers) {
        answers.keySet().forEach(this::learn);
        return average(variable, answers);
    }

    /** The same of a question about a set, of which each answer is as likely as the others. */
    double of(SetQuestion question, Map<Integer, List<Set<String>>> answers) {
        answers.keySet().forEach(this::learn);
        double after = answers.keySet().stream()
                .mapToDouble(result -> known.getOrDefault(result, 0.0))
                .average()
                .orElse(0);
        return cost(question.set()) + after;
    }

    private void learn(int node) {
        new ChildrenFirst(nodes, known::containsKey).visit(node, at -> known.put(at, ofNode(at)));
    }

    /** Of a node whose children are known. */
    private double ofNode(int node) {
        Variable variable = outcomes.space().variables().get(nodes.variable(node));
        Map<Integer, List<Range>> children = new HashMap<>();
        int from = variable.lowest();
        for (int i = 0; i < nodes.children(node); i++) {
            if (nodes.child(node, i) != Nodes.NONE) {
                children.computeIfAbsent(nodes.child(node, i), child -> new ArrayList<>())
                        .add(new Range(from, nodes.upper(node, i)));
            }
            from = nodes.upper(node, i) + 1;
        }
        return average(variable, children);
    }

    private double average(Variable variable, Map<Integer, List<Range>> results) {
        double shares = 0;
        double after = 0;
        for (Map.Entry<Integer, List<Range>> result : results.entrySet()) {
            double share = share(variable, result.getValue());
            shares += share;
            after += share * known.getOrDefault(result.getKey(), 0.0);
        }
        return cost(variable.fact()) + after / shares;
    }

    private int cost(Fact fact) {
        return fact.isForPeople() && !asking.cannotSay().contains(fact.code()) ? fact.cost() : 0;
    }

    /** How often past inquiries had one of the values, and once more, so that no answer is impossible. */
    private double share(Variable variable, List<Range> ranges) {
        long share = 1;
        for (Map.Entry<Integer, Long> count : counts(variable).entrySet()) {
            if (ranges.stream().anyMatch(range -> range.contains(count.getKey()))) {
                share += count.getValue();
            }
        }
        return share;
    }

    private Map<Integer, Long> counts(Variable variable) {
        return counts.computeIfAbsent(variable, this::counted);
    }

    private Map<Integer, Long> counted(Variable variable) {
        Frequencies past = asking.frequencies();
        if (past.inquiries(topic) == 0) {
            return Map.of();
        }
        Map<Integer, Long> counted = new HashMap<>();
        long unstated = past.inquiries(topic);
        for (Map.Entry<Object, Long> stated :
                past.stated(topic, variable.fact().code()).entrySet()) {
            int number = variable.fact()
                    .type()
                    .inside(stated.getKey())
                    .map(variable::number)
                    .orElse(variable.unstated());
            counted.merge(number, stated.getValue(), Long::sum);
            unstated -= stated.getValue();
        }
        counted.merge(variable.unstated(), unstated, Long::sum);
        return counted;
    }
}

package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.ByFact;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an inquiry can still be decided to be: the deciding rules' diagram, in which the stated facts are settled, rules that
 * decide alike are one, and the facts that queue and greeting go by are asked for.
 */
final class OutcomeDiagram {

    /** A decision as far as it can differ. */
    record Outcome(Optional<Rule> rule, String queue, String greeting) {}

    private final Diagram diagram;
    private final FactSpace space;
    private final Vocabulary words;
    private final Inquiry inquiry;
    private final Nodes nodes = new Nodes(Diagram.MAX_NODES);
    private final List<Outcome> outcomes = new ArrayList<>();
    private final int root;

    /**
     * For one inquiry.
     *
     * @param inquiry one that fits the catalogue and states its topic
     */
    OutcomeDiagram(Diagram diagram, Inquiry inquiry) {
        this.diagram = diagram;
        this.space = diagram.space();
        this.words = diagram.catalog().vocabulary();
        this.inquiry = inquiry;
        this.root = withQueueAndGreeting(settled(diagram.root(inquiry.topic()), new HashMap<>()));
    }

    Nodes nodes() {
        return nodes;
    }

    int root() {
        return root;
    }

    FactSpace space() {
        return space;
    }

    Outcome outcome(int terminal) {
        return outcomes.get(terminal);
    }

    /** The diagram below a position; its terminals are places of rules, or the number of rules where none holds. */
    private int settled(int position, Map<Integer, Integer> known) {
        if (Diagram.isTerminal(position)) {
            return diagram.rule(position).map(this::firstAlike).orElse(ruleCount());
        }
        Integer result = known.get(position);
        if (result == null) {
            Variable variable = diagram.variable(position);
            Optional<Integer> stated = stated(variable);
            result = stated.isPresent()
                    ? settled(childFor(position, stated.get()), known)
                    : settledChildren(position, variable, known);
            known.put(position, result);
        }
        return result;
    }

    private int settledChildren(int position, Variable variable, Map<Integer, Integer> known) {
        int[] uppers = new int[diagram.children(position)];
        int[] children = new int[uppers.length];
        for (int i = 0; i < uppers.length; i++) {
            uppers[i] = diagram.upper(position, i);
            children[i] = settled(diagram.child(position, i), known);
        }
        return nodes.node(variable.index(), uppers, children, uppers.length);
    }

    private int childFor(int position, int number) {
        int child = 0;
        while (number > diagram.upper(position, child)) {
            child++;
        }
        return diagram.child(position, child);
    }

    private Optional<Integer> stated(Variable variable) {
        Object value = inquiry.stated().get(variable.fact().code());
        return Optional.ofNullable(value).map(variable::number);
    }

    private int firstAlike(Rule rule) {
        List<Rule> rules = diagram.catalog().rules();
        for (int i = 0; i < rules.size(); i++) {
            Rule other = rules.get(i);
            if (other.line().equals(rule.line())
                    && other.mode() == rule.mode()
                    && other.item().equals(rule.item())
                    && other.steps().equals(rule.steps())) {
                return i;
            }
        }
        throw new IllegalStateException("rule `%s` is not in its catalogue".formatted(rule.name()));
    }

    private int ruleCount() {
        return diagram.catalog().rules().size();
    }

    private int withQueueAndGreeting(int deciding) {
        int result = Nodes.NONE;
        for (int terminal : new Contents(nodes).terminals(deciding)) {
            int part = nodes.keep(deciding, other -> other == terminal);
            result = nodes.apply(nodes.over, result, nodes.apply(nodes.within, finer(terminal), part));
        }
        return result;
    }

    /** The outcomes of a rule, by the facts that its line's queue and greeting go by. */
    private int finer(int terminal) {
        Optional<Rule> rule = terminal == ruleCount()
                ? Optional.empty()
                : Optional.of(diagram.catalog().rules().get(terminal));
        Optional<Line> line = rule.map(r -> words.line(r.line(), r.mode())).orElse(words.defaultLine());
        TreeMap<Integer, Variable> asked = new TreeMap<>();
        line.ifPresent(receiving -> {
            collect(receiving, words.queues(), asked);
            collect(receiving, words.greetings(), asked);
        });
        return finer(rule, line, List.copyOf(asked.values()), 0, new HashMap<>());
    }

    private void collect(Line line, List<ByFact> entries, Map<Integer, Variable> asked) {
        entries.stream()
                .filter(entry -> entry.line().equals(line.code()))
                .flatMap(entry -> space.variable(entry.fact()).stream())
                .forEach(variable -> asked.put(variable.index(), variable));
    }

    private int finer(
            Optional<Rule> rule, Optional<Line> line, List<Variable> asked, int at, Map<String, Object> values) {
        if (at == asked.size()) {
            return outcome(rule, line, values);
        }
        Variable variable = asked.get(at);
        Optional<Integer> stated = stated(variable);
        if (stated.isPresent()) {
            values.put(variable.fact().code(), variable.value(stated.get()));
            return finer(rule, line, asked, at + 1, values);
        }
        int size = variable.highest() - variable.lowest() + 1;
        int[] uppers = new int[size];
        int[] children = new int[size];
        for (int i = 0; i < size; i++) {
            uppers[i] = variable.lowest() + i;
            values.put(variable.fact().code(), variable.value(uppers[i]));
            children[i] = finer(rule, line, asked, at + 1, values);
        }
        return nodes.node(variable.index(), uppers, children, size);
    }

    private int outcome(Optional<Rule> rule, Optional<Line> line, Map<String, Object> values) {
        Outcome outcome = new Outcome(
                rule,
                line.flatMap(receiving -> byFact(receiving, words.queues(), values))
                        .orElse(""),
                line.map(receiving ->
                                byFact(receiving, words.greetings(), values).orElse(receiving.greeting()))
                        .orElse(""));
        int known = outcomes.indexOf(outcome);
        if (known >= 0) {
            return known;
        }
        outcomes.add(outcome);
        return outcomes.size() - 1;
    }

    private Optional<String> byFact(Line line, List<ByFact> entries, Map<String, Object> values) {
        return entries.stream()
                .filter(entry -> entry.line().equals(line.code()))
                .filter(entry ->
                        entry.value().equals(entry.fact().equals("topic") ? inquiry.topic() : values.get(entry.fact())))
                .map(ByFact::result)
                .findFirst();
    }
}

package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an inquiry can still be decided to be: the deciding rules' diagram, in which the stated facts are settled, rules that
 * decide alike are one, and the facts that queue and greeting go by are asked for.
 */
final class OutcomeDiagram {

    /** In place of a rule: none holds. */
    private static final int NO_RULE = -1;

    /** A decision as far as it can differ, with its rule's place. */
    private record Outcome(int rule, String queue, String greeting) {}

    private final AskedCatalog asked;
    private final Diagram diagram;
    private final FactSpace space;
    private final Vocabulary words;
    private final Inquiry inquiry;
    private final Map<String, Object> stated;
    private final Nodes nodes;
    private final Map<Outcome, Integer> numbers = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final int root;

    /**
     * For one inquiry.
     *
     * @param diagram of the inquiry's topic
     * @param inquiry one that fits the catalogue and states its topic
     * @param budget the work that may be done; more ends in a {@link dev.switchboard.diagram.LimitReachedException}
     */
    OutcomeDiagram(AskedCatalog asked, Diagram diagram, Inquiry inquiry, Budget budget) {
        this.asked = asked;
        this.diagram = diagram;
        this.space = diagram.space();
        this.words = diagram.catalog().vocabulary();
        this.inquiry = inquiry;
        this.stated = inquiry.stated();
        this.nodes = new Nodes(AskedCatalog.MOST_NODES, budget);
        this.root = withQueueAndGreeting(settled(diagram.root(inquiry.topic())));
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

    /** The rule that decides at a terminal; empty where none holds. */
    Optional<Rule> rule(int terminal) {
        int rule = outcomes.get(terminal).rule;
        return rule == NO_RULE
                ? Optional.empty()
                : Optional.of(diagram.catalog().rules().get(rule));
    }

    /** The queue at a terminal; empty where there is none. */
    String queue(int terminal) {
        return outcomes.get(terminal).queue;
    }

    /** The greeting at a terminal; empty where none is known. */
    String greeting(int terminal) {
        return outcomes.get(terminal).greeting;
    }

    /** The diagram below a position; its terminals are places of rules, or the number of rules where none holds. */
    private int settled(int root) {
        Map<Integer, Integer> known = new HashMap<>();
        for (int position : below(root)) {
            Variable variable = diagram.variable(position);
            int first = firstChild(position, variable);
            int end = number(variable).isPresent() ? first + 1 : diagram.children(position);
            int[] uppers = new int[end - first];
            int[] children = new int[end - first];
            for (int i = first; i < end; i++) {
                uppers[i - first] = diagram.upper(position, i);
                children[i - first] = settled(diagram.child(position, i), known);
            }
            known.put(position, nodes.node(variable.index(), uppers, children, uppers.length));
        }
        return settled(root, known);
    }

    private int settled(int position, Map<Integer, Integer> known) {
        if (!Diagram.isTerminal(position)) {
            return known.getOrDefault(position, Nodes.NONE);
        }
        return position == Diagram.NO_RULE
                ? diagram.catalog().rules().size()
                : asked.firstAlike(Diagram.ruleAt(position));
    }

    /** The positions that can still be come to; those of children are lower, since they are written before their parents. */
    private int[] below(int root) {
        Set<Integer> seen = new LinkedHashSet<>();
        List<Integer> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            int position = open.remove(open.size() - 1);
            if (!Diagram.isTerminal(position) && seen.add(position)) {
                Variable variable = diagram.variable(position);
                int first = firstChild(position, variable);
                int end = number(variable).isPresent() ? first + 1 : diagram.children(position);
                nodes.spend(end - first);
                for (int i = first; i < end; i++) {
                    open.add(diagram.child(position, i));
                }
            }
        }
        return seen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The child of the stated value, or the first of all. */
    private int firstChild(int position, Variable variable) {
        Optional<Integer> number = number(variable);
        int child = 0;
        while (number.isPresent() && number.get() > diagram.upper(position, child)) {
            child++;
        }
        return child;
    }

    private Optional<Integer> number(Variable variable) {
        Object value = stated.get(variable.fact().code());
        return Optional.ofNullable(value).map(variable::number);
    }

    private int withQueueAndGreeting(int deciding) {
        Map<Integer, List<Variable>> finer = new TreeMap<>();
        Map<Integer, Integer> simple = new HashMap<>();
        for (int terminal : new Contents(nodes).terminals(deciding)) {
            List<Variable> variables = askedAfter(terminal);
            if (variables.isEmpty()) {
                simple.put(terminal, outcome(terminal, new HashMap<>(stated)));
            } else {
                finer.put(terminal, variables);
            }
        }
        int result = nodes.replaced(deciding, terminal -> simple.getOrDefault(terminal, Nodes.NONE));
        for (Map.Entry<Integer, List<Variable>> each : finer.entrySet()) {
            int terminal = each.getKey();
            int part = nodes.keep(deciding, other -> other == terminal);
            int outcomesHere = finer(terminal, each.getValue(), 0, new HashMap<>(stated));
            result = nodes.apply(nodes.over, result, nodes.apply(nodes.within, outcomesHere, part));
        }
        return result;
    }

    /** The facts left unstated that queue and greeting go by, of the line that takes what is decided at a terminal. */
    private List<Variable> askedAfter(int terminal) {
        TreeMap<Integer, Variable> variables = new TreeMap<>();
        line(terminal).ifPresent(line -> {
            Set<String> facts = new LinkedHashSet<>(asked.queues(line.code()).facts());
            facts.addAll(asked.greetings(line.code()).facts());
            facts.stream()
                    .flatMap(fact -> space.variable(fact).stream())
                    .filter(variable -> number(variable).isEmpty())
                    .forEach(variable -> variables.put(variable.index(), variable));
        });
        return List.copyOf(variables.values());
    }

    private Optional<Line> line(int terminal) {
        List<Rule> rules = diagram.catalog().rules();
        return terminal == rules.size()
                ? words.defaultLine()
                : words.line(rules.get(terminal).line(), rules.get(terminal).mode());
    }

    /** The outcomes at a terminal, by the facts that its line's queue and greeting go by. */
    private int finer(int terminal, List<Variable> variables, int at, Map<String, Object> values) {
        if (at == variables.size()) {
            return outcome(terminal, values);
        }
        Variable variable = variables.get(at);
        int size = variable.highest() - variable.lowest() + 1;
        nodes.spend(size);
        int[] uppers = new int[size];
        int[] children = new int[size];
        for (int i = 0; i < size; i++) {
            uppers[i] = variable.lowest() + i;
            values.put(variable.fact().code(), variable.value(uppers[i]));
            children[i] = finer(terminal, variables, at + 1, values);
        }
        return nodes.node(variable.index(), uppers, children, size);
    }

    private int outcome(int terminal, Map<String, Object> values) {
        Optional<Line> line = line(terminal);
        Outcome outcome = new Outcome(
                terminal == diagram.catalog().rules().size() ? NO_RULE : terminal,
                line.flatMap(receiving -> asked.queues(receiving.code()).of(values))
                        .orElse(""),
                line.map(receiving ->
                                asked.greetings(receiving.code()).of(values).orElse(receiving.greeting()))
                        .orElse(""));
        Integer known = numbers.putIfAbsent(outcome, outcomes.size());
        if (known == null) {
            outcomes.add(outcome);
        }
        return known == null ? outcomes.size() - 1 : known;
    }
}

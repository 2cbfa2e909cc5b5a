package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.EntriesOfLine;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Said;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Agreement;
import dev.switchboard.diagram.AppliedTexts;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.GivenOutcomes;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Numbering;
import dev.switchboard.diagram.Pairing;
import dev.switchboard.diagram.Possible;
import dev.switchboard.diagram.RuleDiagrams;
import dev.switchboard.diagram.TakingLine;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an inquiry can still be decided to be: the deciding rules' diagram, in which the stated facts are settled, rules that
 * decide alike are one, and the facts that queue, texts and outcomes go by are asked for.
 */
final class OutcomeDiagram {

    /**
     * A decision as far as it can differ.
     *
     * @param rule the rule's place, or the number of rules where none holds
     * @param given the number of what is given besides the line
     */
    private record Outcome(int rule, int said, int given) {}

    private final Map<Integer, Integer> alike;
    private final Diagram diagram;
    private final FactSpace space;
    private final Vocabulary words;
    private final String topic;
    private final Map<String, Object> stated;
    private final Nodes nodes;
    private final RuleDiagrams diagrams;
    private final Numbering<Optional<Said>> said = new Numbering<>();
    private final Numbering<Outcome> outcomes = new Numbering<>();
    private final Numbering<Map<String, List<Object>>> given = new Numbering<>();
    private final Nodes.Operation outcome =
            new Pairing((rule, said) -> outcomes.of(new Outcome(heard(rule, said), said, given.of(Map.of()))));

    /** The lower of two terminals, or the one that there is. */
    private final Nodes.Operation earlier = new Nodes.Operation() {
        @Override
        protected int simple(int first, int second) {
            if (first == Nodes.NONE || second == Nodes.NONE) {
                return first == Nodes.NONE ? second : first;
            }
            return Nodes.isTerminal(first) && Nodes.isTerminal(second) ? Math.min(first, second) : NOT_SIMPLE;
        }
    };

    private final Agreement agreement;
    private final Possible possible;
    /** The first rule of those that differ by a line alone that is closed, and are heard alike. */
    private final Map<List<Object>, Integer> heard = new HashMap<>();

    private final int root;

    /**
     * For one inquiry.
     *
     * @param diagram of the inquiry's topic
     * @param inquiry one that fits the catalogue and states its topic
     * @param budget the work that may be done; more ends in a {@link dev.switchboard.diagram.LimitReachedException}
     */
    OutcomeDiagram(AskedCatalog asked, Diagram diagram, Inquiry inquiry, Budget budget) {
        this.alike = asked.alike(inquiry.topic());
        this.diagram = diagram;
        this.space = diagram.space();
        this.words = diagram.catalog().vocabulary();
        this.stated = words.completion().inside(inquiry).stated();
        this.topic = inquiry.topic();
        this.nodes = new Nodes(AskedCatalog.MOST_NODES, budget);
        this.agreement = new Agreement(nodes);
        this.possible = new Possible(space, nodes);
        this.diagrams = new RuleDiagrams(space, nodes);
        this.root = possible(topic, withGiven(withTexts(settled(diagram.root(topic)))));
    }

    /** Of what can be, without facts that are settled by what cannot; those are left out first that the catalogue has last. */
    private int possible(String topic, int whole) {
        if (possible.isEverything()) {
            return whole;
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        space.variables()
                .forEach(variable -> number(variable).ifPresent(number -> numbers.put(variable.index(), number)));
        int can = nodes.apply(nodes.within, whole, possible.of(topic, numbers, whole));
        List<String> order = List.copyOf(words.factCodes());
        return agreement.simplest(
                can,
                new Contents(nodes)
                        .variables(can).stream()
                                .sorted(Comparator.comparingInt((Integer index) -> order.indexOf(space.variables()
                                                .get(index)
                                                .fact()
                                                .code()))
                                        .reversed())
                                .toList());
    }

    /** What remains to be decided for each number that a variable can have; of numbers that lead to the same, once. */
    Map<Integer, List<Range>> byResult(Variable variable) {
        Map<Integer, List<Range>> byResult = new LinkedHashMap<>();
        int from = variable.lowest();
        for (int upper : new Contents(nodes).uppers(root, variable.index())) {
            int result = nodes.restrict(root, variable.index(), upper);
            if (result != Nodes.NONE) {
                add(new Range(from, upper), result, byResult);
            }
            from = upper + 1;
        }
        return possible.isEverything() ? byResult : inOrder(byResult);
    }

    private static Map<Integer, List<Range>> inOrder(Map<Integer, List<Range>> byResult) {
        Map<Integer, List<Range>> inOrder = new LinkedHashMap<>();
        byResult.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().get(0).from()))
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        return inOrder;
    }

    private void add(Range range, int result, Map<Integer, List<Range>> byResult) {
        int same = result;
        List<Range> ranges = new ArrayList<>();
        for (int before : possible.isEverything() ? List.<Integer>of() : List.copyOf(byResult.keySet())) {
            if (ranges.isEmpty() && agreement.isBetween(before, result)) {
                same = agreement.joined(before, result);
                ranges.addAll(byResult.getOrDefault(before, List.of()));
                byResult.remove(before);
            }
        }
        ranges.add(range);
        byResult.computeIfAbsent(same, node -> new ArrayList<>()).addAll(ranges);
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
        return ruleAt(outcomes.at(terminal).rule);
    }

    private Optional<Rule> ruleAt(int place) {
        List<Rule> rules = diagram.catalog().rules();
        return place == rules.size() ? Optional.empty() : Optional.of(rules.get(place));
    }

    /** What is said at a terminal; empty where no line takes the inquiry. */
    Optional<Said> said(int terminal) {
        return said.at(outcomes.at(terminal).said);
    }

    /** What is given besides the line at a terminal, by the outcomes' codes. */
    Map<String, List<Object>> given(int terminal) {
        return given.at(outcomes.at(terminal).given);
    }

    /** Where there is no line there is no decision, whatever is given. */
    private int withGiven(int decided) {
        if (words.outcomes().isEmpty()) {
            return decided;
        }
        int gives = new GivenOutcomes(nodes, this::where, given)
                .of(words.outcomes(), diagram.catalog().givingRulesFor(topic));
        Nodes.Operation both = new Pairing((known, more) -> {
            Outcome one = outcomes.at(known);
            return said.at(one.said)
                    .map(heard -> withGiven(one.rule, heard, given.at(more)))
                    .orElse(known);
        });
        return nodes.apply(both, decided, gives);
    }

    /** The scripts are part of what is given then, and make no difference where a rule gives another text. */
    private int withGiven(int rule, Said heard, Map<String, List<Object>> more) {
        int plain = said.of(Optional.of(heard.withoutScripts()));
        return outcomes.of(new Outcome(
                heard(rule, plain), plain, given.of(GivenOutcomes.completed(more, heard.scripts(), words.outcomes()))));
    }

    private int heard(int rule, int said) {
        List<Object> key = ruleAt(rule)
                .map(deciding -> List.<Object>of(said, deciding.item(), deciding.steps()))
                .orElse(List.of(said));
        return heard.computeIfAbsent(key, first -> rule);
    }

    private int where(Condition condition, int terminal) {
        return unstated(diagrams.of(condition, topic, terminal));
    }

    /** The part of a diagram that the stated facts leave. */
    private int unstated(int node) {
        int left = node;
        for (Variable variable : space.variables()) {
            Optional<Integer> number = number(variable);
            if (number.isPresent() && !Nodes.isTerminal(left)) {
                left = nodes.restrict(left, variable.index(), number.get());
            }
        }
        return left;
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
                : alike.getOrDefault(Diagram.ruleAt(position), Diagram.ruleAt(position));
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

    /**
     * Rules of one line are looked at together: its queues and texts are by the same facts for each of them. Where nothing that
     * is said of a line is open, its rules only become outcomes, those of all such lines at once.
     */
    private int withTexts(int deciding) {
        Map<Integer, Integer> settled = new HashMap<>();
        Map<Integer, Set<Integer>> open = new LinkedHashMap<>();
        Map<Optional<Line>, Integer> saidOfLines = new HashMap<>();
        for (int terminal : new Contents(nodes).terminals(deciding)) {
            Optional<Line> line = line(terminal);
            Integer known = saidOfLines.get(line);
            int ofLine = known == null ? line.map(this::said).orElseGet(() -> said.of(Optional.empty())) : known;
            saidOfLines.put(line, ofLine);
            if (Nodes.isTerminal(ofLine)) {
                settled.put(terminal, outcomes.of(new Outcome(heard(terminal, ofLine), ofLine, given.of(Map.of()))));
            } else {
                open.computeIfAbsent(ofLine, same -> new HashSet<>()).add(terminal);
            }
        }
        int result = nodes.replaced(deciding, terminal -> settled.getOrDefault(terminal, Nodes.NONE));
        for (Map.Entry<Integer, Set<Integer>> each : open.entrySet()) {
            int rules = nodes.keep(deciding, each.getValue()::contains);
            result = nodes.apply(nodes.over, result, nodes.apply(outcome, rules, each.getKey()));
        }
        return result;
    }

    private Optional<Line> line(int terminal) {
        return words.line(ruleAt(terminal));
    }

    /** What is said of the line that takes what a rule sends to another, which may be closed. */
    private int said(Line meant) {
        return new TakingLine(nodes, this::where, words.hours()).of(meant, this::saidOf);
    }

    private int saidOf(Line line) {
        EntriesOfLine queues = words.queues(line.code());
        Numbering<Map<String, Text>> texts = new Numbering<>();
        Pairing both = new Pairing(
                (queue, applying) -> said.of(Optional.of(Said.of(line, queues.result(queue), texts.at(applying)))));
        int applying = new AppliedTexts(nodes, this::where, texts).of(words.texts(line));
        return nodes.apply(both, applying(queues), applying);
    }

    /** Which entry of a line applies, by its rank. */
    private int applying(EntriesOfLine entries) {
        int applying = entries.noneFits();
        for (String fact : entries.facts()) {
            applying = nodes.apply(earlier, applying, applying(entries, fact));
        }
        return applying;
    }

    /** The same by one fact alone, with no terminal where no entry fits. */
    private int applying(EntriesOfLine entries, String fact) {
        Optional<Variable> variable =
                space.variable(fact).filter(unstated -> number(unstated).isEmpty());
        return variable.map(unstated -> byValue(entries, unstated))
                .orElseGet(
                        () -> entries.rank(fact, stated.getOrDefault(fact, "")).orElse(Nodes.NONE));
    }

    private int byValue(EntriesOfLine entries, Variable variable) {
        int size = variable.highest() - variable.lowest() + 1;
        nodes.spend(size);
        int[] uppers = new int[size];
        int[] children = new int[size];
        for (int i = 0; i < size; i++) {
            uppers[i] = variable.lowest() + i;
            children[i] = entries.rank(variable.fact().code(), variable.value(uppers[i]))
                    .orElse(Nodes.NONE);
        }
        return nodes.node(variable.index(), uppers, children, size);
    }
}

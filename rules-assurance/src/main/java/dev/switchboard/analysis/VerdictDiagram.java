package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Said;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Numbering;
import dev.switchboard.diagram.Pairing;
import dev.switchboard.diagram.RuleDiagrams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a catalogue decides for a topic, as a diagram over shared facts. Its terminals are numbers of verdicts. A rule has a
 * verdict for each queue and greeting that its line can have where it decides, since those depend on facts too.
 */
final class VerdictDiagram {

    /** The numbers of a rule, or of none, and of what is said of its line. */
    private record Decided(int rule, int said) {}

    private final Verdicts verdicts;
    private final Vocabulary words;
    private final SharedFacts facts;
    private final String topic;
    private final Nodes nodes;
    private final RuleDiagrams diagrams;
    private final Numbering<Decided> decided = new Numbering<>();
    private final List<Verdict> numbered = new ArrayList<>();
    private final Numbering<Optional<Rule>> rules = new Numbering<>();
    private final Numbering<Said> saids = new Numbering<>();
    private final int root;

    VerdictDiagram(Catalog catalog, SharedFacts facts, String topic, FactSpace space, Nodes nodes) {
        this.verdicts = new Verdicts(catalog);
        this.words = catalog.vocabulary();
        this.facts = facts;
        this.topic = topic;
        this.nodes = nodes;
        this.diagrams = new RuleDiagrams(space, nodes);
        this.root = build(catalog.rulesFor(topic));
    }

    int root() {
        return root;
    }

    /** The verdict at a terminal; empty where there is no decision. */
    Optional<Verdict> verdict(int terminal) {
        return terminal == Nodes.NONE ? Optional.empty() : Optional.of(numbered.get(terminal));
    }

    /** Rules of one line are looked at together: its queues and greetings are by the same facts for each of them. */
    private int build(List<Rule> inOrder) {
        int deciding = deciding(inOrder);
        Map<Line, Set<Integer>> byLine = new LinkedHashMap<>();
        for (int terminal : new Contents(nodes).terminals(deciding)) {
            byLine.computeIfAbsent(words.line(rules.at(terminal)).orElseThrow(), line -> new HashSet<>())
                    .add(terminal);
        }
        int result = Nodes.NONE;
        for (Map.Entry<Line, Set<Integer>> each : byLine.entrySet()) {
            int own = nodes.keep(deciding, each.getValue()::contains);
            Nodes.Operation verdict = new Pairing((rule, said) -> number(rule, said));
            result = nodes.apply(nodes.over, result, nodes.apply(verdict, own, said(each.getKey())));
        }
        return result;
    }

    /** Its terminals are numbers of rules. */
    private int deciding(List<Rule> inOrder) {
        List<Integer> layers = new ArrayList<>();
        for (Rule rule : inOrder) {
            layers.add(where(rule.condition(), rules.of(Optional.of(rule))));
        }
        if (words.line(Optional.empty()).isPresent()) {
            layers.add(rules.of(Optional.empty()));
        }
        return overlaid(layers);
    }

    private int number(int rule, int said) {
        int number = decided.of(new Decided(rule, said));
        if (number == numbered.size()) {
            numbered.add(verdicts.of(rules.at(rule), saids.at(said), topic));
        }
        return number;
    }

    private int said(Line line) {
        Numbering<Optional<String>> results = new Numbering<>();
        int queues = byEntry(words.queues(), line.code(), results);
        int greetings = byEntry(words.greetings(), line.code(), results);
        return nodes.apply(
                new Pairing((queue, greeting) -> saids.of(Said.of(line, results.at(queue), results.at(greeting)))),
                queues,
                greetings);
    }

    /** Which entry of a table applies to a line, empty where none does. The first that fits applies. */
    private int byEntry(List<LineEntry> entries, String line, Numbering<Optional<String>> results) {
        List<Integer> layers = new ArrayList<>();
        for (LineEntry entry : entries) {
            if (entry.line().equals(line)) {
                Condition fits = new Condition.Atom(entry.fact(), Values.Codes.of(entry.value()));
                layers.add(where(fits, results.of(Optional.of(entry.result()))));
            }
        }
        layers.add(results.of(Optional.empty()));
        return overlaid(layers);
    }

    private int overlaid(List<Integer> layers) {
        return diagrams.overlaid(layers.stream().mapToInt(Integer::intValue).toArray());
    }

    private int where(Condition condition, int terminal) {
        return diagrams.of(facts.read(condition, words), topic, terminal);
    }
}

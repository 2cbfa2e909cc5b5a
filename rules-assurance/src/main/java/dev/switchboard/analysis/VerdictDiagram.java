package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Said;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.AppliedTexts;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.GivenOutcomes;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Numbering;
import dev.switchboard.diagram.Pairing;
import dev.switchboard.diagram.RuleDiagrams;
import dev.switchboard.diagram.TakingLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a catalogue decides for a topic, as a diagram over shared facts. Its terminals are numbers of verdicts. A rule has a
 * verdict for each queue and each text that its line can have where it decides, since those depend on facts too.
 */
final class VerdictDiagram {

    /** The numbers of a rule, or of none, of what is said of its line, and of what is given besides. */
    private record Decided(int rule, int said, int given) {}

    private final Verdicts verdicts;
    private final Vocabulary words;
    private final SharedFacts facts;
    private final String topic;
    private final Nodes nodes;
    private final RuleDiagrams diagrams;
    private final Numbering<Decided> decided = new Numbering<>();
    private final Numbering<Verdict> numbering = new Numbering<>();
    private final Numbering<Optional<Rule>> rules = new Numbering<>();
    private final Numbering<Said> saids = new Numbering<>();
    private final Numbering<Map<String, List<Object>>> given = new Numbering<>();
    private final int root;

    VerdictDiagram(Catalog catalog, SharedFacts facts, String topic, FactSpace space, Nodes nodes) {
        this.verdicts = new Verdicts(catalog);
        this.words = catalog.vocabulary();
        this.facts = facts;
        this.topic = topic;
        this.nodes = nodes;
        this.diagrams = new RuleDiagrams(space, nodes);
        this.root = numbered(withGiven(build(catalog.rulesFor(topic)), catalog.givingRulesFor(topic)));
    }

    int root() {
        return root;
    }

    /** The verdict at a terminal; empty where there is no decision. */
    Optional<Verdict> verdict(int terminal) {
        return terminal == Nodes.NONE ? Optional.empty() : Optional.of(numbering.at(terminal));
    }

    /** Rules of one line are looked at together: its queues and texts are by the same facts for each of them. */
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
            Nodes.Operation verdict =
                    new Pairing((rule, said) -> decided.of(new Decided(rule, said, given.of(Map.of()))));
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

    private int withGiven(int decisions, List<Rule> giving) {
        if (words.outcomes().isEmpty()) {
            return decisions;
        }
        int gives = new GivenOutcomes(nodes, this::where, given).of(words.outcomes(), giving);
        Nodes.Operation both = new Pairing((known, more) -> {
            Decided one = decided.at(known);
            Map<String, List<Object>> all =
                    GivenOutcomes.completed(given.at(more), saids.at(one.said).scripts(), words.outcomes());
            return decided.of(new Decided(one.rule, one.said, given.of(all)));
        });
        return nodes.apply(both, decisions, gives);
    }

    /** The same with the numbers of verdicts as terminals. */
    private int numbered(int decisions) {
        return nodes.replaced(decisions, terminal -> {
            Decided one = decided.at(terminal);
            return numbering.of(verdicts.of(rules.at(one.rule), saids.at(one.said), topic, given.at(one.given)));
        });
    }

    /** What is said of the line that takes what a rule sends to another, which may be closed. */
    private int said(Line meant) {
        return new TakingLine(nodes, this::where, words.hours()).of(meant, this::saidOf);
    }

    private int saidOf(Line line) {
        Numbering<Optional<String>> results = new Numbering<>();
        int queues = byEntry(words.queues(), line.code(), results);
        Numbering<Map<String, Text>> texts = new Numbering<>();
        int applying = new AppliedTexts(nodes, this::where, texts).of(words.texts(line));
        return nodes.apply(
                new Pairing((queue, text) -> saids.of(Said.of(line, results.at(queue), texts.at(text)))),
                queues,
                applying);
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

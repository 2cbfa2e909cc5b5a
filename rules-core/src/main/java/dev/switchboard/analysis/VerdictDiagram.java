package dev.switchboard.analysis;

import dev.switchboard.catalog.ByFact;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Firing;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.RuleDiagrams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a catalogue decides for a topic, as a diagram over shared facts. Its terminals are numbers of verdicts. A rule has a
 * verdict for each queue and greeting that its line can have, since those depend on facts too.
 */
final class VerdictDiagram {

    private static final int EVERYWHERE = 0;

    /** A part of the space where one entry of each table applies to a line. */
    private record Part(Optional<String> queue, Optional<String> greeting, int where) {}

    private final Verdicts verdicts;
    private final Vocabulary words;
    private final SharedFacts facts;
    private final String topic;
    private final Nodes nodes;
    private final RuleDiagrams diagrams;
    private final List<Verdict> numbered = new ArrayList<>();
    private final Map<String, List<Part>> partsOfLine = new HashMap<>();
    private final int root;

    VerdictDiagram(Catalog catalog, SharedFacts facts, String topic, FactSpace space, Nodes nodes) {
        this.verdicts = new Verdicts(catalog);
        this.words = catalog.vocabulary();
        this.facts = facts;
        this.topic = topic;
        this.nodes = nodes;
        this.diagrams = new RuleDiagrams(space, nodes);
        this.root = build(Stream.concat(catalog.rulesOf(topic).stream(), catalog.topicFreeRules().stream())
                .sorted(Firing.PRECEDENCE)
                .toList());
    }

    int root() {
        return root;
    }

    /** The verdict at a terminal; empty where there is no decision. */
    Optional<Verdict> verdict(int terminal) {
        return terminal == Nodes.NONE ? Optional.empty() : Optional.of(numbered.get(terminal));
    }

    private int build(List<Rule> inOrder) {
        List<Integer> layers = new ArrayList<>();
        for (Rule rule : inOrder) {
            add(Optional.of(rule), where(rule.condition()), layers);
        }
        add(Optional.empty(), EVERYWHERE, layers);
        return diagrams.overlaid(layers.stream().mapToInt(Integer::intValue).toArray());
    }

    private void add(Optional<Rule> rule, int where, List<Integer> layers) {
        verdicts.line(rule).ifPresent(line -> {
            for (Part part : partsOfLine.computeIfAbsent(line.code(), this::parts)) {
                int both = nodes.apply(nodes.within, where, part.where);
                layers.add(nodes.apply(nodes.within, numbered.size(), both));
                numbered.add(verdicts.of(rule, line, topic, part.queue, part.greeting));
            }
        });
    }

    private List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Map<Optional<String>, Integer> greetings = byEntry(words.greetings(), line);
        byEntry(words.queues(), line)
                .forEach((queue, whereQueue) -> greetings.forEach((greeting, whereGreeting) -> {
                    int where = nodes.apply(nodes.within, whereQueue, whereGreeting);
                    if (where != Nodes.NONE) {
                        parts.add(new Part(queue, greeting, where));
                    }
                }));
        return parts;
    }

    /** Where which entry of a table applies to a line; under empty, where none does. The first that fits applies. */
    private Map<Optional<String>, Integer> byEntry(List<ByFact> entries, String line) {
        Map<Optional<String>, Integer> result = new LinkedHashMap<>();
        int rest = EVERYWHERE;
        for (ByFact entry : entries) {
            if (entry.line().equals(line)) {
                Condition fits = new Condition.Atom(entry.fact(), Values.Codes.of(entry.value()));
                int here = nodes.apply(nodes.within, rest, where(fits));
                result.merge(Optional.of(entry.result()), here, (one, other) -> nodes.apply(nodes.over, one, other));
                rest = nodes.apply(nodes.without, rest, here);
            }
        }
        result.put(Optional.empty(), rest);
        return result;
    }

    private int where(Condition condition) {
        return diagrams.of(facts.read(condition, words), topic, EVERYWHERE);
    }
}

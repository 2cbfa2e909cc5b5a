package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds single values of a count where no rule holds, though on both sides of it rules do, and different ones: the trace of
 * {@code < 3} beside {@code > 3}. One rule that leaves out one value says so on purpose and is no finding.
 */
final class HoleCheck implements Check {

    private record Hole(Variable variable, int value, Rule under, Rule over) {}

    private final Evidence evidence;
    private final Map<Hole, List<Region>> found = new LinkedHashMap<>();

    HoleCheck(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void look(TopicDiagrams topic) {
        walk(topic, topic.deciding(), new HashMap<>(), new HashSet<>(), differing());
    }

    private static Nodes.Operation differing() {
        return new Nodes.Operation() {
            @Override
            protected int simple(int first, int second) {
                if (first == Nodes.NONE || second == Nodes.NONE || first == second) {
                    return Nodes.NONE;
                }
                return Nodes.isTerminal(first) && Nodes.isTerminal(second) ? first : NOT_SIMPLE;
            }
        };
    }

    /** Goes to each node once, by the first path that leads there. */
    private void walk(
            TopicDiagrams topic,
            int node,
            Map<Variable, List<Range>> path,
            Set<Integer> seen,
            Nodes.Operation differing) {
        if (Nodes.isTerminal(node) || !seen.add(node)) {
            return;
        }
        Nodes nodes = topic.nodes();
        Variable variable = evidence.space().variables().get(nodes.variable(node));
        if (variable.fact().type() instanceof FactType.Count) {
            lookAround(topic, node, variable, path, differing);
        }
        for (int i = 0; i < nodes.children(node); i++) {
            int from = i == 0 ? variable.lowest() : nodes.upper(node, i - 1) + 1;
            path.put(variable, List.of(new Range(from, nodes.upper(node, i))));
            walk(topic, nodes.child(node, i), path, seen, differing);
            path.remove(variable);
        }
    }

    private void lookAround(
            TopicDiagrams topic,
            int node,
            Variable variable,
            Map<Variable, List<Range>> path,
            Nodes.Operation differing) {
        Nodes nodes = topic.nodes();
        for (int i = 1; i < nodes.children(node) - 1; i++) {
            int value = nodes.upper(node, i);
            if (value == nodes.upper(node, i - 1) + 1) {
                int below = nodes.child(node, i - 1);
                int above = nodes.child(node, i + 1);
                int hole = nodes.apply(nodes.without, nodes.apply(differing, below, above), nodes.child(node, i));
                Optional<Region> some = Regions.any(nodes, evidence.space(), topic.topic(), hole);
                some.ifPresent(region -> add(topic, variable, value, region, path));
            }
        }
    }

    private void add(
            TopicDiagrams topic, Variable variable, int value, Region inside, Map<Variable, List<Range>> path) {
        Map<Variable, List<Range>> numbers = new HashMap<>(path);
        numbers.putAll(inside.numbers());
        numbers.put(variable, List.of(new Range(value, value)));
        Region region = new Region(inside.topics(), numbers);
        Optional<Rule> under = decidingAt(topic, region, variable, value - 1);
        Optional<Rule> over = decidingAt(topic, region, variable, value + 1);
        if (under.isPresent() && over.isPresent()) {
            found.computeIfAbsent(new Hole(variable, value, under.get(), over.get()), hole -> new ArrayList<>())
                    .add(region);
        }
    }

    private Optional<Rule> decidingAt(TopicDiagrams topic, Region region, Variable variable, int value) {
        Nodes nodes = topic.nodes();
        int at = topic.deciding();
        while (!Nodes.isTerminal(at)) {
            Variable asked = evidence.space().variables().get(nodes.variable(at));
            int number = asked.equals(variable) ? value : numberIn(region, asked);
            int child = 0;
            while (number > nodes.upper(at, child)) {
                child++;
            }
            at = nodes.child(at, child);
        }
        return at == Nodes.NONE ? Optional.empty() : Optional.of(topic.rules().get(at));
    }

    private static int numberIn(Region region, Variable variable) {
        List<Range> ranges = region.numbers().get(variable);
        return ranges == null ? variable.unstated() : ranges.get(0).from();
    }

    @Override
    public List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        found.forEach(
                (hole, parts) -> drafts.add(new Draft(FindingKind.HOLE, subject(hole), () -> finding(hole, parts))));
        return drafts;
    }

    private static String subject(Hole hole) {
        return "%s %s: %s / %s".formatted(hole.variable.fact().code(), hole.value, hole.under.name(), hole.over.name());
    }

    private Finding finding(Hole hole, List<Region> parts) {
        List<Region> regions = evidence.merged(parts);
        String fact = hole.variable.fact().code();
        Inquiry witness = evidence.witness(regions.get(0), List::isEmpty);
        return new Finding(
                FindingKind.HOLE,
                subject(hole),
                List.of(hole.under, hole.over),
                new Text(
                        "при `%s` = %s не подходит ни одно правило, хотя при %s решает `%s`, а при %s — `%s`: пороги, видимо, должны смыкаться"
                                .formatted(
                                        fact,
                                        hole.value,
                                        hole.value - 1,
                                        hole.under.name(),
                                        hole.value + 1,
                                        hole.over.name()),
                        "at `%s` = %s no rule holds, though `%s` decides at %s and `%s` at %s: the thresholds should probably meet"
                                .formatted(
                                        fact,
                                        hole.value,
                                        hole.under.name(),
                                        hole.value - 1,
                                        hole.over.name(),
                                        hole.value + 1)),
                regions,
                Optional.of(witness),
                Optional.empty());
    }
}

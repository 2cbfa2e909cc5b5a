package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Path;
import dev.switchboard.diagram.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    public void look(AnalysedTopic topic) {
        int impossible = topic.rules().size();
        Nodes.Operation differing = differing(impossible);
        Set<Integer> seen = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(topic.decidingOrImpossible(), Path.nowhere()));
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (!Nodes.isTerminal(step.node) && seen.add(step.node)) {
                look(topic, step, differing);
                below(topic.nodes(), step).forEach(open::push);
            }
        }
    }

    /** A node and the first path that leads there. */
    private record Step(int node, Path path) {}

    private static Nodes.Operation differing(int impossible) {
        return new Nodes.Operation() {
            @Override
            protected int simple(int first, int second) {
                if (isNoRule(first) || isNoRule(second) || first == second) {
                    return Nodes.NONE;
                }
                return Nodes.isTerminal(first) && Nodes.isTerminal(second) ? first : NOT_SIMPLE;
            }

            private boolean isNoRule(int node) {
                return node == Nodes.NONE || node == impossible;
            }
        };
    }

    private void look(AnalysedTopic topic, Step step, Nodes.Operation differing) {
        Variable variable = evidence.space().variables().get(topic.nodes().variable(step.node));
        if (variable.fact().type() instanceof FactType.Scaled) {
            lookAround(topic, step.node, variable, step.path, differing);
        }
    }

    /** The children, the last one first: what is pushed last is looked at first. */
    private List<Step> below(Nodes nodes, Step step) {
        Variable variable = evidence.space().variables().get(nodes.variable(step.node));
        List<Step> below = new ArrayList<>();
        for (int i = nodes.children(step.node) - 1; i >= 0; i--) {
            int from = i == 0 ? variable.lowest() : nodes.upper(step.node, i - 1) + 1;
            List<Range> range = List.of(new Range(from, nodes.upper(step.node, i)));
            below.add(new Step(nodes.child(step.node, i), new Path(variable.index(), range, step.path)));
        }
        return below;
    }

    private void lookAround(AnalysedTopic topic, int node, Variable variable, Path path, Nodes.Operation differing) {
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

    private void add(AnalysedTopic topic, Variable variable, int value, Region inside, Path path) {
        Map<Variable, List<Range>> numbers =
                new HashMap<>(Regions.of(path, evidence.space(), topic.topic()).numbers());
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

    private Optional<Rule> decidingAt(AnalysedTopic topic, Region region, Variable variable, int value) {
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
        return "%s %s: %s / %s"
                .formatted(
                        hole.variable.fact().code(),
                        hole.variable.fact().type().write(hole.variable.stated(hole.value)),
                        hole.under.name(),
                        hole.over.name());
    }

    private Finding finding(Hole hole, List<Region> parts) {
        List<Region> regions = evidence.merged(parts);
        String fact = hole.variable.fact().code();
        Notation notation = ((FactType.Scaled) hole.variable.fact().type()).notation();
        Inquiry witness = evidence.witness(regions.get(0), List::isEmpty);
        return new Finding(
                FindingKind.HOLE,
                subject(hole),
                List.of(hole.under, hole.over),
                Text.format(
                        "при `%1$s` = %2$s не подходит ни одно правило, хотя при %3$s решает `%4$s`, а при %5$s — `%6$s`: пороги, видимо, должны смыкаться",
                        "at `%1$s` = %2$s no rule holds, though `%4$s` decides at %3$s and `%6$s` at %5$s: the thresholds should probably meet",
                        fact,
                        notation.write(hole.value),
                        notation.write(hole.value - 1),
                        hole.under.name(),
                        notation.write(hole.value + 1),
                        hole.over.name()),
                regions,
                true,
                Optional.of(witness),
                Optional.empty());
    }
}

package dev.switchboard.analysis;

import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Path;
import dev.switchboard.diagram.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns the parts of diagrams that have a terminal into few boxes. The paths of the diagrams are boxes; those that agree in
 * all but one fact, or in all but the topic, are made one, until none are left that do.
 */
public final class Regions {

    /** A person reads fewer; beyond, as many are left out as there would be too many paths. */
    private static final int CONDITIONS_PER_PATH = 64;

    /** What is merged, in conditions by facts that they are about: more is left as it is. */
    private static final long MOST_TO_MERGE = 10_000_000;

    private final Nodes nodes;
    private final FactSpace space;
    private final int maxPaths;
    private final Map<Integer, List<Region>> byTerminal = new TreeMap<>();
    private int paths;
    private long conditions;
    private boolean truncated;

    /**
     * No regions yet.
     *
     * @param maxPaths how many paths are gone at the most; beyond, {@link #truncated} says so
     */
    public Regions(Nodes nodes, FactSpace space, int maxPaths) {
        this.nodes = nodes;
        this.space = space;
        this.maxPaths = maxPaths;
    }

    /** Adds the paths of a topic's diagram that end at a terminal. */
    public void add(String topic, int node) {
        walk(topic, node);
    }

    /** Whether there were more paths than could be gone. */
    public boolean truncated() {
        return truncated;
    }

    /** The boxes of each terminal. */
    public Map<Integer, List<Region>> merged() {
        Map<Integer, List<Region>> result = new TreeMap<>();
        byTerminal.forEach((terminal, regions) -> result.put(terminal, merged(space, regions)));
        return result;
    }

    /** Some one path that ends at a terminal; empty when there is none. */
    public static Optional<Region> any(Nodes nodes, FactSpace space, String topic, int node) {
        Map<Variable, List<Range>> numbers = new LinkedHashMap<>();
        int at = node;
        while (!Nodes.isTerminal(at)) {
            int child = 0;
            while (nodes.child(at, child) == Nodes.NONE) {
                child++;
            }
            Variable variable = space.variables().get(nodes.variable(at));
            numbers.put(variable, List.of(range(nodes, variable, at, child)));
            at = nodes.child(at, child);
        }
        return at == Nodes.NONE ? Optional.empty() : Optional.of(new Region(new TreeSet<>(List.of(topic)), numbers));
    }

    private record Step(int node, Path path, int length) {}

    /** Goes down by a stack of its own, not the thread's: a diagram can be as deep as a catalogue has facts. */
    private void walk(String topic, int root) {
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(root, Path.nowhere(), 0));
        while (!open.isEmpty() && !truncated) {
            Step step = open.pop();
            if (Nodes.isTerminal(step.node)) {
                add(topic, step);
            } else {
                below(step).forEach(open::push);
            }
        }
    }

    private void add(String topic, Step step) {
        if (step.node != Nodes.NONE) {
            conditions += step.length;
            truncated = ++paths > maxPaths || conditions > (long) maxPaths * CONDITIONS_PER_PATH;
            byTerminal.computeIfAbsent(step.node, terminal -> new ArrayList<>()).add(of(step.path, space, topic));
        }
    }

    /** The children, those that are one node together, the last one first: what is pushed last is looked at first. */
    private List<Step> below(Step step) {
        Variable variable = space.variables().get(nodes.variable(step.node));
        Map<Integer, List<Range>> byChild = new LinkedHashMap<>();
        for (int i = 0; i < nodes.children(step.node); i++) {
            if (nodes.child(step.node, i) != Nodes.NONE) {
                byChild.computeIfAbsent(nodes.child(step.node, i), child -> new ArrayList<>())
                        .add(range(nodes, variable, step.node, i));
            }
        }
        List<Step> below = new ArrayList<>();
        byChild.forEach((child, ranges) ->
                below.add(new Step(child, new Path(variable.index(), ranges, step.path), step.length + ranges.size())));
        Collections.reverse(below);
        return below;
    }

    /** The region of a way down a diagram. */
    static Region of(Path path, FactSpace space, String topic) {
        Map<Variable, List<Range>> numbers = new HashMap<>();
        path.numbers().forEach((index, ranges) -> {
            Variable variable = space.variables().get(index);
            numbers.put(
                    variable,
                    ranges.stream().map(range -> within(variable, range)).toList());
        });
        return new Region(new TreeSet<>(List.of(topic)), numbers);
    }

    private static Range within(Variable variable, Range range) {
        return new Range(Math.max(range.from(), variable.lowest()), Math.min(range.to(), variable.highest()));
    }

    private static Range range(Nodes nodes, Variable variable, int node, int child) {
        int from = child == 0 ? variable.lowest() : nodes.upper(node, child - 1) + 1;
        return new Range(from, nodes.upper(node, child));
    }

    /** Fewer boxes that cover the same. */
    static List<Region> merged(FactSpace space, List<Region> regions) {
        List<Variable> mentioned = space.variables().stream()
                .filter(variable ->
                        regions.stream().anyMatch(region -> region.numbers().containsKey(variable)))
                .toList();
        long conditions =
                regions.stream().mapToLong(region -> region.numbers().size()).sum();
        if (conditions * mentioned.size() > MOST_TO_MERGE) {
            return mergedByTopic(regions);
        }
        List<Region> merged = regions;
        int before;
        do {
            before = merged.size();
            for (Variable variable : mentioned) {
                merged = mergedBy(variable, merged);
            }
            merged = mergedByTopic(merged);
        } while (merged.size() < before);
        return merged;
    }

    private static List<Region> mergedByTopic(List<Region> regions) {
        Map<Map<Variable, List<Range>>, SortedSet<String>> topics = new LinkedHashMap<>();
        for (Region region : regions) {
            topics.computeIfAbsent(region.numbers(), numbers -> new TreeSet<>()).addAll(region.topics());
        }
        List<Region> merged = new ArrayList<>();
        topics.forEach((numbers, codes) -> merged.add(new Region(codes, numbers)));
        return merged;
    }

    private static List<Region> mergedBy(Variable variable, List<Region> regions) {
        Map<Region, List<Range>> others = new LinkedHashMap<>();
        for (Region region : regions) {
            Map<Variable, List<Range>> rest = new HashMap<>(region.numbers());
            List<Range> own = rest.remove(variable);
            List<Range> all = own == null ? List.of(new Range(variable.lowest(), variable.highest())) : own;
            others.computeIfAbsent(new Region(region.topics(), rest), key -> new ArrayList<>())
                    .addAll(all);
        }
        List<Region> merged = new ArrayList<>();
        others.forEach((rest, ranges) -> merged.add(with(rest, variable, ranges)));
        return merged;
    }

    private static Region with(Region rest, Variable variable, List<Range> ranges) {
        List<Range> joined = new Values.Numbers(ranges).ranges();
        Map<Variable, List<Range>> numbers = new HashMap<>(rest.numbers());
        if (!joined.equals(List.of(new Range(variable.lowest(), variable.highest())))) {
            numbers.put(variable, joined);
        }
        return new Region(rest.topics(), numbers);
    }
}

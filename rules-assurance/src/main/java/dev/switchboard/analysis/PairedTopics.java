package dev.switchboard.analysis;

import dev.switchboard.analysis.Cover.TopicPart;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.Copies;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/**
 * What two catalogues decide together, topic by topic, kept in one set of nodes until all topics are known: only then can be
 * told in which of them a change is found. Of a topic that finds no room there, a way to each of its changes is kept.
 */
final class PairedTopics {

    /** What a way counts for, which takes as much memory as some nodes do. */
    private static final int STEPS_PER_WAY = 64;

    private final ChangeNumbers changes;
    private final boolean isEverythingPossible;
    private final Nodes nodes;
    private final Map<String, Integer> roots = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> terminals = new HashMap<>();
    private final Map<Integer, Map<String, Path>> ways = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    /**
     * Keeps no topic yet.
     *
     * @param isEverythingPossible if not, diagrams have no terminal where there can be no inquiry: a box may hold that, too
     * @param nodes where they are kept
     */
    PairedTopics(ChangeNumbers changes, boolean isEverythingPossible, Nodes nodes) {
        this.changes = changes;
        this.isEverythingPossible = isEverythingPossible;
        this.nodes = nodes;
    }

    /**
     * Takes a topic whose inquiries are compared.
     *
     * @param own the nodes of its diagram; a way to a change counts as work with them
     */
    void add(String topic, Nodes own, int paired) {
        SortedMap<Integer, Path> found = new Contents(own).paths(paired, paired);
        Map<Integer, Path> byChange = new LinkedHashMap<>();
        found.forEach((terminal, way) -> byChange.putIfAbsent(changes.changeAt(terminal), way));
        byChange.remove(ChangeNumbers.NO_CHANGE);
        own.spend(byChange.size() * STEPS_PER_WAY);
        byChange.forEach((change, way) ->
                ways.computeIfAbsent(change, added -> new LinkedHashMap<>()).put(topic, way));
        try {
            roots.put(topic, new Copies(own, nodes, terminal -> terminal).of(paired));
            terminals.put(topic, Set.copyOf(found.keySet()));
        } catch (LimitReachedException noRoom) {
            closed.add(topic);
        }
    }

    /** Takes a topic of which nothing is known: no box may hold its inquiries. */
    void close(String topic) {
        closed.add(topic);
    }

    /** The topics in which a change is found. */
    List<String> of(int change) {
        return List.copyOf(ways(change).keySet());
    }

    /** Of these the topics for which there was no room to say where. */
    List<String> untold(int change) {
        return of(change).stream().filter(closed::contains).toList();
    }

    /** One way to a change in a topic in which it is found. */
    Region way(int change, String topic, FactSpace space) {
        return Regions.of(Objects.requireNonNull(ways(change).get(topic)), space, topic);
    }

    private Map<String, Path> ways(int change) {
        return ways.getOrDefault(change, Map.of());
    }

    /**
     * Where a change is, and where it is not though it might be.
     *
     * @param topics all topics, of which some may be in one catalogue only: of these a box may hold all
     * @param own where the diagrams are made
     */
    Map<String, TopicPart> parts(int change, Collection<String> topics, Nodes own) {
        Copies in = new Copies(nodes, own, terminal -> isOf(change, terminal) ? 0 : Nodes.NONE);
        Copies out = new Copies(
                nodes, own, terminal -> changes.concerns(change, terminal) && !isOf(change, terminal) ? 0 : Nodes.NONE);
        Map<String, TopicPart> parts = new LinkedHashMap<>();
        for (String topic : topics) {
            parts.put(topic, part(change, topic, own, in, out));
        }
        return parts;
    }

    private TopicPart part(int change, String topic, Nodes own, Copies in, Copies out) {
        own.spend(1);
        Integer root = roots.get(topic);
        if (root == null) {
            return new TopicPart(Nodes.NONE, closed.contains(topic) ? 0 : Nodes.NONE);
        }
        int where = ways(change).containsKey(topic) ? in.of(root) : Nodes.NONE;
        if (isEverythingPossible && changes.key(change).taker().isEmpty()) {
            return new TopicPart(where, own.apply(own.without, 0, where));
        }
        Set<Integer> ends = terminals.getOrDefault(topic, Set.of());
        own.spend(ends.size());
        boolean concerned = ends.stream().anyMatch(terminal -> changes.concerns(change, terminal));
        return new TopicPart(where, concerned ? out.of(root) : Nodes.NONE);
    }

    private boolean isOf(int change, int terminal) {
        return changes.changeAt(terminal) == change;
    }
}

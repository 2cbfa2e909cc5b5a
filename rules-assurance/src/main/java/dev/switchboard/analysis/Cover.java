package dev.switchboard.analysis;

import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Meeting;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.PossibleValues;
import dev.switchboard.diagram.RuleDiagrams;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells by few boxes where something is so, over all topics. Begins with an inquiry that no box holds yet, and widens it, fact
 * by fact and then over topics, as far as it may. Boxes may meet, as the conditions that people write do; one that others
 * cover is left out.
 */
final class Cover {

    private static final Comparator<Variable> DEEPEST_FIRST =
            Comparator.comparingInt(Variable::index).reversed();

    /** The number of a companion whose fact is stated. */
    private static final List<Range> STATED = List.of(new Range(1, 1));

    private final FactSpace space;
    private final Map<Variable, Variable> companions;
    private final Nodes nodes;
    private final RuleDiagrams diagrams;
    private final Map<TopicPart, List<String>> topics = new LinkedHashMap<>();
    private final Map<TopicPart, Integer> open = new LinkedHashMap<>();
    private List<Told> told = new ArrayList<>();

    /**
     * A topic's part.
     *
     * @param in a diagram with a terminal where it is so: each such inquiry has to be in some box
     * @param out a diagram with a terminal where it is not: no such inquiry may be in any box
     */
    record TopicPart(int in, int out) {}

    /**
     * A box of a cover.
     *
     * @param witness one inquiry of the box for which it is so
     */
    record Told(Region region, Region witness) {

        /** The box of one way down a diagram. */
        static Told of(Region way, FactSpace space, Map<Variable, Variable> companions) {
            return new Told(way, witness(way, space, companions, new PossibleValues(space)));
        }

        /** One number for each fact; which facts are stated has to be known before numbers are chosen that can be together. */
        static Region witness(
                Region way, FactSpace space, Map<Variable, Variable> companions, PossibleValues possible) {
            Map<Variable, List<Range>> numbers = new HashMap<>(way.numbers());
            companions.forEach((variable, companion) -> {
                if (!numbers.getOrDefault(companion, STATED).equals(STATED)) {
                    numbers.remove(variable);
                } else if (numbers.containsKey(variable) || !possible.isEverything()) {
                    numbers.put(companion, STATED);
                }
            });
            return new Region(way.topics(), numbers).nearest(space, possible);
        }
    }

    /**
     * The boxes, the broadest first.
     *
     * @param left topics of which there is more than what the boxes hold
     */
    record Result(List<Told> told, List<String> left) {

        /** The boxes; where there was no room for any, one way to where it is so. */
        List<Told> orElse(Region way, FactSpace space) {
            return told.isEmpty() ? List.of(Told.of(way, space, Map.of())) : told;
        }

        /** The same with more topics left. */
        Result and(List<String> alsoLeft) {
            return new Result(
                    told, Stream.concat(left.stream(), alsoLeft.stream()).toList());
        }
    }

    private Cover(FactSpace space, Map<Variable, Variable> companions, Nodes nodes, Map<String, TopicPart> parts) {
        this.space = space;
        this.companions = companions;
        this.nodes = nodes;
        this.diagrams = new RuleDiagrams(space, nodes);
        parts.forEach((topic, part) ->
                topics.computeIfAbsent(part, added -> new ArrayList<>()).add(topic));
        topics.keySet().stream().filter(part -> part.in != Nodes.NONE).forEach(part -> open.put(part, part.in));
    }

    /**
     * Covers the parts.
     *
     * @param companions the variables that say of others whether they are stated; a box that is about one of these is about
     *     inquiries that state it
     * @param nodes the diagrams' nodes; with their limit the work ends
     * @param parts by topic; a box may hold all of a topic that has neither
     * @param most how many boxes there may be
     */
    static Result of(
            FactSpace space, Map<Variable, Variable> companions, Nodes nodes, Map<String, TopicPart> parts, int most) {
        Cover cover = new Cover(space, companions, nodes, parts);
        try {
            cover.goRound(most);
            cover.leaveOutCovered();
        } catch (LimitReachedException tooMuch) {
            // What has been reported is right; what is open says whether there is more.
        }
        return cover.result();
    }

    /** A box for each part in turn, so that none is left without when there are too many. */
    private void goRound(int most) {
        while (!open.isEmpty()) {
            for (TopicPart part : List.copyOf(open.keySet())) {
                if (told.size() == most) {
                    return;
                }
                if (open.containsKey(part)) {
                    tell(part);
                }
            }
        }
    }

    private void tell(TopicPart part) {
        Region witness = SimplestInquiry.way(nodes, space, topics(part).get(0), open(part))
                .map(way -> Told.of(way, space, companions).witness)
                .orElseThrow();
        Map<Variable, List<Range>> numbers = widened(witness.numbers(), part.out);
        Meeting box = new Meeting(nodes, numbers);
        List<TopicPart> held =
                topics.keySet().stream().filter(other -> !box.isAt(other.out)).toList();
        told.add(new Told(new Region(named(held, box), numbers), witness));
        int diagram = diagram(numbers);
        for (TopicPart each : held) {
            if (open.containsKey(each)) {
                int rest = nodes.apply(nodes.without, open(each), diagram);
                open.put(each, rest);
                open.remove(each, Nodes.NONE);
            }
        }
    }

    /** First without conditions that are not needed, then with more values in those that are. */
    private Map<Variable, List<Range>> widened(Map<Variable, List<Range>> numbers, int out) {
        Map<Variable, List<Range>> wide = new TreeMap<>(DEEPEST_FIRST);
        wide.putAll(numbers);
        for (Variable variable : List.copyOf(wide.keySet())) {
            List<Range> own = wide.remove(variable);
            if (own != null && (isCompanionIn(variable, wide) || new Meeting(nodes, wide).isAt(out))) {
                wide.put(variable, own);
            }
        }
        for (Variable variable : List.copyOf(wide.keySet())) {
            if (!companions.containsValue(variable)) {
                wide.remove(variable);
                wide.put(variable, others(variable, new Meeting(nodes, wide).numbers(out, variable)));
            }
        }
        return wide;
    }

    private boolean isCompanionIn(Variable variable, Map<Variable, List<Range>> box) {
        return companions.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(variable) && box.containsKey(entry.getKey()));
    }

    private static List<Range> others(Variable variable, List<Range> numbers) {
        return new Values.Numbers(numbers)
                .complement()
                .intersection(Values.Numbers.of(new Range(variable.lowest(), variable.highest())))
                .ranges();
    }

    /** The topics for which the box tells something; those for which it would be true, where that is shorter to say. */
    private SortedSet<String> named(List<TopicPart> held, Meeting box) {
        SortedSet<String> telling =
                codes(held.stream().filter(part -> box.isAt(part.in)).toList());
        SortedSet<String> all = codes(held);
        int others = codes(topics.keySet()).size() - all.size();
        return others < telling.size() ? all : telling;
    }

    private SortedSet<String> codes(Collection<TopicPart> parts) {
        SortedSet<String> codes = new TreeSet<>();
        parts.forEach(part -> codes.addAll(topics(part)));
        return codes;
    }

    /** The narrowest are tried first. */
    private void leaveOutCovered() {
        List<Told> needed = new ArrayList<>(told);
        List<Told> narrowestFirst = new ArrayList<>(told);
        narrowestFirst.sort(broadestFirst().reversed());
        for (Told each : narrowestFirst) {
            List<Told> others =
                    needed.stream().filter(other -> !other.equals(each)).toList();
            if (topics.keySet().stream().allMatch(part -> isCovered(each, part, others))) {
                needed = others;
            }
        }
        told = new ArrayList<>(needed);
    }

    private boolean isCovered(Told box, TopicPart part, List<Told> others) {
        if (part.in == Nodes.NONE || !holds(box, part)) {
            return true;
        }
        int rest = nodes.apply(nodes.within, part.in, diagram(box.region.numbers()));
        for (Told other : others) {
            if (rest == Nodes.NONE) {
                return true;
            }
            if (holds(other, part)) {
                rest = nodes.apply(nodes.without, rest, diagram(other.region.numbers()));
            }
        }
        return rest == Nodes.NONE;
    }

    private boolean holds(Told box, TopicPart part) {
        return box.region.topics().contains(topics(part).get(0));
    }

    private Result result() {
        return new Result(told.stream().sorted(broadestFirst()).toList(), List.copyOf(codes(open.keySet())));
    }

    private static Comparator<Told> broadestFirst() {
        return Comparator.<Told>comparingInt(box -> -box.region.topics().size())
                .thenComparingInt(box -> box.region.numbers().size());
    }

    private int diagram(Map<Variable, List<Range>> numbers) {
        int diagram = 0;
        for (Variable variable : numbers.keySet().stream().sorted(DEEPEST_FIRST).toList()) {
            diagram = diagrams.of(variable, numbers.getOrDefault(variable, List.of()), diagram);
        }
        return diagram;
    }

    private List<String> topics(TopicPart part) {
        return topics.getOrDefault(part, List.of());
    }

    private int open(TopicPart part) {
        return open.getOrDefault(part, Nodes.NONE);
    }
}

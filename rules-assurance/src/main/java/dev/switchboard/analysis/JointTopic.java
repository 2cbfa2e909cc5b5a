package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Numbering;
import dev.switchboard.diagram.Pairing;
import dev.switchboard.diagram.Possible;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What two catalogues decide together on one topic, as one diagram. Once it is made, no more nodes are: for any number of threads. */
final class JointTopic {

    /** Nodes of a topic's diagrams; a diagram of what remains of one call has room for as many. */
    private static final int MOST_NODES = 250_000;

    /** Tells keys of ranges from those of numbers. */
    private static final int OF_RANGES = Integer.MIN_VALUE;

    private final String topic;
    private final FactSpace space;
    private final Nodes nodes = new Nodes(MOST_NODES);
    private final Numbering<Destination> destinations = new Numbering<>();
    private final Numbering<JointDecision> joint = new Numbering<>();
    private final int root;
    private final int[] asked;
    private final boolean excludesNothing;
    private final Map<Integer, int[]> uppers = new HashMap<>();
    private final int[] below;

    /**
     * The diagram of a topic that both catalogues have.
     *
     * @throws dev.switchboard.diagram.LimitReachedException if it is too large
     */
    JointTopic(Catalog before, Catalog after, SharedFacts facts, String topic, FactSpace space) {
        this.topic = topic;
        this.space = space;
        Pairing both =
                new Pairing((one, other) -> joint.of(new JointDecision(destinations.at(one), destinations.at(other))));
        this.root = nodes.apply(
                both,
                destinations(new VerdictDiagram(before, facts, topic, space, nodes)),
                destinations(new VerdictDiagram(after, facts, topic, space, nodes)));
        this.asked = new Contents(nodes)
                .variables(root).stream().mapToInt(Integer::intValue).toArray();
        this.below = nodes.below(root);
        this.excludesNothing = facts.vocabulary().exclusions().isEmpty();
        for (int index : asked) {
            uppers.put(
                    index,
                    new Contents(nodes)
                            .uppers(root, index).stream()
                                    .mapToInt(Integer::intValue)
                                    .toArray());
        }
    }

    /** Where no verdict is, nobody takes the call. */
    private int destinations(VerdictDiagram verdicts) {
        int decided = nodes.replaced(
                verdicts.root(),
                terminal -> destinations.of(verdicts.verdict(terminal)
                        .orElseThrow()
                        .destination(true, true)
                        .withoutPhrase()));
        return nodes.apply(nodes.over, decided, destinations.of(new Destination.Undecided()));
    }

    /** The variables that it is asked for. */
    int[] asked() {
        return asked.clone();
    }

    /**
     * All that calls can come to.
     *
     * @param numbers of all variables by their indexes, null for those that are open
     */
    List<JointDecision> possible(@Nullable Integer[] numbers) {
        return decisions(canAllBe(numbers) ? reached(numbers) : possibleAmong(numbers));
    }

    /** Whether the open facts can have all their values together: a moment that is known is one that there is. */
    private boolean canAllBe(@Nullable Integer[] numbers) {
        return excludesNothing
                && space.variables().stream()
                        .noneMatch(variable -> space.isOfMoment(variable) && numbers[variable.index()] == null);
    }

    /**
     * What it depends on what calls can come to: of the variables that are asked for, which of the ranges told apart. What cannot be may
     * depend on facts that no rule asks for.
     */
    List<@Nullable Integer> key(@Nullable Integer[] numbers) {
        if (!canAllBe(numbers)) {
            return Arrays.asList(numbers.clone());
        }
        List<@Nullable Integer> key = new ArrayList<>(asked.length + 1);
        for (int index : asked) {
            Integer number = numbers[index];
            key.add(number == null ? null : range(index, number));
        }
        key.add(OF_RANGES);
        return key;
    }

    private int range(int index, int number) {
        int place = Arrays.binarySearch(uppers.getOrDefault(index, new int[0]), number);
        return place >= 0 ? place : -place - 1;
    }

    private List<JointDecision> decisions(Collection<Integer> terminals) {
        return terminals.stream().map(joint::at).toList();
    }

    private Set<Integer> reached(@Nullable Integer[] numbers) {
        Set<Integer> terminals = new TreeSet<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            int node = open.pop();
            if (Nodes.isTerminal(node)) {
                terminals.add(node);
            } else if (seen.add(node)) {
                for (int i = first(node, numbers); i < end(node, numbers); i++) {
                    open.push(nodes.child(node, i));
                }
            }
        }
        return terminals;
    }

    /** In nodes of its own, which are forgotten: there are many calls. */
    private Collection<Integer> possibleAmong(@Nullable Integer[] numbers) {
        Nodes own = new Nodes(MOST_NODES);
        Map<Integer, Integer> copies = new HashMap<>();
        for (int node : below) {
            copies.put(node, copy(node, numbers, own, copies));
        }
        int left = Nodes.isTerminal(root) ? root : copies.getOrDefault(root, Nodes.NONE);
        Map<Integer, Integer> stated = new HashMap<>();
        for (int index = 0; index < numbers.length; index++) {
            Integer number = numbers[index];
            if (number != null) {
                stated.put(index, number);
            }
        }
        return new Contents(own).terminals(left, new Possible(space, own).of(topic, stated, left));
    }

    private int copy(int node, @Nullable Integer[] numbers, Nodes own, Map<Integer, Integer> copies) {
        int from = first(node, numbers);
        int size = end(node, numbers) - from;
        int[] uppers = new int[size];
        int[] children = new int[size];
        for (int i = 0; i < size; i++) {
            int child = nodes.child(node, from + i);
            uppers[i] = nodes.upper(node, from + i);
            children[i] = Nodes.isTerminal(child) ? child : copies.getOrDefault(child, Nodes.NONE);
        }
        return own.node(nodes.variable(node), uppers, children, size);
    }

    /** The child of the number that is known, or the first of all. */
    private int first(int node, @Nullable Integer[] numbers) {
        Integer number = numbers[nodes.variable(node)];
        int child = 0;
        while (number != null && number > nodes.upper(node, child)) {
            child++;
        }
        return child;
    }

    private int end(int node, @Nullable Integer[] numbers) {
        return numbers[nodes.variable(node)] == null ? nodes.children(node) : first(node, numbers) + 1;
    }
}

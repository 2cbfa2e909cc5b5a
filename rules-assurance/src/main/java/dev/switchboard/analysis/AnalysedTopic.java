package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.Contents;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Path;
import dev.switchboard.diagram.Possible;
import dev.switchboard.diagram.RuleDiagrams;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The diagrams of one topic that findings are read from. Rules are numbered in order of precedence; a diagram's terminals are
 * these numbers. Where no inquiry can be, they have none.
 */
public final class AnalysedTopic {

    private final String topic;
    private final List<Rule> rules;
    private final Nodes nodes;
    private final RuleDiagrams diagrams;
    private final int[] holds;
    private final int deciding;
    private final Possible possible;
    private final int everything;
    private final BitSet holdElsewhere = new BitSet();
    private final Map<Integer, SortedSet<Integer>> deciders = new HashMap<>();
    private final IdentityHashMap<Rule, Integer> places = new IdentityHashMap<>();

    /**
     * The diagrams of a topic.
     *
     * @param maxNodes how many nodes there may be
     * @param budget the work that may be done
     * @throws dev.switchboard.diagram.LimitReachedException if there would be more; of later operations too
     */
    public AnalysedTopic(Catalog catalog, String topic, FactSpace space, int maxNodes, Budget budget) {
        this.topic = topic;
        this.rules = catalog.rulesFor(topic);
        this.nodes = new Nodes(maxNodes, budget);
        this.diagrams = new RuleDiagrams(space, nodes);
        holds = new int[rules.size()];
        for (int i = 0; i < holds.length; i++) {
            holds[i] = diagrams.of(rules.get(i).condition(), topic, i);
            places.put(rules.get(i), i);
        }
        possible = new Possible(space, nodes);
        everything = possible.of(topic, holds);
        if (!possible.isEverything()) {
            leaveOutImpossible();
        }
        deciding = diagrams.overlaid(holds);
    }

    private void leaveOutImpossible() {
        for (int i = 0; i < holds.length; i++) {
            int can = nodes.apply(nodes.within, holds[i], everything);
            holdElsewhere.set(i, holds[i] != Nodes.NONE && can == Nodes.NONE);
            holds[i] = can;
        }
    }

    public String topic() {
        return topic;
    }

    public Nodes nodes() {
        return nodes;
    }

    /** The rules that can hold for the topic, in order of precedence. */
    public List<Rule> rules() {
        return rules;
    }

    /** The place of a rule of the catalogue in {@link #rules}; empty if it cannot hold for the topic. */
    public OptionalInt place(Rule rule) {
        Integer place = places.get(rule);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Where there can be inquiries at all. */
    public int everything() {
        return everything;
    }

    /** The part of any diagram of the topic where there can be inquiries. */
    public int possible(int diagram) {
        return possible.within(topic, diagram);
    }

    /** Whether the rule at a place in {@link #rules} could hold just for what cannot be. */
    boolean holdsForImpossible(int rule) {
        return holdElsewhere.get(rule);
    }

    /** Which rule decides, and the number of rules where there can be no inquiry. */
    int decidingOrImpossible() {
        int impossible = nodes.apply(nodes.without, rules.size(), everything);
        return nodes.apply(nodes.over, deciding, impossible);
    }

    /** Where the rule at a place in {@link #rules} holds. */
    public int holds(int rule) {
        return holds[rule];
    }

    /** Where a condition holds. */
    int holds(Condition condition) {
        return possible(diagrams.of(condition, topic, 0));
    }

    /** Which rule decides. */
    public int deciding() {
        return deciding;
    }

    /** The rules that decide where this one holds, each with a way down to where it does. */
    SortedMap<Integer, Path> waysToDeciders(int rule) {
        SortedMap<Integer, Path> ways = new Contents(nodes).paths(deciding, holds[rule]);
        deciders.put(rule, new TreeSet<>(ways.keySet()));
        return ways;
    }

    /** The rules that decide where this one holds. */
    SortedSet<Integer> decidersWhereHolds(int rule) {
        SortedSet<Integer> known = deciders.get(rule);
        if (known == null) {
            known = new Contents(nodes).terminals(deciding, holds[rule]);
            deciders.put(rule, known);
        }
        return known;
    }

    /** Which rule decides where this one holds. */
    int decidingWhereHolds(int rule) {
        return nodes.apply(nodes.within, deciding, holds[rule]);
    }

    /** Where a rule decides. */
    public int decides(int rule) {
        return nodes.keep(decidingWhereHolds(rule), other -> other == rule);
    }

    /**
     * Which rule would decide without this one, where this one decides; {@link Nodes#NONE} where none would.
     *
     * @param enough says of a rule that the question is settled once it is among those that would decide
     */
    int successor(int rule, IntPredicate enough) {
        return successor(rule, decides(rule), enough);
    }

    /**
     * The same for a part of where it decides.
     *
     * @param where a diagram
     */
    int successor(int rule, int where, IntPredicate enough) {
        int successor = Nodes.NONE;
        for (int next = rule + 1; next < holds.length; next++) {
            int open = nodes.apply(nodes.without, where, successor);
            int here = nodes.apply(nodes.within, holds[next], open);
            successor = nodes.apply(nodes.over, successor, here);
            if (open == Nodes.NONE || (here != Nodes.NONE && enough.test(next))) {
                break;
            }
        }
        return successor;
    }
}

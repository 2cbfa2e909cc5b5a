package dev.switchboard.diagram;

import dev.switchboard.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The diagrams of a catalogue's topics, each built when it is first asked for. Where one would be too large, or all together
 * take too much, it says so instead, and from then on without trying again: such a topic is decided by the bits of its rules.
 */
final class LazyDiagrams {

    /**
     * The diagram of a topic with fewer rules of its own is built within some milliseconds: an agent can wait for it. Topic-free
     * rules do not count, since each topic has them.
     */
    private static final int MANY_RULES = 32;

    /** How much of the work on large diagrams the first of them may take, so that something is left for others. */
    private static final int SHARE = 4;

    /** How much less work a diagram is worth if a decision has to wait for it, or the others have used up what there was. */
    private static final int SMALL = 64;

    /** Work that a diagram is worth at the least, however few nodes there may be. */
    private static final long LEAST = 20_000;

    private static final TopicDiagram TOO_LARGE = new TopicDiagram(DecidingTable.BY_BITS, new int[0]);

    private final Codes topics;
    private final Codes facts;
    private final DiagramBuilder builder;
    private final @Nullable TopicDiagram[] diagrams;
    private final long small;
    private final Budget large;

    /** The work on diagrams that are built later; each may take {@link #LEAST} when it is used up. */
    private final Budget later;

    private int room;

    /**
     * Builds only what nobody should have to wait for.
     *
     * @param topics give the topics their places
     * @param facts give the facts their numbers
     * @param maxNodes how many nodes there may be at work on one topic, and left of all
     */
    LazyDiagrams(Catalog catalog, Codes topics, Codes facts, int maxNodes) {
        this.topics = topics;
        this.facts = facts;
        this.builder = new DiagramBuilder(catalog, maxNodes);
        this.diagrams = new TopicDiagram[topics.size()];
        this.room = maxNodes * Nodes.ENTRIES_PER_NODE;
        this.large = Budget.of(Math.max(SHARE * LEAST, (long) maxNodes * Nodes.STEPS_PER_NODE / 2));
        this.later = Budget.of(large.left());
        this.small = Math.max(LEAST, large.left() / SMALL);
        for (int topic = 0; topic < diagrams.length; topic++) {
            if (catalog.countRulesOf(topics.code(topic)) > MANY_RULES && large.left() > small) {
                diagrams[topic] = withinRoom(built(topics.code(topic), large.part(large.left() / SHARE)));
            }
        }
    }

    /** The diagram of a topic. */
    TopicDiagram diagram(int topic) {
        TopicDiagram built = diagrams[topic];
        return built != null ? built : builtNow(topic);
    }

    private synchronized TopicDiagram builtNow(int topic) {
        TopicDiagram diagram = diagrams[topic];
        if (diagram == null) {
            diagram =
                    withinRoom(built(topics.code(topic), later.left() < small ? Budget.of(LEAST) : later.part(small)));
            diagrams[topic] = diagram;
        }
        return diagram;
    }

    /** The topics that are decided by bits, though there is a diagram for each that can have one. */
    List<String> topicsByBits() {
        List<String> byRules = new ArrayList<>();
        for (int topic = 0; topic < diagrams.length; topic++) {
            if (diagram(topic).root == DecidingTable.BY_BITS) {
                byRules.add(topics.code(topic));
            }
        }
        return byRules;
    }

    private TopicDiagram built(String topic, Budget budget) {
        try {
            return builder.build(topic, facts, budget);
        } catch (LimitReachedException tooLarge) {
            return TOO_LARGE;
        }
    }

    private TopicDiagram withinRoom(TopicDiagram diagram) {
        if (diagram.nodes.length > room) {
            return TOO_LARGE;
        }
        room -= diagram.nodes.length;
        return diagram;
    }
}

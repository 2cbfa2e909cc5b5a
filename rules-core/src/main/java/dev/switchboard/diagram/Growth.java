package dev.switchboard.diagram;

import dev.switchboard.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/**
 * The diagrams of a catalogue's topics, each built when it is first asked for. Where one would be too large, or all together
 * take too much, it says so instead: such a topic is decided by its rules.
 */
final class Growth {

    /** The diagram of fewer rules is built within about a millisecond: an agent can wait for it. */
    private static final int MANY_RULES = 32;

    private static final TopicDiagram TOO_LARGE = new TopicDiagram(DecidingTable.BY_RULES, new int[0]);

    private final Codes topics;
    private final Codes facts;
    private final DiagramBuilder builder;
    private final @Nullable TopicDiagram[] diagrams;
    private int room;

    /**
     * Builds only what nobody should have to wait for.
     *
     * @param topics give the topics their places
     * @param facts give the facts their numbers
     * @param maxNodes how many nodes there may be at work on one topic, and left of all
     */
    Growth(Catalog catalog, Codes topics, Codes facts, int maxNodes) {
        this.topics = topics;
        this.facts = facts;
        this.builder = new DiagramBuilder(catalog, maxNodes);
        this.diagrams = new TopicDiagram[topics.size()];
        this.room = maxNodes * Nodes.ENTRIES_PER_NODE;
        for (int topic = 0; topic < diagrams.length; topic++) {
            if (builder.countRules(topics.code(topic)) > MANY_RULES) {
                diagram(topic);
            }
        }
    }

    /** The diagram of a topic. */
    TopicDiagram diagram(int topic) {
        TopicDiagram built = diagrams[topic];
        return built != null ? built : grown(topic);
    }

    private synchronized TopicDiagram grown(int topic) {
        TopicDiagram diagram = diagrams[topic];
        if (diagram == null) {
            diagram = withinRoom(built(topics.code(topic)));
            diagrams[topic] = diagram;
        }
        return diagram;
    }

    private TopicDiagram built(String topic) {
        try {
            return builder.build(topic, facts);
        } catch (TooManyNodesException tooMany) {
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

package dev.switchboard.diagram;

import dev.switchboard.catalog.Catalog;

/**
 * Builds the diagrams of a catalogue's topics one by one. Where one would be too large, or all together take too much, it
 * says so instead: such a topic is decided by its rules.
 */
final class Growth {

    /** The diagram of fewer rules is built within about a millisecond: an agent can wait for it. */
    private static final int MANY_RULES = 32;

    private static final TopicDiagram TOO_LARGE = new TopicDiagram(DecidingTable.BY_RULES, new int[0]);

    private final Catalog catalog;
    private final Codes facts;
    private final DiagramBuilder builder;
    private int room;

    /**
     * Has built nothing yet.
     *
     * @param facts give the facts their numbers
     * @param maxNodes how many nodes there may be at work on one topic, and left of all
     */
    Growth(Catalog catalog, Codes facts, int maxNodes) {
        this.catalog = catalog;
        this.facts = facts;
        this.builder = new DiagramBuilder(catalog, maxNodes);
        this.room = maxNodes * Nodes.ENTRIES_PER_NODE;
    }

    /** Whether a topic's diagram may take so long to build that nobody should have to wait for it. */
    boolean isLarge(String topic) {
        return catalog.rulesOf(topic).size() + catalog.topicFreeRules().size() > MANY_RULES;
    }

    /** A topic's diagram. For one thread at a time. */
    TopicDiagram diagram(String topic) {
        TopicDiagram built = build(topic);
        if (built.nodes.length > room) {
            return TOO_LARGE;
        }
        room -= built.nodes.length;
        return built;
    }

    private TopicDiagram build(String topic) {
        try {
            return builder.build(topic, facts);
        } catch (TooManyNodesException tooMany) {
            return TOO_LARGE;
        }
    }
}

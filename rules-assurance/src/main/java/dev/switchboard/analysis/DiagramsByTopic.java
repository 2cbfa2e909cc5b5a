package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The diagrams of a catalogue's topics for those who ask much of them, one thing after the other, within one budget of work.
 * Diagrams are kept as long as there is room, and what is too large is tried once.
 */
public final class DiagramsByTopic {

    /** Work that may be done in all, for each node that there may be in one topic's diagrams. */
    private static final int STEPS_PER_NODE = 128;

    /** How much of the work that is left one question may take, so that one that is too hard leaves some for others. */
    private static final int SHARE = 4;

    /** What the diagrams of a topic take at the least, in nodes. */
    private static final int LEAST = 500;

    private final Catalog catalog;
    private final int maxNodes;
    private final FactSpace space;
    private final Budget budget;
    private final Map<String, AnalysedTopic> known = new HashMap<>();
    private long roomTaken;
    private final Set<String> tooLarge = new HashSet<>();

    /**
     * Has built nothing yet.
     *
     * @param maxNodes nodes of one topic's diagrams; the memory that is taken, and the work on all topics, are bounded with them
     */
    public DiagramsByTopic(Catalog catalog, int maxNodes) {
        this.catalog = catalog;
        this.maxNodes = maxNodes;
        this.space = FactSpace.of(catalog);
        this.budget = Budget.of((long) maxNodes * STEPS_PER_NODE);
    }

    /** The variables that all diagrams ask for. */
    public FactSpace space() {
        return space;
    }

    /**
     * Asks something of a topic's diagrams.
     *
     * @throws LimitReachedException if they, or the answer, would be too large, or all the work has been done
     */
    public <T> T ask(String topic, Function<AnalysedTopic, T> question) {
        requireWorkLeft();
        AnalysedTopic analysed = known.get(topic);
        if (analysed != null) {
            try {
                return question.apply(analysed);
            } catch (LimitReachedException full) {
                // Perhaps only because earlier questions have left their nodes there.
                known.clear();
                roomTaken = 0;
            }
        }
        return question.apply(built(topic));
    }

    /** Nodes of their own for a question that needs no topic's diagrams. */
    public Nodes nodes() {
        requireWorkLeft();
        return new Nodes(maxNodes, share());
    }

    private AnalysedTopic built(String topic) {
        if (tooLarge.contains(topic)) {
            throw Budget.exhausted();
        }
        if (roomTaken > maxNodes) {
            known.clear();
            roomTaken = 0;
        }
        try {
            AnalysedTopic analysed = new AnalysedTopic(catalog, topic, space, maxNodes, share());
            known.put(topic, analysed);
            roomTaken += LEAST + analysed.nodes().count();
            return analysed;
        } catch (LimitReachedException beyond) {
            tooLarge.add(topic);
            throw beyond;
        }
    }

    private void requireWorkLeft() {
        if (budget.left() == 0) {
            throw Budget.exhausted();
        }
    }

    private Budget share() {
        return budget.part(Math.max(maxNodes, budget.left() / SHARE));
    }
}

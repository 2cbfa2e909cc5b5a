package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The diagrams of a catalogue's topics for those who ask much of them, topic after topic, within one budget of work. Only those of
 * the topic asked about last are kept. Each topic has work of its own, so that one that is too hard leaves some for others.
 */
public final class DiagramsByTopic {

    /** Work that may be done in all, for each node that there may be in one topic's diagrams. */
    private static final int STEPS_PER_NODE = 128;

    /** Work that is there for each topic besides: far more than one of some ten rules takes. */
    private static final int LEAST = 50_000;

    /** How much of the work that is left a topic may take, unless it is the last. */
    private static final int SHARE_OF_TOPIC = 2;

    /** How much of a topic's work one question may take, so that one that is too hard leaves some for others. */
    private static final int SHARE_OF_QUESTION = 4;

    private final Catalog catalog;
    private final int maxNodes;
    private final FactSpace space;
    private final Budget budget;
    private int topicsLeft;
    private @Nullable Current current;

    /** The topic asked about last. */
    private static final class Current {
        private final String topic;
        private final Budget budget;
        private @Nullable AnalysedTopic analysed;
        private boolean isTooLarge;

        Current(String topic, Budget budget) {
            this.topic = topic;
            this.budget = budget;
        }
    }

    /**
     * Has built nothing yet.
     *
     * @param maxNodes nodes of one topic's diagrams; the memory that is taken, and the work on all topics, are bounded with them
     */
    public DiagramsByTopic(Catalog catalog, int maxNodes) {
        this.catalog = catalog;
        this.maxNodes = maxNodes;
        this.space = FactSpace.of(catalog);
        this.topicsLeft = catalog.vocabulary().topics().size();
        this.budget = Budget.of((long) maxNodes * STEPS_PER_NODE + (long) LEAST * topicsLeft);
    }

    /** The variables that all diagrams ask for. */
    public FactSpace space() {
        return space;
    }

    /**
     * Asks something of a topic's diagrams. One who has more to ask about a topic asks it before going on to the next.
     *
     * @throws LimitReachedException if they, or the answer, would be too large, or all the topic's work has been done
     */
    public <T> T ask(String topic, Function<AnalysedTopic, T> question) {
        Current now = current(topic);
        AnalysedTopic analysed = now.analysed;
        if (analysed != null) {
            try {
                return question.apply(analysed);
            } catch (LimitReachedException full) {
                // Perhaps only because earlier questions have left their nodes there.
                now.analysed = null;
            }
        }
        return question.apply(built(now));
    }

    private Current current(String topic) {
        Current known = current;
        if (known == null || !known.topic.equals(topic)) {
            known = new Current(topic, nextBudget());
            current = known;
        }
        return known;
    }

    private Budget nextBudget() {
        topicsLeft = Math.max(0, topicsLeft - 1);
        long common = budget.left() - (long) LEAST * topicsLeft;
        return budget.part(Math.max(LEAST, topicsLeft == 0 ? common : common / SHARE_OF_TOPIC));
    }

    private AnalysedTopic built(Current now) {
        if (now.isTooLarge) {
            throw Budget.exhausted();
        }
        Budget share = now.budget.part(Math.max(maxNodes, now.budget.left() / SHARE_OF_QUESTION));
        try {
            AnalysedTopic analysed = new AnalysedTopic(catalog, now.topic, space, maxNodes, share);
            now.analysed = analysed;
            return analysed;
        } catch (LimitReachedException beyond) {
            now.isTooLarge = true;
            throw beyond;
        }
    }
}

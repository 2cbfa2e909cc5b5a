package dev.switchboard.analysis;

import dev.switchboard.catalog.Rule;
import java.util.List;

/** Looks for one kind of defect. Used for one catalogue. */
interface Check {

    /** Looks at a topic. */
    void look(AnalysedTopic topic);

    /** Works out where in a topic that was looked at something was found; what it says is right without, too. */
    default void draw(AnalysedTopic topic) {}

    /**
     * Takes note of a topic that could not be looked at, or not to the end.
     *
     * @param rules that can hold for it, in order of precedence
     */
    default void skip(String topic, List<Rule> rules) {}

    /** What was found in all topics. */
    List<Draft> drafts();
}

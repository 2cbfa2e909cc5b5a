package dev.switchboard.analysis;

import java.util.List;

/** Looks for one kind of defect. Used for one catalogue. */
interface Check {

    /** Looks at a topic. */
    void look(TopicDiagrams topic);

    /** What was found in all topics. */
    List<Draft> drafts();

    /** Whether what was found is right even if some topic could not be looked at. */
    default boolean standsWithoutAllTopics() {
        return true;
    }
}

package dev.switchboard.coverage;

import dev.switchboard.analysis.DecisionDiagrams;
import java.util.Optional;
import java.util.Set;

/**
 * What has to become of the inquiries that meet a goal: which rule decides them, which line takes them, what they are given or
 * told. A case is held to the reference interpreter's decision, and the diagrams prove where there is such an inquiry.
 */
sealed interface Aim permits Counted, Deciders, Reached, Spoken {

    /** Whether it becomes of an inquiry. */
    boolean isMetBy(Judged judged);

    /** The diagram of the inquiries of one topic of which it becomes. */
    int where(DecisionDiagrams diagrams);

    /** The topics of these inquiries, as far as is seen at a glance; empty for all. */
    default Optional<Set<String>> topics() {
        return Optional.empty();
    }

    /** What it takes to see it, in atoms. */
    default long size() {
        return 1;
    }
}

package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.Cover.Told;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Possible;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what only one of two catalogues takes for possible, row by row of the tables that say what is not. */
final class ExclusionChanges {

    private final Vocabulary before;
    private final Vocabulary after;
    private final SharedFacts facts;
    private final FactSpace space;
    private final Map<Variable, Variable> companions;
    private final Boxes boxes;
    private final int mostNodes;
    private final NotAnalysed notAnalysed;

    /**
     * For two catalogues.
     *
     * @param facts those that both share
     * @param companions as {@link Cover} takes them
     * @param mostNodes how many nodes the diagrams of one row may take
     */
    ExclusionChanges(
            Catalog before,
            Catalog after,
            SharedFacts facts,
            FactSpace space,
            Map<Variable, Variable> companions,
            Boxes boxes,
            int mostNodes,
            NotAnalysed notAnalysed) {
        this.before = before.vocabulary();
        this.after = after.vocabulary();
        this.facts = facts;
        this.space = space;
        this.companions = companions;
        this.boxes = boxes;
        this.mostNodes = mostNodes;
        this.notAnalysed = notAnalysed;
    }

    List<ExclusionChange> find() {
        List<ExclusionChange> found = new ArrayList<>();
        find(after, before, true, found);
        find(before, after, false, found);
        return found;
    }

    private void find(Vocabulary one, Vocabulary other, boolean isNew, List<ExclusionChange> found) {
        List<Exclusion> others = facts.exclusions(other);
        Wording wording = new Wording(one);
        for (Exclusion exclusion : one.exclusions()) {
            example(facts.exclusions(exclusion, one), others)
                    .ifPresent(example ->
                            found.add(new ExclusionChange(exclusion, isNew, wording.exclusion(exclusion), example)));
        }
    }

    /** An inquiry that some alternative excludes, and the other catalogue does not. */
    private Optional<Inquiry> example(List<Exclusion> alternatives, List<Exclusion> others) {
        for (Topic topic : before.topics()) {
            try {
                for (Exclusion alternative : alternatives) {
                    if (after.topic(topic.code()).isPresent()) {
                        Nodes nodes = new Nodes(mostNodes);
                        Possible excluded = Possible.excludedBy(alternative, others, space, nodes);
                        int where = excluded.of(topic.code());
                        if (where != Nodes.NONE) {
                            return SimplestInquiry.way(nodes, space, topic.code(), where)
                                    .map(way -> Told.witness(way, space, companions, excluded.values()))
                                    .map(boxes::witness);
                        }
                    }
                }
            } catch (LimitReachedException tooLarge) {
                notAnalysed.tooLarge(topic.code());
            }
        }
        return Optional.empty();
    }
}

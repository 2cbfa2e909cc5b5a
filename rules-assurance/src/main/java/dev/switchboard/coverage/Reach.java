package dev.switchboard.coverage;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.AnalysedTopic;
import dev.switchboard.analysis.DecisionDiagrams;
import dev.switchboard.analysis.DiagramsByTopic;
import dev.switchboard.analysis.SimplestInquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds inquiries that meet goals, or proves that there are none. What depends on what becomes of an inquiry is looked for topic by
 * topic, so that each topic's diagrams are built once.
 */
final class Reach {

    private final Catalog catalog;
    private final Judge judge;
    private final DiagramsByTopic diagrams;
    private final FactSpace space;
    private final Anywhere anywhere;
    private @Nullable DecisionDiagrams decisions;
    private @Nullable AnalysedTopic decided;

    /**
     * Has looked for nothing yet.
     *
     * @param judge replays what is found
     */
    Reach(Catalog catalog, int maxNodes, Judge judge) {
        this.catalog = catalog;
        this.judge = judge;
        this.diagrams = new DiagramsByTopic(catalog, maxNodes);
        this.space = diagrams.space();
        this.anywhere = new Anywhere(catalog, space, maxNodes);
    }

    /**
     * What is known of a goal.
     *
     * @param witness the simplest inquiry of the first topic that has one; empty when there is none
     * @param isProved whether it is proved that there is none, if none was found; else a limit did not suffice to find out
     */
    record Answer(Optional<Inquiry> witness, boolean isProved) {

        static final Answer NONE = new Answer(Optional.empty(), true);
        static final Answer UNKNOWN = new Answer(Optional.empty(), false);
    }

    /** An answer for each goal, in their order. */
    List<Answer> answers(List<GoalCondition> goals) {
        List<Answer> answers = new ArrayList<>();
        Pending pending = new Pending();
        for (int goal = 0; goal < goals.size(); goal++) {
            GoalCondition condition = goals.get(goal);
            if (condition.aim().isPresent()) {
                pending.add(goal, condition);
                answers.add(Answer.NONE);
            } else {
                answers.add(answered(condition));
            }
        }
        for (String topic : catalog.vocabulary().topicCodes()) {
            for (int goal : pending.of(topic)) {
                if (answers.get(goal).witness.isEmpty()) {
                    Answer answer = answered(goals.get(goal), topic);
                    if (answer.witness.isPresent() || !answer.isProved) {
                        answers.set(goal, answer);
                    }
                    if (answer.witness.isPresent()) {
                        pending.remove(goal);
                    }
                }
            }
        }
        return answers;
    }

    private Answer answered(GoalCondition condition) {
        try {
            return answer(anywhere.witness(condition), condition);
        } catch (LimitReachedException tooMuch) {
            return Answer.UNKNOWN;
        }
    }

    private Answer answered(GoalCondition condition, String topic) {
        try {
            Optional<Inquiry> found =
                    diagrams.ask(topic, known -> becoming(known, condition.aim().orElseThrow(), condition.where()));
            return answer(found, condition);
        } catch (LimitReachedException tooLarge) {
            return Answer.UNKNOWN;
        }
    }

    private Answer answer(Optional<Inquiry> found, GoalCondition condition) {
        return found.map(witness -> new Answer(Optional.of(replayed(witness, condition)), true))
                .orElse(Answer.NONE);
    }

    private Optional<Inquiry> becoming(AnalysedTopic known, Aim aim, Condition where) {
        Nodes nodes = known.nodes();
        DecisionDiagrams own = decisions(known);
        int part = nodes.apply(nodes.within, aim.where(own), own.where(where));
        return SimplestInquiry.of(nodes, space, known.topic(), known.possible(part));
    }

    private DecisionDiagrams decisions(AnalysedTopic known) {
        DecisionDiagrams own = decisions;
        if (own == null || decided != known) {
            own = new DecisionDiagrams(known, catalog, space);
            decisions = own;
            decided = known;
        }
        return own;
    }

    /** The diagram and the interpreter have to agree; if they do not, that is a defect of ours. */
    private Inquiry replayed(Inquiry witness, GoalCondition condition) {
        if (!judge.shows(witness, condition)) {
            throw new IllegalStateException("the witness %s does not show: %s"
                    .formatted(witness, condition.goal().title().english()));
        }
        return witness;
    }

    /** Goals without a witness, by the topics that these can be about. */
    private static final class Pending {

        private final Map<String, Set<Integer>> ofTopic = new HashMap<>();
        private final Set<Integer> ofAll = new TreeSet<>();

        void add(int goal, GoalCondition condition) {
            condition
                    .topics()
                    .ifPresentOrElse(
                            topics -> topics.forEach(topic -> ofTopic.computeIfAbsent(topic, code -> new TreeSet<>())
                                    .add(goal)),
                            () -> ofAll.add(goal));
        }

        /** Those to be looked for in a topic, in order. */
        List<Integer> of(String topic) {
            Set<Integer> own = ofTopic.getOrDefault(topic, Set.of());
            List<Integer> all = new ArrayList<>(own);
            all.addAll(ofAll);
            all.sort(null);
            return all;
        }

        /** Looks no more for one that is looked for in all topics. */
        void remove(int goal) {
            ofAll.remove(goal);
        }
    }
}

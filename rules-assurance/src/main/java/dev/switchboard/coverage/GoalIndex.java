package dev.switchboard.coverage;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.matching.ConditionsByTopic;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Goals by the rules that have to decide or give, by topics, and by their conditions, so that an inquiry need not be held against
 * all.
 */
final class GoalIndex {

    private final List<GoalCondition> goals;
    private final Judge judge;
    private final IdentityHashMap<Rule, List<Integer>> ofDeciding = new IdentityHashMap<>();
    private final List<Integer> ofNone = new ArrayList<>();
    private final IdentityHashMap<Rule, List<Integer>> ofGiving = new IdentityHashMap<>();
    private final ConditionsByTopic others;

    /** The goals that have an aim besides their condition. */
    private final BitSet aiming = new BitSet();

    GoalIndex(List<GoalCondition> goals, Judge judge, Vocabulary words) {
        this.goals = List.copyOf(goals);
        this.judge = judge;
        List<Integer> others = new ArrayList<>();
        for (int goal = 0; goal < goals.size(); goal++) {
            aiming.set(goal, goals.get(goal).aim().isPresent());
            if (!addByRule(goal)) {
                others.add(goal);
            }
        }
        this.others = new ConditionsByTopic(
                words,
                others,
                goal -> goals.get(goal).where(),
                goal -> goals.get(goal).topics());
    }

    /** Whether a goal can be found by a rule. */
    private boolean addByRule(int goal) {
        Optional<Aim> aim = goals.get(goal).aim();
        if (!goals.get(goal).where().equals(Condition.always()) || aim.isEmpty()) {
            return false;
        }
        if (aim.get() instanceof Deciders deciders) {
            deciders.rules().forEach(rule -> add(goal, rule, ofDeciding));
            if (deciders.includeNone()) {
                ofNone.add(goal);
            }
            return true;
        }
        if (aim.get() instanceof Counted counted) {
            add(goal, counted.rule(), ofGiving);
            return true;
        }
        return false;
    }

    private static void add(int goal, Rule rule, IdentityHashMap<Rule, List<Integer>> to) {
        to.computeIfAbsent(rule, key -> new ArrayList<>()).add(goal);
    }

    /**
     * The places of those goals that an inquiry meets, each once.
     *
     * @param wanted the places of the goals that are asked about
     */
    int[] met(Judged judged, BitSet wanted) {
        IntStream.Builder met = IntStream.builder();
        Consumer<Integer> trying = goal -> {
            if (wanted.get(goal) && judge.isMet(goals.get(goal), judged)) {
                met.add(goal);
            }
        };
        judged.deciding()
                .map(rule -> ofDeciding.getOrDefault(rule, List.of()))
                .orElse(ofNone)
                .forEach(trying);
        for (Rule rule : judged.giving()) {
            ofGiving.getOrDefault(rule, List.of()).forEach(trying);
        }
        judge.spend(others.steps(judged.completed().topic()));
        others.mayHold(
                judged.completed(),
                goal -> {
                    if (wanted.get(goal)) {
                        if (aiming.get(goal)) {
                            trying.accept(goal);
                        } else {
                            met.add(goal);
                        }
                    }
                },
                trying);
        return met.build().toArray();
    }
}

package dev.switchboard.coverage;

import dev.switchboard.analysis.IndexedConditions;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Goals by the rules that have to decide or give, by topics, and by their conditions, so that an inquiry need not be held against
 * all.
 */
final class GoalIndex {

    /** A goal of more topics is looked at for every topic: lists for each of them would take too much room. */
    private static final int MOST_TOPICS = 16;

    private final List<GoalCondition> goals;
    private final Judge judge;
    private final IdentityHashMap<Rule, List<Integer>> ofDeciding = new IdentityHashMap<>();
    private final List<Integer> ofNone = new ArrayList<>();
    private final IdentityHashMap<Rule, List<Integer>> ofGiving = new IdentityHashMap<>();
    private final Map<String, IndexedConditions> ofTopic = new HashMap<>();
    private final IndexedConditions ofMany;

    GoalIndex(List<GoalCondition> goals, Judge judge) {
        this.goals = List.copyOf(goals);
        this.judge = judge;
        Map<String, List<Integer>> limited = new HashMap<>();
        List<Integer> many = new ArrayList<>();
        for (int goal = 0; goal < goals.size(); goal++) {
            if (!addByRule(goal)) {
                addByTopic(goal, limited, many);
            }
        }
        limited.forEach((topic, own) -> ofTopic.put(topic, new IndexedConditions(own, this::condition)));
        this.ofMany = new IndexedConditions(many, this::condition);
    }

    private Condition condition(int goal) {
        return goals.get(goal).where();
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

    private void addByTopic(int goal, Map<String, List<Integer>> limited, List<Integer> many) {
        Optional<Set<String>> topics = goals.get(goal).topics();
        if (topics.isEmpty() || topics.get().size() > MOST_TOPICS) {
            many.add(goal);
        } else {
            topics.get()
                    .forEach(topic -> limited.computeIfAbsent(topic, code -> new ArrayList<>())
                            .add(goal));
        }
    }

    /**
     * The places of those goals that an inquiry meets.
     *
     * @param wanted the places of the goals that are asked about
     */
    BitSet met(Judged judged, BitSet wanted) {
        BitSet met = new BitSet();
        IntConsumer trying = goal -> {
            if (wanted.get(goal) && judge.isMet(goals.get(goal), judged)) {
                met.set(goal);
            }
        };
        judged.deciding()
                .map(rule -> ofDeciding.getOrDefault(rule, List.of()))
                .orElse(ofNone)
                .forEach(trying::accept);
        for (Rule rule : judged.giving()) {
            ofGiving.getOrDefault(rule, List.of()).forEach(trying::accept);
        }
        addMet(ofMany, judged, wanted, met, trying);
        IndexedConditions own = ofTopic.get(judged.completed().topic());
        if (own != null) {
            addMet(own, judged, wanted, met, trying);
        }
        return met;
    }

    private void addMet(IndexedConditions group, Judged judged, BitSet wanted, BitSet met, IntConsumer trying) {
        judge.spend(group.steps());
        group.mayHold(
                judged.completed(),
                goal -> {
                    if (goals.get(goal).aim().isPresent()) {
                        trying.accept(goal);
                    } else if (wanted.get(goal)) {
                        met.set(goal);
                    }
                },
                trying);
    }
}

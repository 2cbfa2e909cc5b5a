package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Expansion;
import dev.switchboard.catalog.IndependentWays;
import dev.switchboard.catalog.NearestValues;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.PossibleCondition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the rules that do not hold for an inquiry and would with the fewest changes. */
final class NearestRules {

    private static final int MOST = 3;

    /** Rules that people write take some tens of steps each; what takes more is not worth that anybody waits. */
    private static final int MOST_STEPS = 500_000;

    private static final int MOST_STEPS_OF_RULE = 50_000;

    private final ExplainedCatalog explained;
    private final Vocabulary words;
    private final Inquiry inquiry;
    private final Set<String> items;
    private final PossibleCondition possible;
    private final List<Found> nearest = new ArrayList<>(MOST + 1);
    private int stepsLeft = MOST_STEPS;

    /** A rule, and what would make it hold. */
    record Near(Rule rule, SmallestChange change) {}

    /**
     * A rule and how many changes it takes.
     *
     * @param searched the changes, where they had to be searched for
     */
    private record Found(ExplainedRule rule, int changes, Optional<SmallestChange> searched) {}

    /**
     * @param inquiry completed
     * @param holding the rules that hold
     */
    NearestRules(ExplainedCatalog explained, Inquiry inquiry, List<RankedRule> holding) {
        this.explained = explained;
        this.words = explained.catalog().vocabulary();
        this.inquiry = inquiry;
        this.possible = explained.possible();
        this.items = items(holding);
    }

    private static Set<String> items(List<RankedRule> holding) {
        if (holding.size() < 2) {
            return holding.isEmpty() ? Set.of() : Set.of(holding.get(0).item());
        }
        Set<String> items = new HashSet<>();
        holding.forEach(rule -> items.add(rule.item()));
        return items;
    }

    /** At most three of other items than hold, the nearest first; of two that are equally near, the one about this topic. */
    List<Near> find() {
        look(explained.rulesOf(inquiry.topic()));
        look(explained.topicFreeRules());
        List<Near> found = new ArrayList<>(MOST);
        for (Found near : nearest) {
            found.add(new Near(near.rule.rule(), near.searched.orElseGet(() -> change(near.rule))));
        }
        return found;
    }

    private void look(List<ExplainedRule> rules) {
        for (ExplainedRule rule : rules) {
            if (!items.contains(rule.rule().item())) {
                look(rule);
            }
        }
    }

    private void look(ExplainedRule rule) {
        if (rule.ways().isEmpty() || !possible.isEverything()) {
            searched(rule.rule())
                    .ifPresent(change -> add(new Found(rule, change.changes().size(), Optional.of(change))));
            return;
        }
        IndependentWays ways = rule.ways().get();
        stepsLeft -= ways.size();
        if (stepsLeft >= 0) {
            int changes = ways.changes(inquiry, mostChanges());
            if (changes != IndependentWays.TOO_FAR) {
                add(new Found(rule, changes, Optional.empty()));
            }
        }
    }

    /** With more changes a rule would not be among the nearest. */
    private int mostChanges() {
        return nearest.size() < MOST ? IndependentWays.TOO_FAR - 1 : nearest.get(MOST - 1).changes - 1;
    }

    private void add(Found found) {
        int place = nearest.size();
        while (place > 0 && nearest.get(place - 1).changes > found.changes) {
            place--;
        }
        nearest.add(place, found);
        if (nearest.size() > MOST) {
            nearest.remove(MOST);
        }
    }

    private SmallestChange change(ExplainedRule rule) {
        return SmallestChange.of(rule.ways().orElseThrow(), inquiry, words);
    }

    private Optional<SmallestChange> searched(Rule rule) {
        Expansion expansion = words.completion().expansion(inquiry);
        Condition wanted = rule.condition();
        NearestValues.Result found = NearestValues.of(
                expansion.of(possible.isEverything() ? wanted : possible.within(wanted, inquiry)),
                words,
                inquiry,
                Math.min(stepsLeft, MOST_STEPS_OF_RULE));
        stepsLeft -= found.steps();
        NearestValues.Result able = possible.isEverything() ? found : ofPossible(found);
        return able.values()
                .map(values -> SmallestChange.of(
                        values, (expansion.isExact() && able.exact()) || isLeast(values), inquiry, words));
    }

    /** Wherever else was looked: one fact has to change at least, and of codes and flags none is nearer than another. */
    private static boolean isLeast(Map<String, Object> values) {
        return values.size() == 1 && !(values.values().iterator().next() instanceof Integer);
    }

    /** Changes lead to inquiries that can be; where relations restrict them, there may be smaller ones than are found. */
    private NearestValues.Result ofPossible(NearestValues.Result found) {
        Optional<Map<String, Object>> values = found.values().filter(changed -> possible.holds(completed(changed)));
        return new NearestValues.Result(values, found.exact() && possible.isWhole(), found.steps());
    }

    private Inquiry completed(Map<String, Object> changed) {
        InquiryBuilder changedInquiry = inquiry.toBuilder();
        changed.forEach(changedInquiry::state);
        return words.completion().derived(changedInquiry.build());
    }
}

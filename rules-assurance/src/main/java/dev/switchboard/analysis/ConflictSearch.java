package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.NearestValues;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.PossibleCondition;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Looks for conflicts pair by pair, where a topic's diagram is too large to see all of them at once. What it finds is one; that
 * there is no other it cannot tell.
 */
final class ConflictSearch {

    private static final int STEPS_PER_PAIR = 10_000;

    /** Rules of higher salience that may come in between before a pair is given up. */
    private static final int MOST_OUTRANKING = 8;

    private final Catalog catalog;
    private final FactSpace space;
    private int stepsLeft = 2_000_000;

    ConflictSearch(Catalog catalog, FactSpace space) {
        this.catalog = catalog;
        this.space = space;
    }

    /** Two rules that hold together, the first of which decides, and an inquiry for which they do. */
    record Meeting(Rule deciding, Rule other, Region where) {}

    /**
     * The conflicts found in a topic, until the work for all topics has been done.
     *
     * @param rules of the topic, in order of precedence
     */
    List<Meeting> in(String topic, List<Rule> rules) {
        List<Meeting> found = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size() && ConflictCheck.haveOneSalience(rules.get(i), rules.get(j)); j++) {
                if (ConflictCheck.isConflict(rules.get(i), rules.get(j)) && stepsLeft > 0) {
                    meeting(topic, rules.get(i), rules.get(j)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Meeting> meeting(String topic, Rule first, Rule second) {
        List<Condition> wanted = new ArrayList<>(List.of(first.condition(), second.condition()));
        for (int outranking = 0; outranking <= MOST_OUTRANKING; outranking++) {
            Optional<Inquiry> found = nearest(topic, new Condition.And(wanted));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Rule deciding = catalog.holding(found.get()).get(0);
            if (deciding.equals(first)) {
                return Optional.of(new Meeting(first, second, region(found.get())));
            }
            wanted.add(deciding.condition().negated());
        }
        return Optional.empty();
    }

    /** The inquiry nearest to one that states nothing. */
    private Optional<Inquiry> nearest(String topic, Condition condition) {
        Vocabulary words = catalog.vocabulary();
        Inquiry nothing = words.completed(Inquiry.about(topic).build());
        PossibleCondition possible = new PossibleCondition(space);
        Condition within = possible.isEverything() ? condition : possible.within(condition, nothing);
        NearestValues.Result result = NearestValues.of(
                words.completion().expansion(nothing).of(within).normal(),
                words,
                nothing,
                Math.min(stepsLeft, STEPS_PER_PAIR));
        stepsLeft -= result.steps();
        return result.values()
                .map(values -> {
                    InquiryBuilder inquiry = Inquiry.about(topic);
                    values.forEach(inquiry::state);
                    return words.completion().derived(inquiry.build());
                })
                .filter(found -> possible.isEverything() || possible.holds(found));
    }

    /** The inquiry's values, other than those that facts have unstated. */
    private Region region(Inquiry inquiry) {
        Map<Variable, List<Range>> numbers = new HashMap<>();
        inquiry.stated()
                .forEach((fact, value) -> space.variable(fact)
                        .filter(variable -> variable.number(value) != variable.unstated())
                        .ifPresent(variable -> numbers.put(
                                variable, List.of(new Range(variable.number(value), variable.number(value))))));
        return new Region(new TreeSet<>(List.of(inquiry.topic())), numbers);
    }
}

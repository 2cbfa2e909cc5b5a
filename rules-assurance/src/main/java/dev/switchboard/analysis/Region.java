package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Nearest;
import dev.switchboard.diagram.PossibleValues;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A box of the space of facts: some topics, and for some facts the values allowed; a fact not mentioned may have any.
 *
 * @param topics at least one
 * @param numbers the values' numbers by variable, as ranges in ascending order
 */
public record Region(SortedSet<String> topics, Map<Variable, List<Range>> numbers) {

    /** Work on one inquiry: far more than those take that people write of. */
    private static final long MOST_STEPS = 50_000_000;

    public Region {
        topics = new TreeSet<>(topics);
        numbers = Map.copyOf(numbers);
    }

    /** One inquiry of the region, which states only facts that have to differ from what they mean unstated. */
    public Inquiry witness(FactSpace space) {
        return space.vocabulary().completion().bySet(nearest(space).inquiry(space));
    }

    /**
     * The part of the region that such an inquiry is: one number for each fact that it has to state.
     *
     * @throws IllegalStateException if no inquiry of the region can be
     */
    Region nearest(FactSpace space) {
        return nearest(space, new PossibleValues(space));
    }

    /** The same by another measure of what can be. */
    Region nearest(FactSpace space, PossibleValues possible) {
        Map<Variable, List<Range>> nearest = new HashMap<>();
        if (possible.isEverything()) {
            numbers.forEach((variable, ranges) -> nearest.put(variable, only(Nearest.of(ranges, variable.unstated()))));
        } else {
            int[] found = possible.nearest(topics.first(), numbers, Budget.of(MOST_STEPS))
                    .orElseThrow(() -> new IllegalStateException("no inquiry of the region can be: " + numbers));
            for (Variable variable : space.variables()) {
                int number = found[variable.index()];
                if (numbers.containsKey(variable) || number != variable.unstated()) {
                    nearest.put(variable, only(number));
                }
            }
        }
        return new Region(topics, nearest);
    }

    private static List<Range> only(int number) {
        return List.of(new Range(number, number));
    }

    /** The inquiry of a region that has one number for each fact; with a moment if that matters. */
    Inquiry inquiry(FactSpace space) {
        InquiryBuilder inquiry = Inquiry.about(topics.first());
        int[] all = space.unstated();
        boolean asksMoment = space.asksMoment(topics.first());
        for (Map.Entry<String, Variable> each : inOrder().entrySet()) {
            Variable variable = each.getValue();
            int number = Nearest.of(numbers.getOrDefault(variable, List.of()), variable.unstated());
            all[variable.index()] = number;
            if (space.isOfMoment(variable)) {
                asksMoment = true;
            } else if (number != variable.unstated()) {
                inquiry.state(each.getKey(), variable.stated(number));
            }
        }
        if (asksMoment) {
            space.moment(all).ifPresent(inquiry::at);
        }
        return inquiry.build();
    }

    /** The region as conditions that all hold, the topics first. All topics together are no condition. */
    public List<Condition> conditions(Vocabulary vocabulary) {
        List<Condition> conditions = new ArrayList<>();
        if (topics.size() < vocabulary.topics().size()) {
            conditions.add(new Condition.Atom("topic", topicValues(vocabulary)));
        }
        inOrder()
                .forEach((fact, variable) -> conditions.add(
                        new Condition.Atom(fact, variable.values(numbers.getOrDefault(variable, List.of())))));
        return conditions;
    }

    /** The conditions in words. */
    public Text text(Vocabulary vocabulary) {
        List<Condition> conditions = conditions(vocabulary);
        return conditions.isEmpty()
                ? new Text("любое обращение", "any inquiry")
                : new Wording(vocabulary).condition(new Condition.And(conditions));
    }

    private Values topicValues(Vocabulary vocabulary) {
        if (topics.size() * 2 <= vocabulary.topics().size()) {
            return new Values.Codes(topics, true);
        }
        SortedSet<String> others = new TreeSet<>(vocabulary.topicCodes());
        others.removeAll(topics);
        return new Values.Codes(others, false);
    }

    private SortedMap<String, Variable> inOrder() {
        SortedMap<String, Variable> facts = new TreeMap<>();
        Set<Variable> mentioned = numbers.keySet();
        mentioned.forEach(variable -> facts.put(variable.fact().code(), variable));
        return facts;
    }
}

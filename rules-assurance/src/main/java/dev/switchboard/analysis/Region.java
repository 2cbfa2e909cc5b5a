package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
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

    public Region {
        topics = new TreeSet<>(topics);
        numbers = Map.copyOf(numbers);
    }

    /** One inquiry of the region, which states only facts that have to differ from what they mean unstated. */
    public Inquiry witness() {
        Inquiry.Builder inquiry = Inquiry.about(topics.first());
        inOrder().forEach((fact, variable) -> {
            int number = nearest(numbers.getOrDefault(variable, List.of()), variable.unstated());
            if (number != variable.unstated()) {
                inquiry.state(fact, variable.stated(number));
            }
        });
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

    private static int nearest(List<Range> ranges, int wanted) {
        long best = Long.MAX_VALUE;
        int result = wanted;
        for (Range range : ranges) {
            int candidate = Math.max(range.from(), Math.min(range.to(), wanted));
            long distance = Math.abs((long) candidate - wanted);
            if (distance < best) {
                best = distance;
                result = candidate;
            }
        }
        return result;
    }
}

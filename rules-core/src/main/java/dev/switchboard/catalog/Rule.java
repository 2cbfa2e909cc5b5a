package dev.switchboard.catalog;

import dev.switchboard.Place;
import dev.switchboard.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A rule: when its condition holds, its item does, and its outcome is what is decided unless a rule of higher salience holds.
 *
 * @param name how the rule is called in its file, unique in the catalogue
 * @param condition in normal form, which the constructor brings it into
 * @param steps what the agent does first; may be empty
 * @param gives what it gives besides the line
 * @param alternatives the rows of a table that the rule was read from, which holds when one of them does; empty where it was one
 *     row, or no table
 * @param isOff whether it is switched off: it is kept, but decides nothing
 */
public record Rule(
        String name,
        Outcome outcome,
        int salience,
        Condition condition,
        Text steps,
        List<Given> gives,
        Place place,
        List<Alternative> alternatives,
        boolean isOff)
        implements RankedRule {

    public Rule {
        condition = condition.normal();
        gives = List.copyOf(gives);
        alternatives = List.copyOf(alternatives);
    }

    /** A rule that gives nothing but the line, and whose condition is known as a whole only. */
    public Rule(String name, Outcome outcome, int salience, Condition condition, Text steps, Place place) {
        this(name, outcome, salience, condition, steps, List.of(), place);
    }

    /** A rule whose condition is known as a whole only. */
    public Rule(
            String name,
            Outcome outcome,
            int salience,
            Condition condition,
            Text steps,
            List<Given> gives,
            Place place) {
        this(name, outcome, salience, condition, steps, gives, place, List.of(), false);
    }

    /** What it gives of one outcome. */
    public List<Given> gives(String outcome) {
        return gives.stream().filter(given -> given.outcome().equals(outcome)).toList();
    }

    /** This rule, switched off. */
    public Rule off() {
        return new Rule(name, outcome, salience, condition, steps, gives, place, alternatives, true);
    }

    /** This rule with a condition that holds for the same inquiries, and so with each of its alternatives. */
    Rule mapped(UnaryOperator<Condition> change) {
        Condition other = change.apply(condition);
        return other == condition
                ? this
                : new Rule(
                        name,
                        outcome,
                        salience,
                        other,
                        steps,
                        gives,
                        place,
                        alternatives.stream().map(each -> each.mapped(change)).toList(),
                        isOff);
    }

    /** This rule with another condition. */
    public Rule with(Condition other) {
        return other == condition
                ? this
                : new Rule(name, outcome, salience, other, steps, gives, place, List.of(), isOff);
    }

    /** The topics that the rule is limited to, if it names them; empty for a topic-free rule. One that never holds has none. */
    public Optional<Set<String>> topics() {
        return namedBy(condition);
    }

    /** The topics that a condition in normal form is limited to, if it names them; one that never holds has none. */
    public static Optional<Set<String>> namedBy(Condition condition) {
        Optional<Values> topics = topics(condition);
        return topics.isPresent() && topics.get() instanceof Values.Codes codes && codes.listed()
                ? Optional.of(codes.codes())
                : Optional.empty();
    }

    /** The topics for which a condition can hold; empty when it does not say. */
    private static Optional<Values> topics(Condition condition) {
        if (condition instanceof Condition.Atom atom) {
            return atom.fact().equals("topic") ? Optional.of(atom.values()) : Optional.empty();
        }
        if (condition instanceof Condition.And and) {
            return commonTopics(and);
        }
        return topicsOfAny((Condition.Or) condition);
    }

    private static Optional<Values> commonTopics(Condition.And and) {
        Optional<Values> common = Optional.empty();
        for (Condition part : and.parts()) {
            Optional<Values> topics = topics(part);
            common = common.isPresent() && topics.isPresent()
                    ? Optional.of(common.get().intersection(topics.get()))
                    : common.or(() -> topics);
        }
        return common;
    }

    private static Optional<Values> topicsOfAny(Condition.Or or) {
        Values any = Values.Codes.of();
        for (Condition part : or.parts()) {
            Optional<Values> topics = topics(part);
            if (topics.isEmpty()) {
                return topics;
            }
            any = any.union(topics.get());
        }
        return Optional.of(any);
    }

    @Override
    public String wording() {
        return condition.toString();
    }

    @Override
    public String tieBreak() {
        return Encoding.record(condition.canonical(), Encoding.text(steps), Encoding.gives(gives));
    }
}

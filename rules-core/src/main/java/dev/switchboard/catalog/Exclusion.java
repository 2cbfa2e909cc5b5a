package dev.switchboard.catalog;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A combination of facts that cannot be, such as ten reports a day of fewer than ten in all. Where its condition and all its
 * relations hold, there is no inquiry.
 *
 * @param condition what it says of facts one by one, in normal form
 * @param relations what it says of two facts together
 * @param reason why it cannot be; may be empty
 */
public record Exclusion(Condition condition, List<Relation> relations, Text reason, Place place) {

    public Exclusion {
        condition = condition.normal();
        relations = List.copyOf(relations);
    }

    /** Whether a completed inquiry is one that cannot be. */
    public boolean holds(Inquiry completed) {
        return condition.holds(completed) && relations.stream().allMatch(relation -> relation.holds(completed));
    }

    /** This one with another condition. */
    public Exclusion with(Condition other) {
        return new Exclusion(other, relations, reason, place);
    }

    /** The facts that it speaks of, each once. */
    public Set<String> facts() {
        Set<String> facts = new LinkedHashSet<>();
        condition.atoms().map(Condition.Atom::fact).forEach(facts::add);
        relations.forEach(relation -> {
            facts.add(relation.fact());
            facts.add(relation.other());
        });
        return facts;
    }

    /** The same with relations of stated facts alone. A derived fact has few values: a relation to it is a condition for each. */
    public Exclusion relatingStatedFacts(Vocabulary words) {
        List<Condition> conditions = new ArrayList<>(List.of(condition));
        List<Relation> left = new ArrayList<>();
        for (Relation relation : relations) {
            if (words.definition(relation.other()).isPresent()) {
                conditions.add(
                        byValue(relation, words.definition(relation.other()).get()));
            } else if (words.definition(relation.fact()).isPresent()) {
                conditions.add(byValue(
                        relation.turned(), words.definition(relation.fact()).get()));
            } else {
                left.add(relation);
            }
        }
        return new Exclusion(new Condition.And(conditions), left, reason, place);
    }

    /** The same with relations of numbers alone. */
    public Exclusion relatingNumbers() {
        List<Condition> conditions = new ArrayList<>(List.of(condition));
        relations.stream()
                .filter(relation -> !relation.codes().isEmpty())
                .map(Relation::byCode)
                .forEach(conditions::add);
        List<Relation> numbers = relations.stream()
                .filter(relation -> relation.codes().isEmpty())
                .toList();
        return new Exclusion(new Condition.And(conditions), numbers, reason, place);
    }

    private static Condition byValue(Relation relation, Definition other) {
        List<Condition> values = new ArrayList<>();
        for (Object value : other.values()) {
            values.add(new Condition.And(
                    List.of(new Condition.Atom(other.fact(), Values.only(value)), relation.where(value))));
        }
        return new Condition.Or(values);
    }
}

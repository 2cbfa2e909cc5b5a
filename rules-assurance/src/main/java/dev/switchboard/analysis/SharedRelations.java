package dev.switchboard.analysis;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what one of two catalogues says of two facts together as said of the facts that both share. Where a fact is not
 * stated, it has its value by that catalogue's default.
 *
 * @param companions by the facts that have one
 * @param neverStated the facts that have no value in common
 */
record SharedRelations(Map<String, String> companions, Set<String> neverStated, Vocabulary own) {

    /** What is so, and the fact's value if it is known then. */
    private record Side(Condition when, Optional<Object> value) {}

    /**
     * The exclusion as alternatives.
     *
     * @param exclusion relates numbers of stated facts
     * @param condition its condition as read already
     */
    List<Exclusion> read(Exclusion exclusion, Condition condition) {
        List<Exclusion> alternatives =
                List.of(new Exclusion(condition, List.of(), exclusion.reason(), exclusion.place()));
        for (Relation relation : exclusion.relations()) {
            List<Exclusion> more = new ArrayList<>();
            for (Exclusion before : alternatives) {
                for (Side one : sides(relation.fact())) {
                    for (Side other : sides(relation.other())) {
                        more.add(with(before, relation, one, other));
                    }
                }
            }
            alternatives = more;
        }
        return alternatives;
    }

    private List<Side> sides(String fact) {
        Optional<Object> unstated =
                Optional.of(SharedFacts.unstated(own.fact(fact).orElseThrow().type()));
        String companion = companions.get(fact);
        if (companion != null) {
            return List.of(
                    new Side(new Condition.Atom(companion, Values.Flag.of(true)), Optional.empty()),
                    new Side(new Condition.Atom(companion, Values.Flag.of(false)), unstated));
        }
        return List.of(new Side(Condition.always(), neverStated.contains(fact) ? unstated : Optional.empty()));
    }

    private static Exclusion with(Exclusion before, Relation relation, Side one, Side other) {
        List<Condition> conditions = new ArrayList<>(List.of(before.condition(), one.when, other.when));
        List<Relation> relations = new ArrayList<>(before.relations());
        if (one.value.isPresent() && other.value.isPresent()) {
            boolean holds = relation.sign().holds((Integer) one.value.get(), (Integer) other.value.get());
            conditions.add(holds ? Condition.always() : Condition.never());
        } else if (other.value.isPresent()) {
            conditions.add(relation.where(other.value.get()));
        } else if (one.value.isPresent()) {
            conditions.add(relation.turned().where(one.value.get()));
        } else {
            relations.add(relation);
        }
        return new Exclusion(new Condition.And(conditions), relations, before.reason(), before.place());
    }
}

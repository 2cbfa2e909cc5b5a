package dev.switchboard.diagram;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.Relation.Sign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What no inquiry can be, over the variables of a space.
 *
 * @param rows none of which can hold
 * @param dependences what else there is not
 */
record Constraint(List<Row> rows, List<Dependence> dependences) {

    /**
     * A combination that cannot be.
     *
     * @param held what holds of single facts where it is
     * @param unless the contrary
     * @param ways relations of two variables, each of which keeps it from being
     */
    record Row(Condition held, Condition unless, List<Difference> ways) {}

    Constraint {
        rows = List.copyOf(rows);
        dependences = List.copyOf(dependences);
    }

    /** That of a space's catalogue. */
    static Constraint of(FactSpace space) {
        return new Constraint(rows(space.vocabulary().exclusions(), space), MomentDependence.of(space));
    }

    /** The rows of some combinations that cannot be. */
    static List<Row> rows(Collection<Exclusion> exclusions, FactSpace space) {
        List<Row> rows = new ArrayList<>();
        for (Exclusion exclusion : exclusions) {
            Exclusion stated = exclusion.relatingStatedFacts(space.vocabulary());
            for (List<Relation> relations : withoutOther(stated.relations())) {
                rows.add(new Row(
                        stated.condition(),
                        stated.condition().negated(),
                        relations.stream()
                                .flatMap(relation -> Difference.against(relation, space).stream())
                                .distinct()
                                .toList()));
            }
        }
        return rows;
    }

    /** Rows that can hold nowhere but where a combination is. */
    static List<Row> holding(Exclusion exclusion, FactSpace space) {
        Exclusion stated = exclusion.relatingStatedFacts(space.vocabulary());
        List<Row> rows = new ArrayList<>(List.of(new Row(stated.condition().negated(), stated.condition(), List.of())));
        for (Relation relation : stated.relations()) {
            List<Sign> contraries = switch (relation.sign()) {
                case LESS -> List.of(Sign.AT_LEAST);
                case AT_MOST -> List.of(Sign.MORE);
                case EQUAL -> List.of(Sign.LESS, Sign.MORE);
                case OTHER -> List.of(Sign.EQUAL);
                case AT_LEAST -> List.of(Sign.LESS);
                case MORE -> List.of(Sign.AT_MOST);
            };
            contraries.forEach(sign -> rows.add(new Row(
                    Condition.always(),
                    Condition.never(),
                    Difference.against(
                            new Relation(relation.fact(), sign, relation.other(), relation.codes()), space))));
        }
        return rows;
    }

    /** The same as alternatives, in which what differs is either less or more. */
    private static List<List<Relation>> withoutOther(List<Relation> relations) {
        List<List<Relation>> alternatives = List.of(List.of());
        for (Relation relation : relations) {
            List<Sign> signs = relation.sign() == Sign.OTHER ? List.of(Sign.LESS, Sign.MORE) : List.of(relation.sign());
            List<List<Relation>> more = new ArrayList<>();
            for (List<Relation> before : alternatives) {
                for (Sign sign : signs) {
                    List<Relation> with = new ArrayList<>(before);
                    with.add(new Relation(relation.fact(), sign, relation.other(), relation.codes()));
                    more.add(with);
                }
            }
            alternatives = more;
        }
        return alternatives;
    }

    /** Whether everything can be. */
    boolean isNone() {
        return rows.isEmpty() && dependences.isEmpty();
    }

    /** The indexes of variables whose single values it matters for, and not only the ranges told apart by conditions. */
    Set<Integer> related() {
        Set<Integer> related = new TreeSet<>();
        rows.forEach(row -> row.ways.forEach(way -> {
            related.add(way.one());
            related.add(way.other());
        }));
        dependences.forEach(dependence -> dependence.variables().forEach(variable -> related.add(variable.index())));
        return related;
    }
}

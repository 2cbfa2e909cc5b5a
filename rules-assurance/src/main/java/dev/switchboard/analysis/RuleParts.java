package dev.switchboard.analysis;

import dev.switchboard.Place;
import dev.switchboard.catalog.Alternative;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule holds by, of which each part could be left out: the rows of its table, or what an <em>or</em> at the top of its
 * condition joins.
 */
record RuleParts(List<Part> parts) {

    /** What joins more is only looked at as a whole, as coverage does. */
    private static final int MOST_PARTS = 300;

    RuleParts {
        parts = List.copyOf(parts);
    }

    /**
     * One of them.
     *
     * @param said the rule's condition as it is written, were this the only one
     * @param place its row's, or else its rule's
     */
    record Part(Condition said, Place place) {

        Condition condition() {
            return said.normal();
        }
    }

    /** The lists of parts of a rule, each of two or more: one of rows, or one for each or. */
    static List<RuleParts> of(Rule rule) {
        if (!rule.alternatives().isEmpty()) {
            return List.of(new RuleParts(
                    rule.alternatives().stream().map(RuleParts::row).toList()));
        }
        List<RuleParts> all = new ArrayList<>();
        List<Condition> joined =
                rule.condition() instanceof Condition.And and ? and.parts() : List.of(rule.condition());
        for (int i = 0; i < joined.size(); i++) {
            if (joined.get(i) instanceof Condition.Or or
                    && !or.parts().isEmpty()
                    && or.parts().size() <= MOST_PARTS) {
                List<Part> parts = new ArrayList<>();
                for (Condition part : or.parts()) {
                    List<Condition> alone = new ArrayList<>(joined);
                    alone.set(i, part);
                    parts.add(new Part(new Condition.And(alone).normal(), rule.place()));
                }
                all.add(new RuleParts(parts));
            }
        }
        return all;
    }

    private static Part row(Alternative row) {
        return new Part(new Condition.And(row.cells()), row.place());
    }
}

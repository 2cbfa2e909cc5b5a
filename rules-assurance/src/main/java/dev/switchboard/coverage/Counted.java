package dev.switchboard.coverage;

import dev.switchboard.analysis.DecisionDiagrams;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.Nodes;
import java.util.Optional;
import java.util.Set;

/**
 * A value that a rule gives to an outcome counts, since no earlier rule gives the outcome; where every value counts, since no
 * earlier rule gives this one.
 */
record Counted(Rule rule, Given given, OutcomeType type) implements Aim {

    @Override
    public boolean isMetBy(Judged judged) {
        return judged.meant().isPresent()
                && judged.giving().stream()
                        .filter(this::rivals)
                        .findFirst()
                        .filter(rule::equals)
                        .isPresent();
    }

    @Override
    public int where(DecisionDiagrams diagrams) {
        Nodes nodes = diagrams.nodes();
        int where = nodes.apply(nodes.within, diagrams.where(rule.condition()), diagrams.decided());
        for (Rule other : diagrams.giving()) {
            if (other.equals(rule) || where == Nodes.NONE) {
                return where;
            }
            if (rivals(other)) {
                where = nodes.apply(nodes.without, where, diagrams.where(other.condition()));
            }
        }
        return Nodes.NONE;
    }

    private boolean rivals(Rule other) {
        return other.gives(given.outcome()).stream()
                .anyMatch(
                        each -> type.combine() == Combine.FIRST || each.value().equals(given.value()));
    }

    @Override
    public Optional<Set<String>> topics() {
        return rule.topics();
    }
}

package dev.switchboard.analysis;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The variables over which diagrams of two catalogues are laid upon each other. */
final class SharedSpace {

    private SharedSpace() {}

    /** The order that both catalogues' rules ask for together; a companion is asked for right before its fact. */
    static FactSpace of(SharedFacts facts, Catalog before, Catalog after) {
        List<Rule> rules =
                Stream.concat(read(before, facts), read(after, facts)).toList();
        List<String> order = new ArrayList<>();
        for (Variable variable :
                FactSpace.of(new Catalog(facts.vocabulary(), rules, List.of())).variables()) {
            String fact = variable.fact().code();
            if (!facts.companions().containsValue(fact)) {
                Optional.ofNullable(facts.companions().get(fact)).ifPresent(order::add);
                order.add(fact);
            }
        }
        return FactSpace.ordered(facts.vocabulary(), order);
    }

    private static Stream<Rule> read(Catalog catalog, SharedFacts facts) {
        return catalog.rules().stream()
                .map(rule -> new Rule(
                        rule.name(),
                        rule.outcome(),
                        rule.salience(),
                        facts.read(rule.condition(), catalog.vocabulary()),
                        rule.steps(),
                        rule.place()));
    }
}

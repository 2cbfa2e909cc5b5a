package dev.switchboard.mutants;

import dev.switchboard.analysis.AnalysedTopic;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.GivenOutcomes;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.diagram.Numbering;
import dev.switchboard.diagram.RuleDiagrams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** For which inquiries of one topic a mutant gives other outcomes than the original. */
final class GivenDifference {

    private static final int DIFFERS = 0;

    private final Nodes.Operation different = new Nodes.Operation() {
        @Override
        protected int simple(int first, int second) {
            if (first == second) {
                return Nodes.NONE;
            }
            return Nodes.isTerminal(first) && Nodes.isTerminal(second) ? DIFFERS : NOT_SIMPLE;
        }
    };

    private final Catalog catalog;
    private final AnalysedTopic known;
    private final RuleDiagrams diagrams;

    GivenDifference(Catalog catalog, AnalysedTopic known, FactSpace space) {
        this.catalog = catalog;
        this.known = known;
        this.diagrams = new RuleDiagrams(space, known.nodes());
    }

    /** Whether a mutant may give anything else. */
    static boolean isPossible(Mutant mutant) {
        return !mutant.original().gives().isEmpty();
    }

    /** The diagram of these inquiries; where there is no line there is no decision to have outcomes. */
    int to(Mutant mutant) {
        Nodes nodes = known.nodes();
        List<Rule> before = catalog.givingRulesFor(known.topic());
        List<Rule> after = new ArrayList<>(before);
        after.remove(mutant.original());
        mutant.mutated().ifPresent(after::add);
        after.sort(RankedRule.PRECEDENCE);
        Numbering<Map<String, List<Object>>> numbers = new Numbering<>();
        GivenOutcomes given = new GivenOutcomes(
                nodes, (condition, terminal) -> diagrams.of(condition, known.topic(), terminal), numbers);
        List<OutcomeType> outcomes = List.copyOf(catalog.vocabulary().outcomes());
        int differs = nodes.apply(different, given.of(outcomes, before), given.of(outcomes, after));
        return catalog.vocabulary().defaultLine().isPresent()
                ? differs
                : nodes.apply(nodes.within, differs, known.deciding());
    }
}

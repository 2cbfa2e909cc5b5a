package dev.switchboard.mutants;

import dev.switchboard.Text;
import dev.switchboard.analysis.AnalysedTopic;
import dev.switchboard.cases.Expectation;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.GivenOutcomes;
import dev.switchboard.diagram.Numbering;
import dev.switchboard.diagram.Pairing;
import dev.switchboard.diagram.RuleDiagrams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * For which inquiries of one topic a mutant gives other outcomes than the original, as far as a case can see: where no rule
 * gives a text, another may be said that is the same. What is said depends on the line; where the mutant has another line, that
 * is seen anyway.
 */
final class GivenDifference {

    private final Vocabulary words;
    private final Catalog catalog;
    private final AnalysedTopic known;
    private final RuleDiagrams diagrams;
    private final Numbering<Map<String, List<Object>>> given = new Numbering<>();
    private final Numbering<Map<String, Text>> scripts = new Numbering<>();
    private final Numbering<List<String>> seen = new Numbering<>();

    GivenDifference(Catalog catalog, AnalysedTopic known, FactSpace space) {
        this.words = catalog.vocabulary();
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
        List<Rule> before = catalog.givingRulesFor(known.topic());
        List<Rule> after = new ArrayList<>(before);
        after.remove(mutant.original());
        mutant.mutated().ifPresent(after::add);
        after.sort(RankedRule.PRECEDENCE);
        int said = new SaidScripts(words, known, this::where, scripts).diagram();
        Pairing all = new Pairing((rules, texts) -> seen.of(seen(given.at(rules), scripts.at(texts))));
        return known.nodes()
                .apply(
                        new Different(),
                        known.nodes().apply(all, given(before), said),
                        known.nodes().apply(all, given(after), said));
    }

    private int given(List<Rule> rules) {
        return new GivenOutcomes(known.nodes(), this::where, given).of(words.outcomes(), rules);
    }

    private int where(Condition condition, int terminal) {
        return diagrams.of(condition, known.topic(), terminal);
    }

    /** All outcomes as a case says them. */
    private List<String> seen(Map<String, List<Object>> rules, Map<String, Text> texts) {
        Map<String, List<Object>> all = GivenOutcomes.completed(rules, texts, words.outcomes());
        return words.outcomes().stream()
                .map(type -> Expectation.said(type, all.getOrDefault(type.code(), List.of())))
                .toList();
    }
}

package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Outcomes;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Said;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.GivenOutcomes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a catalogue decides: for an inquiry by the reference interpreter, or for a rule that is known to decide. */
final class Verdicts {

    private final Catalog catalog;
    private final Vocabulary words;

    Verdicts(Catalog catalog) {
        this.catalog = catalog;
        this.words = catalog.vocabulary();
    }

    /** The decision on an inquiry as the caller stated it; empty when there is none. */
    Optional<Verdict> replayed(Inquiry inquiry) {
        Inquiry completed = words.completed(inquiry);
        Optional<Rule> rule = catalog.holding(completed).stream().findFirst();
        return words.line(rule).map(line -> {
            Said said = words.said(line, completed);
            Map<String, List<Object>> given = new Outcomes(words, catalog.giving(completed), said.scripts()).stated();
            return of(rule, said, completed.topic(), given);
        });
    }

    /**
     * The decision of a rule.
     *
     * @param rule empty when none holds
     * @param said of the line that the vocabulary gives for the rule
     * @param given the values of the outcomes, by their codes
     */
    Verdict of(Optional<Rule> rule, Said said, String topic, Map<String, List<Object>> given) {
        return new Verdict(said, catalog.steps(rule, topic), rule, shown(given));
    }

    private Map<Rewording.Part, List<Text>> shown(Map<String, List<Object>> given) {
        Map<Rewording.Part, List<Text>> shown = new LinkedHashMap<>();
        for (OutcomeType type : words.outcomes()) {
            List<Object> values = GivenOutcomes.sorted(type, given.getOrDefault(type.code(), List.of()));
            if (!values.isEmpty()) {
                shown.put(
                        Rewording.Part.of(type),
                        values.stream().map(type::shown).toList());
            }
        }
        return shown;
    }
}

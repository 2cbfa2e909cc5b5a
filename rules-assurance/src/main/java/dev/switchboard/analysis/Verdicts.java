package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Said;
import dev.switchboard.catalog.Vocabulary;
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
        return words.line(rule).map(line -> of(rule, words.said(line, completed), completed.topic()));
    }

    /**
     * The decision of a rule.
     *
     * @param rule empty when none holds
     * @param said of the line that the vocabulary gives for the rule
     */
    Verdict of(Optional<Rule> rule, Said said, String topic) {
        return new Verdict(said, catalog.steps(rule, topic), rule);
    }
}

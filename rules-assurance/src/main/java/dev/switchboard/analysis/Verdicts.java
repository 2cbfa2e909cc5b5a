package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.ByFact;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
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
        Inquiry completed = inquiry.withDefaults(words.defaults());
        Optional<Rule> rule = catalog.holding(completed).stream().findFirst();
        return line(rule)
                .map(line -> of(
                        rule,
                        line,
                        completed.topic(),
                        byFact(words.queues(), line, completed),
                        byFact(words.greetings(), line, completed)));
    }

    /** The line that takes what a rule decides, or what none does; empty when there is no default line. */
    Optional<Line> line(Optional<Rule> rule) {
        return rule.isEmpty()
                ? words.defaultLine()
                : Optional.of(line(rule.get().line(), rule.get().mode()));
    }

    /**
     * The decision of a rule.
     *
     * @param rule empty when none holds
     * @param line what {@link #line(Optional)} says of the rule
     * @param queue the entry in the table of queues that applies
     * @param greeting the entry in the table of greetings that applies
     */
    Verdict of(Optional<Rule> rule, Line line, String topic, Optional<String> queue, Optional<String> greeting) {
        return new Verdict(
                line.code(),
                line.mode(),
                queue.filter(code -> !code.isEmpty()),
                Optional.of(line.phrase()).filter(phrase -> !phrase.isEmpty()),
                Optional.of(greeting.orElse(line.greeting())).filter(words -> !words.isEmpty()),
                rule.map(decides -> steps(List.of(decides))).orElseGet(() -> steps(catalog.rulesOf(topic))),
                line.guidance(),
                rule);
    }

    private Line line(String code, TransferMode mode) {
        return words.line(code, mode)
                .orElseThrow(() ->
                        new IllegalArgumentException("a rule transfers to `%s` `%s`, which the catalogue does not list"
                                .formatted(code, mode.code())));
    }

    private static List<Text> steps(List<Rule> rules) {
        return rules.stream()
                .map(Rule::steps)
                .filter(steps -> !steps.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<String> byFact(List<ByFact> entries, Line line, Inquiry completed) {
        return entries.stream()
                .filter(entry -> entry.line().equals(line.code()))
                .filter(entry -> entry.value().equals(completed.choice(entry.fact())))
                .map(ByFact::result)
                .findFirst();
    }
}

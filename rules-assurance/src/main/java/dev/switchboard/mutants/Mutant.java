package dev.switchboard.mutants;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.catalog.ConditionSize;
import dev.switchboard.catalog.Rule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A small mistake in one rule.
 *
 * @param original the rule as the catalogue has it
 * @param mutated the rule with the mistake; empty when it is left out
 * @param text what was changed, without the rule's name
 */
public record Mutant(Kind kind, Rule original, Optional<Rule> mutated, Text text) {

    /** What kind of mistake. */
    public enum Kind {
        /** A threshold of a count moved by one. */
        THRESHOLD("threshold"),
        /** A comparison reversed: of a count or of codes, everything but the values that the rule names. */
        COMPARISON("comparison"),
        /** One code of several left out. */
        VALUE("value"),
        /** A flag asked for the other way round. */
        FLAG("flag"),
        /** A part of a condition removed. */
        DROPPED("dropped"),
        /** All parts of a condition instead of any, or any instead of all. */
        CONNECTIVE("connective"),
        /** Another line. */
        LINE("line"),
        /** Another way to transfer to the same line. */
        MODE("mode"),
        /** A value of an outcome left out, or another one. */
        OUTCOME("outcome"),
        /** A salience above the next higher one, or below the next lower one. */
        SALIENCE("salience"),
        /** The whole rule left out. */
        REMOVED("removed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The topics for which the rule can hold, changed or not; empty for all. */
    Optional<Set<String>> topics() {
        Optional<Set<String>> before = original.topics();
        Optional<Set<String>> after = mutated.flatMap(Rule::topics);
        if (before.isEmpty() || (mutated.isPresent() && after.isEmpty())) {
            return Optional.empty();
        }
        Set<String> either = new LinkedHashSet<>(before.get());
        after.ifPresent(either::addAll);
        return Optional.of(either);
    }

    /** Whether the rule holds for a completed inquiry, changed or not: else no one can tell the difference. */
    boolean concerns(Inquiry completed) {
        return original.condition().holds(completed)
                || mutated.map(rule -> rule.condition().holds(completed)).orElse(false);
    }

    /** What it takes to try the rule, changed and not, in atoms. */
    long size() {
        return 1 + 2 * ConditionSize.atoms(original.condition());
    }

    /** The rule and what was changed in it. */
    public Text title() {
        return Text.format("правило `%s`: %s", "rule `%s`: %s", original.name(), text);
    }
}

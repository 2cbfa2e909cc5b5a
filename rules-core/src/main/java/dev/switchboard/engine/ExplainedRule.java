package dev.switchboard.engine;

import dev.switchboard.catalog.IndependentWays;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.Optional;

/**
 * A rule and the ways in which it comes to hold.
 *
 * @param ways empty where they depend on each other, so that the best has to be searched for
 */
record ExplainedRule(Rule rule, Optional<IndependentWays> ways) {

    static ExplainedRule of(Rule rule, Vocabulary vocabulary) {
        return new ExplainedRule(rule, IndependentWays.of(rule.condition(), vocabulary));
    }
}

package dev.switchboard.mutants;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.catalog.Rule;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reference interpreter of a catalogue, perhaps with one rule changed. Which rules of the catalogue hold it is told, since that
 * is the same for all mutants. For one thread at a time.
 */
final class MutatedMatcher implements Matcher {

    private List<RankedRule> holding = List.of();

    private MutatedMatcher() {}

    /** Decides as a catalogue and its mutants do. */
    static final class Deciding {

        private final MutatedMatcher matcher = new MutatedMatcher();
        private final CatalogEngine engine;

        Deciding(Catalog catalog) {
            this.engine = new CatalogEngine(catalog, matcher);
        }

        /**
         * The catalogue's decision, if there is one.
         *
         * @param holding the catalogue's rules that hold, in order of precedence
         */
        Optional<Decision> original(Inquiry inquiry, List<Rule> holding) {
            matcher.holding = List.copyOf(holding);
            return engine.decideIfAny(inquiry);
        }

        /** The mutant's decision, if there is one. */
        Optional<Decision> mutated(Inquiry inquiry, Inquiry completed, List<Rule> holding, Mutant mutant) {
            List<RankedRule> changed = new ArrayList<>(holding);
            changed.remove(mutant.original());
            mutant.mutated().filter(rule -> rule.condition().holds(completed)).ifPresent(changed::add);
            changed.sort(RankedRule.PRECEDENCE);
            matcher.holding = changed;
            return engine.decideIfAny(inquiry);
        }
    }

    @Override
    public List<RankedRule> match(Inquiry inquiry) {
        return holding;
    }

    @Override
    public void close() {}
}

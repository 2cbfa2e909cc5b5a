package dev.switchboard.mutants;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.RankedRule;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reference interpreter of a catalogue, perhaps with one rule changed. */
final class MutatedMatcher implements Matcher {

    private final Catalog catalog;
    private final Optional<Mutant> mutant;

    private MutatedMatcher(Catalog catalog, Optional<Mutant> mutant) {
        this.catalog = catalog;
        this.mutant = mutant;
    }

    /** An engine that decides by the catalogue as it is. */
    static CatalogEngine original(Catalog catalog) {
        return new CatalogEngine(catalog, new MutatedMatcher(catalog, Optional.empty()));
    }

    /** An engine that decides by a mutant of the catalogue; making it costs nothing. */
    static CatalogEngine mutated(Catalog catalog, Mutant mutant) {
        return new CatalogEngine(catalog, new MutatedMatcher(catalog, Optional.of(mutant)));
    }

    @Override
    public List<RankedRule> match(Inquiry inquiry) {
        List<RankedRule> holding = new ArrayList<>(catalog.allHolding(inquiry));
        mutant.ifPresent(change -> {
            holding.remove(change.original());
            change.mutated().filter(rule -> rule.condition().holds(inquiry)).ifPresent(holding::add);
            holding.sort(RankedRule.PRECEDENCE);
        });
        return holding;
    }

    @Override
    public void close() {}
}

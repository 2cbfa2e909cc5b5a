package dev.switchboard.engine;

import dev.switchboard.Text;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Wording;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.PossibleCondition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What explanations of a catalogue's decisions have in common: the words of its conditions, and what can be. */
final class ExplainedCatalog {

    private final Catalog catalog;
    private final Wording wording;
    private final PossibleCondition possible;
    private final Map<Same, Text> conditions = new ConcurrentHashMap<>();

    ExplainedCatalog(Catalog catalog) {
        this.catalog = catalog;
        this.wording = new Wording(catalog.vocabulary());
        this.possible = new PossibleCondition(FactSpace.ofStated(catalog.vocabulary()));
    }

    Catalog catalog() {
        return catalog;
    }

    Wording wording() {
        return wording;
    }

    PossibleCondition possible() {
        return possible;
    }

    /**
     * A condition in words, which are found once.
     *
     * @param condition a part of the catalogue, and not made anew for each explanation
     */
    Text words(Condition condition) {
        Same key = new Same(condition);
        Text known = conditions.get(key);
        if (known == null) {
            known = wording.condition(condition);
            conditions.put(key, known);
        }
        return known;
    }

    /** One condition, and not one that says the same: to find that out takes longer than to say it. */
    private static final class Same {

        private final Condition condition;

        Same(Condition condition) {
            this.condition = condition;
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.condition == condition;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(condition);
        }
    }
}

package dev.switchboard.mutants;

import dev.switchboard.cases.Case;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.LimitReachedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Picks the witnesses that become cases: a survivor's witness is left out where one chosen before kills the survivor, too. When
 * too much has been looked at, all others are chosen: they are more than need be then, and kill no less.
 */
final class KillingChoice {

    private final Trials trials;
    private final Map<Case, List<Mutant>> chosen = new LinkedHashMap<>();

    /**
     * Has chosen none yet.
     *
     * @param looks at atoms of conditions
     */
    KillingChoice(Catalog catalog, Budget looks) {
        this.trials = new Trials(catalog, looks);
    }

    /** The witnesses chosen, each with the mutants that it kills. */
    Map<Case, List<Mutant>> of(List<MutationReport.Survived> survived) {
        for (MutationReport.Survived each : survived) {
            Optional<Case> killer = killer(each.mutant());
            if (killer.isPresent()) {
                chosen.computeIfAbsent(killer.get(), witness -> new ArrayList<>())
                        .add(each.mutant());
            } else {
                chosen.put(each.witness(), new ArrayList<>(List.of(each.mutant())));
                trials.add(each.witness());
            }
        }
        return chosen;
    }

    private Optional<Case> killer(Mutant mutant) {
        try {
            return trials.killer(mutant);
        } catch (LimitReachedException tooMuch) {
            return Optional.empty();
        }
    }
}

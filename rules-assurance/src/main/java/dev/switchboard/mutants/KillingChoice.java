package dev.switchboard.mutants;

import dev.switchboard.cases.Case;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.TopicSizes;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.engine.CatalogEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Picks the witnesses that become cases: a survivor's witness is left out where one chosen before kills the survivor, too. When
 * too much has been looked at, all others are chosen: they are more than need be then, and kill no less.
 */
final class KillingChoice {

    private final Catalog catalog;
    private final TopicSizes sizes;
    private final Budget looks;
    private final Map<Case, List<Mutant>> chosen = new LinkedHashMap<>();
    private final Map<String, List<Case>> ofTopic = new HashMap<>();

    /**
     * Has chosen none yet.
     *
     * @param looks at atoms of conditions
     */
    KillingChoice(Catalog catalog, Budget looks) {
        this.catalog = catalog;
        this.sizes = new TopicSizes(catalog);
        this.looks = looks;
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
                ofTopic.computeIfAbsent(each.witness().inquiry().topic(), topic -> new ArrayList<>())
                        .add(each.witness());
            }
        }
        return chosen;
    }

    private Optional<Case> killer(Mutant mutant) {
        CatalogEngine mutated = MutatedMatcher.mutated(catalog, mutant);
        Collection<String> topics =
                mutant.topics().isPresent() ? mutant.topics().get() : ofTopic.keySet();
        try {
            return topics.stream()
                    .flatMap(topic -> ofTopic.getOrDefault(topic, List.of()).stream())
                    .filter(witness -> kills(witness, mutant, mutated))
                    .findFirst();
        } catch (LimitReachedException tooMuch) {
            return Optional.empty();
        }
    }

    private boolean kills(Case witness, Mutant mutant, CatalogEngine mutated) {
        looks.spend(mutant.size());
        if (!mutant.concerns(catalog.vocabulary().completed(witness.inquiry()))) {
            return false;
        }
        looks.spend(sizes.of(witness.inquiry().topic()));
        return !witness.accepts(mutated.decideIfAny(witness.inquiry()));
    }
}

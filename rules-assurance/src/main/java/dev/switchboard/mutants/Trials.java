package dev.switchboard.mutants;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.HoldingRules;
import dev.switchboard.cases.Case;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Budget;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tries mutants on cases: only on those for which the rule holds, changed or not. */
final class Trials {

    private final Vocabulary words;
    private final HoldingRules holding;
    private final MutatedMatcher.Deciding deciding;
    private final Budget looks;
    private final Map<String, ReadyCases> ofTopic = new HashMap<>();
    private final ReadyCases all = new ReadyCases();

    /**
     * Has no cases yet.
     *
     * @param looks at atoms of conditions; more end in a {@link dev.switchboard.diagram.LimitReachedException}
     */
    Trials(Catalog catalog, Budget looks) {
        this.words = catalog.vocabulary();
        this.holding = new HoldingRules(words, catalog.allRules());
        this.deciding = new MutatedMatcher.Deciding(catalog);
        this.looks = looks;
    }

    /** Adds a case, unless it expects nothing or fails on the catalogue as it is. */
    void add(Case tested) {
        if (!tested.expected().isEmpty()) {
            ReadyCase ready = ready(tested);
            if (tested.accepts(deciding.original(tested.inquiry(), ready.holding()))) {
                all.add(ready);
                ofTopic.computeIfAbsent(ready.completed().topic(), topic -> new ReadyCases())
                        .add(ready);
            }
        }
    }

    private ReadyCase ready(Case tested) {
        Inquiry completed = words.completed(tested.inquiry());
        return new ReadyCase(tested, completed, holding.of(completed));
    }

    /**
     * A case that expects the catalogue's decision, and kills a mutant.
     *
     * @throws IllegalStateException if it does not
     */
    Case killing(Inquiry inquiry, Mutant mutant) {
        looks.spend(2 * holding.steps(inquiry.topic()));
        String name = mutant.title().english();
        Inquiry completed = words.completed(inquiry);
        var rules = holding.of(completed);
        Case killing = Case.expecting(words, deciding.original(inquiry, rules), inquiry, name, "");
        if (!kills(new ReadyCase(killing, completed, rules), mutant)) {
            throw new IllegalStateException("the witness %s does not kill: %s".formatted(inquiry, name));
        }
        return killing;
    }

    private boolean kills(ReadyCase each, Mutant mutant) {
        looks.spend(1L + each.holding().size());
        return !each.tested()
                .accepts(deciding.mutated(each.tested().inquiry(), each.completed(), each.holding(), mutant));
    }

    /** The first case that kills a mutant; of topics that the rule names, those of the first topic come first. */
    Optional<Case> killer(Mutant mutant) {
        if (mutant.topics().isEmpty()) {
            return killer(mutant, all);
        }
        for (String topic : mutant.topics().get()) {
            looks.spend(1);
            ReadyCases cases = ofTopic.get(topic);
            Optional<Case> killer = cases == null ? Optional.empty() : killer(mutant, cases);
            if (killer.isPresent()) {
                return killer;
            }
        }
        return Optional.empty();
    }

    private Optional<Case> killer(Mutant mutant, ReadyCases cases) {
        looks.spend(1);
        return cases.killer(mutant, looks, each -> kills(each, mutant)).map(ReadyCase::tested);
    }
}

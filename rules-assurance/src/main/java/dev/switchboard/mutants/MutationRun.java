package dev.switchboard.mutants;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.analysis.AnalysedTopic;
import dev.switchboard.analysis.DiagramsByTopic;
import dev.switchboard.analysis.SimplestInquiry;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.TopicSizes;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.mutants.MutationReport.Killed;
import dev.switchboard.mutants.MutationReport.Survived;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a suite against each mutant of a catalogue. A mutant is tried on those cases alone whose topic its rule can hold for,
 * and only what survives is compared with the original over the whole space of facts.
 */
final class MutationRun {

    /** A case and its completed inquiry. */
    private record Ready(Case tested, Inquiry completed) {}

    private final Budget looks;
    private final TopicSizes sizes;
    private final Catalog catalog;
    private final DiagramsByTopic diagrams;
    private final CatalogEngine reference;
    private final Map<String, List<Ready>> casesOf = new HashMap<>();
    private final List<Killed> killed = new ArrayList<>();
    private final List<Survived> survived = new ArrayList<>();
    private final List<Mutant> equal = new ArrayList<>();
    private final List<Mutant> notAnalysed = new ArrayList<>();

    /**
     * Has tried no mutant yet.
     *
     * @param maxNodes nodes of one topic's diagrams; the work on all of them is bounded with them
     * @param looks looks at an atom, when rules are tried; mutants that need more are not analysed
     */
    MutationRun(Catalog catalog, CaseSuite suite, int maxNodes, Budget looks) {
        this.catalog = catalog;
        this.looks = looks;
        this.sizes = new TopicSizes(catalog);
        this.diagrams = new DiagramsByTopic(catalog, maxNodes);
        this.reference = MutatedMatcher.original(catalog);
        for (Case each : suite.cases()) {
            if (!each.expected().isEmpty() && each.accepts(reference.decideIfAny(each.inquiry()))) {
                Inquiry completed = catalog.vocabulary().completed(each.inquiry());
                casesOf.computeIfAbsent(completed.topic(), topic -> new ArrayList<>())
                        .add(new Ready(each, completed));
            }
        }
    }

    MutationReport report() {
        Mutants mutants = Mutants.of(catalog);
        notAnalysed.addAll(mutants.tooLarge());
        for (Mutant mutant : mutants.all()) {
            try {
                Optional<Case> killer = killer(mutant);
                if (killer.isPresent()) {
                    killed.add(new Killed(mutant, killer.get()));
                } else {
                    compare(mutant);
                }
            } catch (LimitReachedException tooMuch) {
                notAnalysed.add(mutant);
            }
        }
        return new MutationReport(killed, survived, equal, notAnalysed, limits());
    }

    private Optional<Case> killer(Mutant mutant) {
        CatalogEngine engine = MutatedMatcher.mutated(catalog, mutant);
        long size = mutant.size();
        for (String topic : topics(mutant)) {
            looks.spend(1);
            for (Ready each : casesOf.getOrDefault(topic, List.of())) {
                looks.spend(size);
                if (!mutant.concerns(each.completed)) {
                    continue;
                }
                looks.spend(size + sizes.of(topic));
                if (!each.tested.accepts(engine.decideIfAny(each.tested.inquiry()))) {
                    return Optional.of(each.tested);
                }
            }
        }
        return Optional.empty();
    }

    private void compare(Mutant mutant) {
        differing(mutant)
                .ifPresentOrElse(
                        inquiry -> survived.add(new Survived(mutant, witness(mutant, inquiry))),
                        () -> equal.add(mutant));
    }

    private Optional<Inquiry> differing(Mutant mutant) {
        for (String topic : topics(mutant)) {
            Optional<Inquiry> found = diagrams.ask(topic, known -> differing(mutant, known));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Inquiry> differing(Mutant mutant, AnalysedTopic known) {
        FactSpace space = diagrams.space();
        looks.spend(known.rules().size());
        int differs = mutant.original().outcome().hasLine()
                ? new Difference(known, space, catalog.vocabulary(), mutant.original()).to(mutant.mutated())
                : Nodes.NONE;
        if (GivenDifference.isPossible(mutant)) {
            differs = known.nodes()
                    .apply(known.nodes().over, differs, new GivenDifference(catalog, known, space).to(mutant));
        }
        return SimplestInquiry.of(known.nodes(), space, known.topic(), known.possible(differs));
    }

    /** The diagrams and the interpreter have to agree; if they do not, that is a defect of ours. */
    private Case witness(Mutant mutant, Inquiry inquiry) {
        looks.spend(2 * sizes.of(inquiry.topic()));
        Case witness = Case.expecting(
                catalog.vocabulary(),
                reference.decideIfAny(inquiry),
                inquiry,
                mutant.title().english(),
                "");
        if (witness.accepts(MutatedMatcher.mutated(catalog, mutant).decideIfAny(inquiry))) {
            throw new IllegalStateException("the witness %s does not kill: %s"
                    .formatted(inquiry, mutant.title().english()));
        }
        return witness;
    }

    /** The topics for which the rule can hold, changed or not. */
    private Collection<String> topics(Mutant mutant) {
        Collection<String> all = catalog.vocabulary().topicCodes();
        return mutant.topics()
                .<Collection<String>>map(
                        topics -> topics.stream().filter(all::contains).toList())
                .orElse(all);
    }

    private List<Text> limits() {
        return catalog.opaqueRules().stream().map(OpaqueRule::title).toList();
    }
}

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
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Nodes;
import dev.switchboard.mutants.MutationReport.Killed;
import dev.switchboard.mutants.MutationReport.Survived;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs a suite against each mutant of a catalogue. A mutant is tried on those cases alone whose topic its rule can hold for,
 * and only what survives is compared with the original over the whole space of facts, topic by topic.
 */
final class MutationRun {

    /** What is known of a mutant that no case kills. */
    private static final class Survivor {
        private final Mutant mutant;
        private Optional<Case> witness = Optional.empty();
        private boolean isCutOff;

        Survivor(Mutant mutant) {
            this.mutant = mutant;
        }
    }

    private final Budget looks;
    private final Catalog catalog;
    private final DiagramsByTopic diagrams;
    private final Trials trials;
    private final List<Killed> killed = new ArrayList<>();
    private final List<Survived> survived = new ArrayList<>();
    private final List<Mutant> equal = new ArrayList<>();
    private final List<Mutant> notAnalysed = new ArrayList<>();
    private @Nullable Difference difference;
    private @Nullable AnalysedTopic compared;

    /**
     * Has tried no mutant yet.
     *
     * @param maxNodes nodes of one topic's diagrams; the work on all of them is bounded with them
     * @param looks looks at an atom, when rules are tried; mutants that need more are not analysed
     */
    MutationRun(Catalog catalog, CaseSuite suite, int maxNodes, Budget looks) {
        this.catalog = catalog;
        this.looks = looks;
        this.diagrams = new DiagramsByTopic(catalog, maxNodes);
        this.trials = new Trials(catalog, looks);
        inOrderOfTopics(suite).forEach(trials::add);
    }

    private List<Case> inOrderOfTopics(CaseSuite suite) {
        Map<String, Integer> places = new HashMap<>();
        catalog.vocabulary().topicCodes().forEach(topic -> places.put(topic, places.size()));
        List<Case> cases = new ArrayList<>(suite.cases());
        cases.sort(Comparator.comparingInt(
                each -> places.getOrDefault(each.inquiry().topic(), places.size())));
        return cases;
    }

    MutationReport report() {
        Mutants mutants = Mutants.of(catalog);
        notAnalysed.addAll(mutants.tooLarge());
        List<Survivor> survivors = new ArrayList<>();
        for (Mutant mutant : mutants.all()) {
            Survivor survivor = new Survivor(mutant);
            try {
                trials.killer(mutant)
                        .ifPresentOrElse(
                                killer -> killed.add(new Killed(mutant, killer)), () -> survivors.add(survivor));
            } catch (LimitReachedException tooMuch) {
                survivor.isCutOff = true;
                survivors.add(survivor);
            }
        }
        compare(survivors);
        for (Survivor each : survivors) {
            each.witness.ifPresentOrElse(
                    witness -> survived.add(new Survived(each.mutant, witness)),
                    () -> (each.isCutOff ? notAnalysed : equal).add(each.mutant));
        }
        return new MutationReport(killed, survived, equal, notAnalysed, limits());
    }

    /** Topic by topic: those that name topics in alphabetical order, the others in the catalogue's. */
    private void compare(List<Survivor> survivors) {
        Map<String, List<Survivor>> ofTopic = new TreeMap<>();
        List<Survivor> ofAll = new ArrayList<>();
        for (Survivor each : survivors) {
            if (!each.isCutOff) {
                each.mutant
                        .topics()
                        .ifPresentOrElse(
                                topics -> topics.forEach(
                                        topic -> ofTopic.computeIfAbsent(topic, code -> new ArrayList<>())
                                                .add(each)),
                                () -> ofAll.add(each));
            }
        }
        ofTopic.forEach((topic, named) -> {
            if (catalog.vocabulary().topic(topic).isPresent()) {
                named.forEach(each -> compare(each, topic));
            }
        });
        for (String topic : catalog.vocabulary().topicCodes()) {
            ofAll.forEach(each -> compare(each, topic));
            ofAll.removeIf(each -> each.witness.isPresent());
        }
    }

    private void compare(Survivor survivor, String topic) {
        if (survivor.witness.isEmpty()) {
            try {
                survivor.witness = diagrams.ask(topic, known -> differing(survivor.mutant, known))
                        .map(inquiry -> trials.killing(inquiry, survivor.mutant));
            } catch (LimitReachedException tooMuch) {
                survivor.isCutOff = true;
            }
        }
    }

    private Optional<Inquiry> differing(Mutant mutant, AnalysedTopic known) {
        FactSpace space = diagrams.space();
        looks.spend(1);
        int differs = mutant.original().outcome().hasLine() ? difference(known).to(mutant) : Nodes.NONE;
        if (GivenDifference.isPossible(mutant)) {
            differs = known.nodes()
                    .apply(known.nodes().over, differs, new GivenDifference(catalog, known, space).to(mutant));
        }
        return SimplestInquiry.of(known.nodes(), space, known.topic(), known.possible(differs));
    }

    private Difference difference(AnalysedTopic known) {
        Difference own = difference;
        if (own == null || compared != known) {
            own = new Difference(known, diagrams.space(), catalog.vocabulary());
            difference = own;
            compared = known;
        }
        return own;
    }

    private List<Text> limits() {
        return catalog.opaqueRules().stream().map(OpaqueRule::title).toList();
    }
}

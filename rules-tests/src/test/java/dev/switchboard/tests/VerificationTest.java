package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.analysis.Finding;
import dev.switchboard.analysis.Verification;
import dev.switchboard.analysis.Verification.WorkLimits;
import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Rule;
import dev.switchboard.engine.CatalogEngines;
import dev.switchboard.loading.LoadedCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Verification against brute force: on random catalogues, what it finds is what trying every inquiry finds. */
class VerificationTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("switchboard.seeds", 12));
    }

    @Test
    void theBundledCatalogueHasNothingToMend() {
        LoadedCatalog bundled = new CatalogEngines().loadBundled();

        Verification verification = Verification.of(bundled.catalog()).accepting(bundled.accepted());

        assertThat(verification.open()).isEmpty();
        assertThat(verification.notAnalysed()).isEmpty();
        assertThat(verification.findings()).hasSameSizeAs(bundled.accepted());
    }

    @Test
    void whatIsAcceptedAndNotThereIsFound() {
        LoadedCatalog bundled = new CatalogEngines().loadBundled();
        Acceptance accepted = bundled.accepted().get(0);

        Verification verification = Verification.of(bundled.catalog())
                .accepting(
                        List.of(new Acceptance(FindingKind.HOLE, "no such", "", accepted.reason(), accepted.place())));

        assertThat(verification.open())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(FindingKind.UNUSED_TOPIC, FindingKind.STALE_ACCEPTANCE);
    }

    @Test
    void whatALimitCutsOffIsSaid() {
        Catalog catalog = new RandomCatalogs(3).catalog(40);

        Verification tooFewNodes = Verification.of(catalog, new WorkLimits(5, 100, 100));

        assertThat(tooFewNodes.notAnalysed()).isNotEmpty();
        assertThat(tooFewNodes.hasErrors()).isTrue();
        Set<String> topics =
                tooFewNodes.notAnalysed().stream().map(Finding::subject).collect(Collectors.toSet());
        assertThat(tooFewNodes.findings())
                .filteredOn(finding -> Set.of(FindingKind.NEVER_HOLDS, FindingKind.NEVER_DECIDES, FindingKind.REDUNDANT)
                        .contains(finding.kind()))
                .as("nothing is said of rules of which not all is known")
                .allSatisfy(finding -> assertThat(topics.stream()
                                .flatMap(topic -> catalog.rulesOf(topic).stream())
                                .map(Rule::name))
                        .doesNotContain(finding.subject()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsExactlyWhatTryingEveryInquiryFinds(long seed) {
        Catalog catalog = new RandomCatalogs(seed).small(14);
        Space space = new Space(catalog);

        Verification verification = Verification.of(catalog, new WorkLimits(4_000_000, 10_000, 10_000));

        assertThat(verification.notAnalysed()).isEmpty();
        OutcomesByForce outcomes = new OutcomesByForce(catalog, space.holding.keySet());
        assertThat(subjects(verification, FindingKind.CONFLICT))
                .isEqualTo(both(space.conflicts(), outcomes.of(FindingKind.CONFLICT)));
        PartsByForce parts = new PartsByForce(catalog, space.holding.keySet());
        assertThat(subjects(verification, FindingKind.NEVER_HOLDS))
                .isEqualTo(both(
                        both(space.neverHolding(), outcomes.of(FindingKind.NEVER_HOLDS)),
                        parts.of(FindingKind.NEVER_HOLDS)));
        assertThat(subjects(verification, FindingKind.NEVER_DECIDES))
                .isEqualTo(both(
                        both(space.neverDeciding(), outcomes.of(FindingKind.NEVER_DECIDES)),
                        parts.of(FindingKind.NEVER_DECIDES)));
        assertThat(subjects(verification, FindingKind.REDUNDANT))
                .isEqualTo(both(
                        both(space.redundant(), outcomes.of(FindingKind.REDUNDANT)), parts.of(FindingKind.REDUNDANT)));
        assertThat(subjects(verification, FindingKind.DUPLICATE)).isEqualTo(parts.of(FindingKind.DUPLICATE));
        assertThat(subjects(verification, FindingKind.HOLE).stream()
                        .map(subject -> subject.substring(0, subject.indexOf(':')))
                        .collect(Collectors.toSet()))
                .isEqualTo(space.holes());
        assertThat(verification.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.ROW_NEVER_APPLIES)
                        .map(finding -> finding.message().english())
                        .filter(message -> message.contains("texts.csv"))
                        .map(message -> message.substring(0, message.indexOf(": "))))
                .containsExactlyInAnyOrderElementsOf(new TextsByForce(catalog, space.holding.keySet()).never());
    }

    private static Set<String> both(Set<String> ofRules, Set<String> ofParts) {
        Set<String> both = new HashSet<>(ofRules);
        both.addAll(ofParts);
        return both;
    }

    private static Set<String> subjects(Verification verification, FindingKind kind) {
        return verification.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::subject)
                .collect(Collectors.toSet());
    }

    /** Every inquiry of a catalogue with the rules that hold for it. */
    private static final class Space {

        private final Catalog catalog;
        private final Map<Map<String, Object>, List<Rule>> holding;

        Space(Catalog catalog) {
            this.catalog = catalog;
            this.holding = FactSpaces.completions(catalog.vocabulary(), Map.of()).stream()
                    .collect(Collectors.toMap(facts -> facts, facts -> holding(catalog, facts)));
        }

        private static List<Rule> holding(Catalog catalog, Map<String, Object> facts) {
            Inquiry inquiry = FactSpaces.inquiry(facts);
            return catalog.holding(catalog.vocabulary().completed(inquiry));
        }

        Set<String> conflicts() {
            Set<String> conflicts = new HashSet<>();
            for (List<Rule> rules : holding.values()) {
                for (Rule other : rules) {
                    Rule deciding = rules.get(0);
                    boolean otherTransfer = !deciding.line().equals(other.line()) || deciding.mode() != other.mode();
                    if (deciding.salience() == other.salience() && otherTransfer) {
                        conflicts.add(deciding.name() + " / " + other.name());
                    }
                }
            }
            return conflicts;
        }

        Set<String> neverHolding() {
            Set<String> names = names();
            holding.values().forEach(rules -> rules.forEach(rule -> names.remove(rule.name())));
            return names;
        }

        Set<String> neverDeciding() {
            Set<String> names = names();
            names.removeAll(neverHolding());
            names.removeAll(deciding());
            catalog.rules().stream()
                    .filter(rule -> PartsByForce.comesAbout(rule, holding.values()))
                    .map(Rule::name)
                    .forEach(names::remove);
            return names;
        }

        Set<String> redundant() {
            Set<String> redundant = deciding();
            for (List<Rule> rules : holding.values()) {
                if (!rules.isEmpty()
                        && (!rules.get(0).gives().isEmpty()
                                || rules.size() == 1
                                || !decideAlike(rules.get(0), rules.get(1)))) {
                    redundant.remove(rules.get(0).name());
                }
            }
            return redundant;
        }

        /** As {@code fact value}. */
        Set<String> holes() {
            Set<String> holes = new HashSet<>();
            holding.forEach((facts, rules) -> facts.forEach((fact, value) -> {
                if (rules.isEmpty() && value instanceof Integer number) {
                    List<Rule> under = holding.getOrDefault(with(facts, fact, number - 1), List.of());
                    List<Rule> over = holding.getOrDefault(with(facts, fact, number + 1), List.of());
                    if (!under.isEmpty() && !over.isEmpty() && !under.get(0).equals(over.get(0))) {
                        holes.add(fact + " " + number);
                    }
                }
            }));
            return holes;
        }

        private static Map<String, Object> with(Map<String, Object> facts, String fact, Object value) {
            Map<String, Object> changed = new TreeMap<>(facts);
            changed.put(fact, value);
            return changed;
        }

        private Set<String> names() {
            return catalog.rules().stream().map(Rule::name).collect(Collectors.toCollection(HashSet::new));
        }

        private Set<String> deciding() {
            return new ArrayList<>(holding.values())
                    .stream()
                            .filter(rules -> !rules.isEmpty())
                            .map(rules -> rules.get(0).name())
                            .collect(Collectors.toCollection(HashSet::new));
        }

        private static boolean decideAlike(Rule one, Rule other) {
            return one.line().equals(other.line())
                    && one.mode() == other.mode()
                    && one.item().equals(other.item())
                    && one.steps().equals(other.steps());
        }
    }
}

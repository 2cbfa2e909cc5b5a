package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Decision;
import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.analysis.CatalogDiff;
import dev.switchboard.analysis.Verification;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseRun;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Rule;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.coverage.GeneratedCases;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.mutants.KillingCases;
import dev.switchboard.mutants.MutationReport;
import dev.switchboard.tests.WideCatalogs.Width;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Catalogues that are wide in one way or in several: whatever is asked of them ends, and either is right, as the plain
 * interpreter has it, or says what it leaves out. A build tries a few ways by little. {@code -Dswitchboard.seeds=10} tries all of
 * them ten times as wide, and mixes; so wide, they take minutes.
 */
class WideCatalogsTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 1);

    /** Of what is extreme: one seed takes seconds. */
    private static final int PERCENT = Math.min(100, SEEDS);

    /** The ways that take least. */
    private static final List<Width> FEW =
            List.of(Width.CODES_IN_A_CELL, Width.PAIRS_OF_FACTS_IN_A_RULE, Width.RULES_WITHOUT_TOPIC, Width.NESTING);

    /** What is wide, and how. */
    record Wide(long seed, List<Width> widths) {

        Catalog catalog() {
            return WideCatalogs.of(seed, PERCENT, widths);
        }
    }

    static Stream<Wide> wide() {
        List<Width> widths = SEEDS == 1 ? FEW : List.of(Width.values());
        Stream<Wide> single = widths.stream().map(width -> new Wide(1, List.of(width)));
        Stream<Wide> mixed = Stream.iterate(2L, seed -> seed + 1)
                .limit(SEEDS - 1)
                .map(seed -> {
                    List<Width> some = new ArrayList<>(List.of(Width.values()));
                    Collections.shuffle(some, new Random(seed));
                    return new Wide(seed, some.subList(0, 3));
                });
        return Stream.concat(single, mixed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wide")
    void decisionsAndExplanationsAreThoseOfTheInterpreter(Wide wide) {
        Catalog catalog = wide.catalog();
        List<Inquiry> inquiries = new RandomInquiries(wide.seed, catalog).some(100);
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            inquiries.forEach(
                    inquiry -> assertThat(engine.decide(inquiry).item()).isEqualTo(item(catalog, inquiry)));
            inquiries.stream().limit(5).forEach(inquiry -> {
                Decision decision = engine.decide(inquiry);
                assertThat(decision.explanation().text().in(Locale.ENGLISH)).isNotBlank();
                decision.explanation().whyNot().forEach(miss -> assertHoldsWhenChanged(miss, catalog, inquiry));
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wide")
    void questionsLeadToWhatIsDecided(Wide wide) {
        Catalog catalog = wide.catalog();
        List<Inquiry> inquiries = new RandomInquiries(wide.seed, catalog).some(30);
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            NextStep.Ask asked = (NextStep.Ask) engine.ask(Inquiry.builder().build());
            Map<Object, List<Outcome>> byTopic = asked.questions().get(0).answers().stream()
                    .collect(Collectors.toMap(Answer::example, Answer::outcomes));
            assertThat(byTopic).hasSameSizeAs(catalog.vocabulary().topicCodes());
            inquiries.forEach(
                    inquiry -> assertLeadsTo(item(catalog, inquiry), byTopic.get(inquiry.topic()), asked.exact()));
            String topic = inquiries.get(0).topic();
            NextStep step = engine.ask(Inquiry.about(topic).build());
            List<Outcome> outcomes = step instanceof NextStep.Ask ask
                    ? ask.questions().get(0).answers().stream()
                            .flatMap(answer -> answer.outcomes().stream())
                            .toList()
                    : List.of();
            inquiries.stream().filter(inquiry -> inquiry.topic().equals(topic)).forEach(inquiry -> {
                if (step instanceof NextStep.Decided decided) {
                    assertThat(decided.decision().item()).isEqualTo(item(catalog, inquiry));
                } else {
                    assertLeadsTo(item(catalog, inquiry), outcomes, ((NextStep.Ask) step).exact());
                }
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wide")
    void whatIsVerifiedAndComparedIsSo(Wide wide) {
        Catalog catalog = wide.catalog();
        Catalog other = new Wide(wide.seed + 100, wide.widths).catalog();
        List<Inquiry> inquiries = new RandomInquiries(wide.seed, catalog).some(200);
        Set<Rule> idle = Verification.of(catalog).findings().stream()
                .filter(finding ->
                        finding.kind() == FindingKind.NEVER_DECIDES || finding.kind() == FindingKind.NEVER_HOLDS)
                .map(finding -> finding.rules().get(0))
                .collect(Collectors.toSet());
        assertThat(inquiries)
                .noneMatch(inquiry ->
                        deciding(catalog, inquiry).filter(idle::contains).isPresent());
        assertThat(CatalogDiff.of(catalog, wide.catalog()).alwaysAlike()).isTrue();
        CatalogDiff diff = CatalogDiff.of(catalog, other);
        boolean differ =
                inquiries.stream().anyMatch(inquiry -> !item(catalog, inquiry).equals(item(other, inquiry)));
        assertThat(differ && diff.changes().isEmpty() && diff.notAnalysed().isEmpty())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wide")
    void casesLookAtAllThatTheyDoNotSayTheyLeaveOut(Wide wide) {
        Catalog catalog = wide.catalog();
        List<Inquiry> inquiries = new RandomInquiries(wide.seed, catalog).some(100);
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            GeneratedCases generated = GeneratedCases.of(engine, Locale.ENGLISH);
            CaseSuite all = new CaseSuite(generated.cases());
            assertThat(CaseRun.of(all, engine).failures()).isEmpty();
            assertThat(Coverage.of(all, engine).unmet().isEmpty()
                            || !generated.notAnalysed().isEmpty())
                    .isTrue();
            CaseSuite suite = new CaseSuite(inquiries.stream()
                    .map(inquiry ->
                            Case.expecting(engine.model().vocabulary(), engine.decideIfAny(inquiry), inquiry, ""))
                    .toList());
            MutationReport report = MutationReport.of(suite, engine);
            KillingCases killing = KillingCases.missingFrom(suite, engine, Locale.ENGLISH);
            assertThat(killing.cases())
                    .hasSizeLessThanOrEqualTo(report.survived().size());
            assertThat(killing.notAnalysed()).hasSameSizeAs(report.notAnalysed());
        }
    }

    private static Optional<Rule> deciding(Catalog catalog, Inquiry inquiry) {
        return catalog.holding(catalog.vocabulary().completed(inquiry)).stream().findFirst();
    }

    private static Optional<String> item(Catalog catalog, Inquiry inquiry) {
        return deciding(catalog, inquiry).map(Rule::item);
    }

    /** Outcomes are told all or, where that is said, none of them. */
    private static void assertLeadsTo(Optional<String> item, List<Outcome> outcomes, boolean exact) {
        if (exact || !outcomes.isEmpty()) {
            assertThat(outcomes).extracting(Outcome::item).contains(item);
        }
    }

    private static void assertHoldsWhenChanged(NearMiss miss, Catalog catalog, Inquiry inquiry) {
        Map<String, Object> facts = new TreeMap<>(inquiry.stated());
        miss.changes().forEach(change -> facts.put(change.fact(), change.to()));
        Rule rule = catalog.rules().stream()
                .filter(each -> each.name().equals(miss.rule()))
                .findFirst()
                .orElseThrow();
        Inquiry changed = catalog.vocabulary().completed(FactSpaces.inquiry(facts));
        assertThat(rule.condition().holds(changed)).isTrue();
    }
}

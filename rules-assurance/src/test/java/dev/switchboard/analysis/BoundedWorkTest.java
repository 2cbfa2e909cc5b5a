package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.Text;
import dev.switchboard.cases.CaseSuite;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.Range;
import dev.switchboard.coverage.Coverage;
import dev.switchboard.diagram.Diagram;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.mutants.MutationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Catalogues at which one analysis or another would take minutes, all memory, or the whole stack. */
class BoundedWorkTest {

    private static final int WIDE = 1_000;

    private static final CaseSuite NO_CASES = new CaseSuite(List.of());

    private static final Inquiry CLAIM = Inquiry.about("claims").build();

    @Test
    void aTopicWhoseDiagramIsTooLargeIsAskedAboutRuleByRule() {
        Catalog catalog = tangled(40, 60).build();
        assertThat(Diagram.of(catalog, "claims", 20_000)).isEmpty();
        try (CatalogEngine engine = new CatalogEngine(catalog, 20_000)) {
            assertThat(engine.ask(CLAIM)).isInstanceOfSatisfying(NextStep.Ask.class, ask -> {
                assertThat(ask.exact()).isFalse();
                assertThat(ask.questions())
                        .hasSizeGreaterThan(10)
                        .allSatisfy(question -> assertThat(question.answers()).hasSizeGreaterThan(1));
            });
        }
    }

    @Test
    void aConditionOfVeryManyPartsIsAnalysedAsFarAsItIsWorth() {
        Catalog catalog = wide().build();
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            List<NearMiss> nearMisses = engine.decide(CLAIM).explanation().whyNot();

            assertThat(Verification.of(catalog).isComplete()).isTrue();
            assertThat(nearMisses).anySatisfy(miss -> assertThat(miss.changes()).hasSize(1));
            assertThat(engine.ask(CLAIM)).isInstanceOf(NextStep.Ask.class);
            assertThat(Coverage.of(NO_CASES, engine).notAnalysed())
                    .extracting(goal -> goal.rule().orElseThrow().name())
                    .containsExactly("wide");
            assertThat(MutationReport.of(NO_CASES, engine).notAnalysed())
                    .extracting(mutant -> mutant.original().name())
                    .contains("wide");
        }
    }

    @Test
    void aSmallestChangeThatTakesTooLongIsSaidToBeOneAtMost() {
        Random random = new Random(3);
        CatalogDraft draft = withFlags(200);
        List<Condition> all = new ArrayList<>(List.of(CatalogDraft.topicIs("claims")));
        for (int i = 0; i < 60; i++) {
            all.add(new Condition.Or(random.ints(0, 200)
                    .distinct()
                    .limit(8)
                    .mapToObj(flag -> CatalogDraft.flag("f" + flag, true))
                    .toList()));
        }
        draft.rule("intricate", "A-1", 900, "senior", all.toArray(Condition[]::new));
        try (CatalogEngine engine = new CatalogEngine(draft.build(), 1_000)) {
            NearMiss miss = engine.decide(CLAIM).explanation().whyNot().stream()
                    .filter(each -> each.rule().equals("intricate"))
                    .findFirst()
                    .orElseThrow();

            assertThat(miss.smallest()).isFalse();
            assertThat(miss.changes()).hasSizeBetween(8, 60);
        }
    }

    @Test
    void queuesByManyCodesAreAskedAboutExactly() {
        int sites = 1_000;
        try (CatalogEngine engine = new CatalogEngine(queuesBySite(sites, "old").build())) {
            assertThat(engine.ask(CLAIM)).isInstanceOfSatisfying(NextStep.Ask.class, ask -> {
                assertThat(ask.exact()).isTrue();
                assertThat(ask.questions())
                        .filteredOn(question -> question.fact().equals("site"))
                        .singleElement()
                        .satisfies(site -> assertThat(site.answers()).hasSize(sites));
            });
        }
    }

    @Test
    void queuesByVeryManyCodesAreAskedAboutEachAlone() {
        int sites = 4_000;
        try (CatalogEngine engine = new CatalogEngine(queuesBySite(sites, "old").build())) {
            assertThat(engine.ask(CLAIM))
                    .isInstanceOfSatisfying(
                            NextStep.Ask.class,
                            ask -> assertThat(ask.questions())
                                    .filteredOn(question -> question.fact().equals("site"))
                                    .singleElement()
                                    .satisfies(
                                            site -> assertThat(site.answers()).hasSize(sites)));
        }
    }

    @Test
    void queuesByVeryManyCodesAreCompared() {
        CatalogDiff same = CatalogDiff.of(
                queuesBySite(5_000, "old").build(), queuesBySite(5_000, "old").build());
        CatalogDiff renamed = CatalogDiff.of(
                queuesBySite(300, "old").build(), queuesBySite(300, "new").build());

        assertThat(same.changes()).isEmpty();
        assertThat(same.notAnalysed()).isEmpty();
        assertThat(renamed.changes()).hasSize(300);
    }

    @Test
    void aChangeOfVeryManyRegionsIsCutOffAndSaidToBe() {
        CatalogDraft after = withFlags(8);
        Condition odd = CatalogDraft.flag("f0", true);
        for (int i = 1; i < 8; i++) {
            Condition flag = CatalogDraft.flag("f" + i, true);
            odd = new Condition.Or(List.of(
                    new Condition.And(List.of(odd, flag.negated())), new Condition.And(List.of(odd.negated(), flag))));
        }
        after.rule("odd", "A-1", 900, "senior", odd);

        CatalogDiff diff =
                CatalogDiff.of(withFlags(8).build(), after.build(), new CatalogDiff.WorkLimits(20_000, 20, 10_000));

        assertThat(diff.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.boxes()).hasSizeBetween(1, 23));
        assertThat(diff.notAnalysed())
                .extracting(Text::english)
                .containsExactlyInAnyOrder(
                        "topic `charges`: too many regions, not all are shown",
                        "topic `porting`: too many regions, not all are shown",
                        "topic `claims`: too many regions, not all are shown");
    }

    @Test
    void aLineWordedDifferentlyInVeryManyTopicsIsOneRegion() {
        CatalogDiff diff = CatalogDiff.of(
                manyTopics("Слушаю").build(), manyTopics("Алло").build(), new CatalogDiff.WorkLimits(20_000, 50, 100));

        assertThat(diff.notAnalysed()).isEmpty();
        assertThat(diff.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.boxes())
                        .singleElement()
                        .satisfies(box -> assertThat(box.conditions()).isEmpty()));
    }

    @Test
    void moreChangesThanCanBeToldAreLeftOutAndSaidToBe() {
        int most = 40;
        CatalogDiff.WorkLimits limits = new CatalogDiff.WorkLimits(20_000, 50, most);

        CatalogDiff diff = CatalogDiff.of(
                itemByValue(30, "numberCount").build(),
                itemByValue(30, "chargeDays").build(),
                limits);

        assertThat(diff.changes())
                .hasSizeBetween(most / 2, most)
                .allSatisfy(change -> assertThat(change.boxes()).isNotEmpty());
        assertThat(diff.changes().stream()
                        .mapToInt(change -> change.boxes().size())
                        .sum())
                .isLessThanOrEqualTo(2 * most);
        assertThat(diff.notAnalysed())
                .extracting(Text::english)
                .contains(
                        "topic `charges`: too many changes, not all are shown",
                        "topic `porting`: too many changes, not all are shown",
                        "topic `claims`: too many changes, not all are shown");
    }

    @Test
    void whatIsKeptOfChangesCountsAsWork() {
        CatalogDiff.WorkLimits limits = new CatalogDiff.WorkLimits(2_000, 50, 100_000);

        CatalogDiff diff = CatalogDiff.of(
                itemByValue(100, "numberCount").build(),
                itemByValue(100, "chargeDays").build(),
                limits);

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.notAnalysed())
                .extracting(Text::english)
                .contains("topic `charges`: its diagrams exceed the limits of the comparison");
    }

    /** Each value of a fact has an item of its own, whatever the topic. */
    private static CatalogDraft itemByValue(int values, String fact) {
        CatalogDraft draft = new CatalogDraft();
        draft.withFact("numberCount", FactType.count(new Range(0, values), 0));
        draft.withFact("chargeDays", FactType.count(new Range(0, values), 0));
        for (int value = 1; value <= values; value++) {
            draft.items.add(CatalogDraft.item("I-" + value));
            draft.rule("r" + value, "I-" + value, 300, "senior", CatalogDraft.numbers(fact, value, value));
        }
        return draft;
    }

    private static CatalogDraft manyTopics(String greeting) {
        CatalogDraft draft = tangled(12, 8);
        for (int i = 0; i < 500; i++) {
            draft.topics.add(CatalogDraft.topic("t" + i));
            draft.rule(
                    "own " + i,
                    "B-1",
                    400 + i % 200,
                    "senior",
                    CatalogDraft.topicIs("t" + i),
                    CatalogDraft.flag("f" + i % 12, true));
        }
        draft.lines.replaceAll(line -> line.code().equals("senior")
                ? new Line("senior", line.mode(), line.title(), line.phrase(), greeting, line.guidance())
                : line);
        return draft;
    }

    /** Each rule asks for four of many flags at random: diagrams of few such rules are beyond any memory. */
    private static CatalogDraft tangled(int flags, int rules) {
        Random random = new Random(7);
        CatalogDraft draft = withFlags(flags);
        for (int rule = 0; rule < rules; rule++) {
            List<Condition> parts = new ArrayList<>(List.of(CatalogDraft.topicIs("claims")));
            random.ints(0, flags)
                    .distinct()
                    .limit(4)
                    .forEach(flag -> parts.add(CatalogDraft.flag("f" + flag, random.nextBoolean())));
            draft.rule("r" + rule, "A-1", 500 + rule, "senior", parts.toArray(Condition[]::new));
        }
        return draft;
    }

    /** One rule holds for any of very many flags. */
    private static CatalogDraft wide() {
        CatalogDraft draft = withFlags(WIDE);
        draft.rule(
                "wide",
                "A-1",
                900,
                "senior",
                CatalogDraft.topicIs("claims"),
                new Condition.Or(IntStream.range(0, WIDE)
                        .mapToObj(i -> CatalogDraft.flag("f" + i, true))
                        .toList()));
        return draft;
    }

    /** Each site has a queue of its own, whichever rule decides. */
    private static CatalogDraft queuesBySite(int sites, String prefix) {
        CatalogDraft draft = tangled(6, 5);
        List<String> codes = IntStream.range(0, sites).mapToObj(i -> "s" + i).toList();
        draft.withFact("site", new FactType.Choice(codes, "s0"));
        draft.queues.clear();
        codes.forEach(site -> draft.queues.add(new LineEntry("senior", "site", site, prefix + " " + site, "")));
        draft.greetings.clear();
        return draft;
    }

    private static CatalogDraft withFlags(int flags) {
        CatalogDraft draft = CatalogDraft.sample();
        for (int i = 0; i < flags; i++) {
            draft.facts.add(CatalogDraft.fact("f" + i, new FactType.Flag(false)));
        }
        return draft;
    }
}

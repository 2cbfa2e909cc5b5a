package dev.switchboard.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.cases.CaseResult.Failure;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.engine.CatalogEngine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes of cases: each part as a cell says it, and for a failure all that a reader needs. */
class CaseRunTest {

    private static final Vocabulary WORDS = CaseCatalog.WORDS;

    private static Rule rule(String item, int salience, String line, Condition... parts) {
        return new Rule(
                item + " rule",
                new Outcome(line, TransferMode.ONE_STEP, item),
                salience,
                new Condition.And(List.of(parts)),
                Text.EMPTY,
                new Place("rules.drl", salience, 1));
    }

    private static CatalogEngine engine(Vocabulary words) {
        Condition bills = new Condition.Atom("topic", Values.Codes.of("bills"));
        Condition many = new Condition.Atom("numberCount", Values.Numbers.of(Range.from(3)));
        Condition conflict = new Condition.Atom("conflict", Values.Flag.of(true));
        Catalog catalog = new Catalog(
                words, List.of(rule("A-1", 300, "mnp", bills, many), rule("B-1", 200, "senior", conflict)), List.of());
        return new CatalogEngine(catalog);
    }

    private static CaseResult decided(InquiryBuilder inquiry, Map<Expectation, String> expected) {
        Case tested = new Case(new Place("a.csv", 7, 0), "", List.of(), "", inquiry.build(), expected);
        return CaseResult.of(tested, engine(WORDS));
    }

    @Test
    void everyPartIsAsItsCellWouldSayIt() {
        InquiryBuilder inquiry =
                Inquiry.about("bills").numberCount(3).conflict(true).choice("site", "north");

        assertThat(decided(
                                inquiry,
                                Map.of(
                                        Expectation.LINE, "mnp",
                                        Expectation.MODE, "one-step",
                                        Expectation.ITEM, "A-1",
                                        Expectation.QUEUE, "700",
                                        Expectation.PHRASE, "Соединяю.",
                                        Expectation.MATCHES, "A-1 B-1"))
                        .passed())
                .isTrue();
        assertThat(decided(inquiry, Map.of(Expectation.MATCHES, "B-1 A-1")).passed())
                .as("the order counts")
                .isFalse();
    }

    @Test
    void noneSaysThatThereIsNoSuchPart() {
        InquiryBuilder inquiry = Inquiry.about("bills");

        assertThat(decided(
                                inquiry,
                                Map.of(
                                        Expectation.LINE, "first-line",
                                        Expectation.MODE, "none",
                                        Expectation.ITEM, "none",
                                        Expectation.QUEUE, "none",
                                        Expectation.PHRASE, "none",
                                        Expectation.MATCHES, "none"))
                        .passed())
                .isTrue();
        assertThat(decided(inquiry, Map.of(Expectation.LINE, "none")).passed()).isFalse();
    }

    @Test
    void aCatalogueWithoutDefaultLineDecidesNothing() {
        Vocabulary words = Vocabulary.builder()
                .name("no default")
                .lines(WORDS.lines())
                .facts(List.copyOf(WORDS.facts()))
                .topics(List.copyOf(WORDS.topics()))
                .items(List.copyOf(WORDS.items()))
                .build();
        Inquiry inquiry = Inquiry.about("bills").build();
        Place place = new Place("a.csv", 2, 0);

        CaseResult meant = CaseResult.of(
                new Case(place, "", List.of(), "", inquiry, Map.of(Expectation.LINE, "none")), engine(words));
        CaseResult not = CaseResult.of(
                new Case(place, "", List.of(), "", inquiry, Map.of(Expectation.LINE, "senior")), engine(words));

        assertThat(meant.passed()).isTrue();
        assertThat(not.failure().orElseThrow().error().english()).contains("no rule of catalogue `no default` holds");
    }

    @Test
    void aFailureShowsInquiryDifferenceReasonAndNearMiss() {
        CaseResult result = decided(
                Inquiry.about("bills").numberCount(2).conflict(true),
                Map.of(
                        Expectation.LINE, "mnp",
                        Expectation.ITEM, "A-1",
                        Expectation.MODE, "one-step",
                        Expectation.PHRASE, "Соединяю со специалистом экспертного направления."));
        Failure failure = result.failure().orElseThrow();

        assertThat(new FailureText(Locale.ENGLISH).of(result.tested(), failure)).isEqualTo("""
                        inquiry: topic=bills, numberCount=2, conflict=true
                          part    expected  actual
                        ≠ line    mnp       senior
                          mode    one-step  one-step
                        ≠ item    A-1       B-1
                        ≠ phrase  Соединяю со специалистом экспертного направления.
                        ≠                   Соединяю со старшим.
                        B-1 decides, because:
                          Conflict: yes
                        Nearly held:
                          A-1 (mnp, one-step)
                            failed: Numbers: 3 or more (now: 2)
                            would hold with: Numbers: 2 → 3""");
        assertThat(new FailureText(Locale.ENGLISH).summary(failure))
                .startsWith("line: expected mnp, got senior; item: expected A-1, got B-1; phrase: expected");
        assertThat(result.tested().title()).startsWith("a.csv:7 ");
    }

    @Test
    void casesThatExpectNothingAreNamed() {
        CaseSuite suite = new CaseSuite(List.of(
                new Case(
                        new Place("a.csv", 2, 0),
                        "",
                        List.of(),
                        "",
                        Inquiry.about("bills").build(),
                        Map.of()),
                new Case(
                        new Place("a.csv", 3, 0),
                        "",
                        List.of(),
                        "",
                        Inquiry.about("bills").build(),
                        Map.of(Expectation.LINE, "senior"))));

        CaseRun run = CaseRun.of(suite, engine(WORDS));

        assertThat(run.passed()).isFalse();
        assertThat(run.failures())
                .extracting(CaseResult::tested)
                .containsExactly(suite.cases().get(1));
        assertThat(run.expectingNothing()).containsExactly(suite.cases().get(0));
    }
}

package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.Explanation;
import dev.switchboard.Inquiry;
import dev.switchboard.InvalidInquiryException;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be: how its table is read, what it refuses, and what is asked then. */
class ImpossibleTest {

    private static final String IMPOSSIBLE = """
            numberCount,chargeDays,site,conflict,reason,reason:en
            >= 10,< 10,,,Десять номеров за день не разобрать,Ten numbers take ten days
            ,,north,yes,,
            """;

    private static CatalogText catalog(String impossible) {
        return CatalogText.small().with("impossible.csv", impossible).with("rules.csv", """
                rule,item,salience,topic,numberCount,chargeDays,site,conflict,line,mode
                a,A-1,300,bills,> 20,,,,supervisor,one-step
                b,A-2,200,bills,> 9,> 9,,,senior,one-step
                c,B-1,100,charges,,,north,yes,senior,one-step
                """);
    }

    private static List<String> problems(Catalog catalog, Inquiry inquiry) {
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            return engine.validate(inquiry).stream()
                    .map(problem -> problem.in(Locale.ENGLISH))
                    .toList();
        }
    }

    @Test
    void anInquiryThatCannotBeIsRefusedWithTheReason() {
        Catalog catalog = catalog(IMPOSSIBLE).load();
        Inquiry inquiry = Inquiry.about("bills").numberCount(12).build();

        assertThat(problems(catalog, inquiry))
                .containsExactly(
                        "this cannot be (impossible.csv:2:1): `numberCount` = `12`, `chargeDays` = `0` (not stated, so its default counts); Ten numbers take ten days");
        try (CatalogEngine engine = new CatalogEngine(catalog)) {
            assertThatThrownBy(() -> engine.decide(inquiry)).isInstanceOf(InvalidInquiryException.class);
            assertThat(engine.decide(Inquiry.about("bills")
                                    .numberCount(12)
                                    .chargeDays(10)
                                    .build())
                            .item())
                    .contains("A-2");
        }
    }

    @Test
    void aReasonInOneLanguageIsGivenInBoth() {
        assertThat(problems(
                        catalog("conflict,reason\nyes,Так не бывает\n").load(),
                        Inquiry.about("bills").conflict(true).build()))
                .containsExactly("this cannot be (impossible.csv:2:1): `conflict` = `yes`; Так не бывает");
    }

    @Test
    void withoutAReasonTheCombinationIsNamed() {
        assertThat(problems(
                        catalog(IMPOSSIBLE).load(),
                        Inquiry.about("bills")
                                .choice("site", "north")
                                .conflict(true)
                                .build()))
                .containsExactly(
                        "this cannot be (impossible.csv:3:4): `conflict` = `yes`, `site` = `north`; Conflict: yes and Site: north");
    }

    @ParameterizedTest
    @CsvSource({
        "> chargeDays,    3, 2, false",
        "> chargeDays,    2, 2, true",
        ">= chargeDays,   2, 2, false",
        "< chargeDays,    2, 3, false",
        "≤ chargeDays,    2, 2, false",
        "≤ chargeDays,    3, 2, true",
        "chargeDays,      2, 2, false",
        "= chargeDays,    2, 3, true",
        "not(chargeDays), 2, 3, false",
        "<> chargeDays,   2, 2, true",
    })
    void aCellComparesTwoFacts(String cell, int numbers, int days, boolean possible) {
        Catalog catalog = catalog("numberCount\n" + cell + "\n").load();

        assertThat(problems(
                                catalog,
                                Inquiry.about("bills")
                                        .numberCount(numbers)
                                        .chargeDays(days)
                                        .build())
                        .isEmpty())
                .isEqualTo(possible);
    }

    @Test
    void scalesAreComparedToo() {
        Catalog catalog = catalog("told\n> seen\n")
                .withLine("facts.csv", "told,scale,low < high < critical,low,,,,")
                .withLine("facts.csv", "seen,scale,low < high < critical,high,,,,")
                .load();

        assertThat(problems(
                        catalog,
                        Inquiry.about("bills").choice("told", "critical").build()))
                .singleElement()
                .asString()
                .contains("`seen` = `high` (not stated");
        assertThat(problems(
                        catalog, Inquiry.about("bills").choice("told", "high").build()))
                .isEmpty();
    }

    @Test
    void derivedFactsAreComparedByTheirValues() {
        Catalog catalog = catalog("numberCount\n> most\n")
                .withLine("facts.csv", "most,count,0..,2,,,,")
                .with("most.define.csv", "value,site\n5,north\n")
                .load();

        assertThat(problems(
                        catalog,
                        Inquiry.about("bills")
                                .numberCount(4)
                                .choice("site", "north")
                                .build()))
                .isEmpty();
        assertThat(problems(catalog, Inquiry.about("bills").numberCount(4).build()))
                .singleElement()
                .asString()
                .contains("`most` = `2` (derived)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            numberCount  | > chargeDay   | impossible.csv:2:1: `> chargeDay`: there is no fact `chargeDay`; did you mean `chargeDays`?
            numberCount  | > outage      | impossible.csv:2:1: `> outage`: the facts `numberCount` (count) and `outage` (flag) are of different kinds and cannot be compared; expected one of `chargeDays`, `hours`
            numberCount  | > numberCount | impossible.csv:2:1: `> numberCount`: the fact is compared with itself: name another
            numberCounts | > 1           | impossible.csv:1:1: unknown column `numberCounts`; did you mean `numberCount`?
            numberCount  | -             | impossible.csv:2: the row names no fact, so it would exclude everything: fill in its cells, or remove it
            """)
    void mistakesAreRefusedWithAdvice(String column, String cell, String problem) {
        assertThat(catalog(column + "\n" + cell + "\n").problemLines()).contains(problem);
    }

    @Test
    void factsAreComparedInThisTableAlone() {
        assertThat(catalog(IMPOSSIBLE).with("rules.csv", "> 20", "> chargeDays").problemLines())
                .singleElement()
                .asString()
                .contains("whole numbers are expected");
    }

    @Test
    void theTableIsWrittenAsItIsRead() {
        String table = """
                topic,numberCount,chargeDays,reason,reason:en
                bills,>= 10,<= 9,почему,why
                ,> chargeDays,,,
                ,,not(numberCount),,
                """;

        assertThat(CatalogSheets.ofWords(catalog(table).load()))
                .filteredOn(sheet -> sheet.name().equals("impossible"))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.rows())
                        .extracting(Sheet.Row::cells)
                        .containsExactly(
                                List.of("topic", "numberCount", "chargeDays", "reason", "reason:en"),
                                List.of("bills", ">= 10", "<= 9", "почему", "why"),
                                List.of("", "> chargeDays", "", "", ""),
                                List.of("", "", "not(numberCount)", "", "")));
    }

    @Test
    void whatCannotBeIsPartOfTheDigestFromWhicheverSideItIsSaid() {
        String without = catalog("numberCount\n> 5\n").load().identity().digest();
        String one = catalog("numberCount\n> chargeDays\n").load().identity().digest();
        String other = catalog("chargeDays\n< numberCount\n").load().identity().digest();

        assertThat(one).isEqualTo(other).isNotEqualTo(without);
    }

    @Test
    void noAnswerIsOfferedThatCannotBe() {
        try (CatalogEngine engine =
                new CatalogEngine(catalog("chargeDays\n> numberCount\n").load())) {
            NextStep step = engine.ask(Inquiry.about("bills")
                    .chargeDays(15)
                    .choice("site", "other")
                    .build());

            assertThat(step).isInstanceOfSatisfying(NextStep.Ask.class, ask -> {
                assertThat(ask.questions()).extracting(Question::fact).containsExactly("numberCount");
                assertThat(ask.questions().get(0).answers())
                        .extracting(answer -> answer.values().english())
                        .containsExactly("15 to 20", "21 or more");
                assertThat(ask.questions().get(0).answers())
                        .extracting(Answer::example)
                        .containsExactly(15, 21);
            });
        }
    }

    @Test
    void whatIsSettledByWhatCannotBeIsNotAsked() {
        try (CatalogEngine engine = new CatalogEngine(catalog(IMPOSSIBLE).load())) {
            NextStep step =
                    engine.ask(Inquiry.about("charges").choice("site", "north").build());

            assertThat(step)
                    .isInstanceOfSatisfying(
                            NextStep.Decided.class,
                            decided -> assertThat(decided.decision().item()).isEmpty());
        }
    }

    @Test
    void whatCannotBeWhateverElseIsStatedIsNotAskedAbout() {
        try (CatalogEngine engine = new CatalogEngine(catalog(IMPOSSIBLE).load())) {
            assertThatThrownBy(() -> engine.ask(Inquiry.builder()
                            .choice("site", "north")
                            .conflict(true)
                            .build()))
                    .isInstanceOf(InvalidInquiryException.class)
                    .hasMessageContaining("conflict");
        }
    }

    /** Where facts are compared, not all ways are looked at; but fewer than one flag is none. */
    @Test
    void aChangeOfOneFlagIsTheSmallest() {
        try (CatalogEngine engine = new CatalogEngine(catalog("numberCount,reason\n> chargeDays,\n")
                .with("rules.csv", """
                        rule,item,salience,topic,numberCount,conflict,line,mode
                        a,A-1,300,bills,,yes,supervisor,one-step
                        b,A-2,200,bills,> 20,,senior,one-step
                        """)
                .load())) {
            Explanation explanation =
                    engine.decide(Inquiry.about("bills").chargeDays(30).build()).explanation();

            assertThat(explanation.whyNot())
                    .extracting(miss -> miss.item() + " " + miss.smallest())
                    .containsExactlyInAnyOrder("A-1 true", "A-2 false");
            assertThat(explanation.text(Locale.ENGLISH)).contains("would hold with: Conflict: no → yes");
        }
    }

    @Test
    void changesLeadToWhatCanBe() {
        try (CatalogEngine engine = new CatalogEngine(catalog(IMPOSSIBLE).load())) {
            assertThat(engine.decide(Inquiry.about("bills").build())
                            .explanation()
                            .whyNot())
                    .filteredOn(miss -> miss.item().equals("A-1"))
                    .singleElement()
                    .satisfies(miss -> assertThat(miss.changes())
                            .extracting(change -> change.fact() + " " + change.to())
                            .containsExactlyInAnyOrder("numberCount 21", "chargeDays 10"));
        }
    }
}

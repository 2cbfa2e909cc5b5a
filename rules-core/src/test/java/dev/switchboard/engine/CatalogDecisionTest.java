package dev.switchboard.engine;

import static dev.switchboard.engine.ReferenceEngine.CONFLICT;
import static dev.switchboard.engine.ReferenceEngine.atLeast;
import static dev.switchboard.engine.ReferenceEngine.rule;
import static dev.switchboard.engine.ReferenceEngine.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.Match;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.UndecidedException;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a decision says, by the rules that held. */
class CatalogDecisionTest {

    private static Decision decide(InquiryBuilder inquiry, Rule... rules) {
        return ReferenceEngine.with(rules).decide(inquiry.build());
    }

    private static Rule toSupervisor(String item, int salience, String topic) {
        return rule(item, salience, "supervisor", TransferMode.ONE_STEP, "", topic(topic));
    }

    @Test
    void theRulesLineTakesTheInquiry() {
        Rule rule = rule("A-1", 300, "supervisor", TransferMode.TWO_STEP, "Проверьте.", topic("bills"), CONFLICT);
        Decision decision = decide(Inquiry.about("bills").conflict(true), rule);

        assertThat(decision.line()).isEqualTo("supervisor");
        assertThat(decision.mode()).isEqualTo(TransferMode.TWO_STEP);
        assertThat(decision.item()).contains("A-1");
        assertThat(decision.phrase()).contains("Уточню у супервизора.");
        assertThat(decision.greeting()).contains("Супервизор слушает.");
        assertThat(decision.queue()).isEmpty();
        assertThat(decision.steps()).containsExactly(new Text("Проверьте.", "Проверьте. (en)"));
        assertThat(decision.matches())
                .containsExactly(new Match("A-1", new Text("Первый", "First"), "supervisor", TransferMode.TWO_STEP));
        assertThat(decision.catalog().name()).isEqualTo("test");
        assertThat(decision.catalog().version()).isEqualTo("1.2");
        assertThat(decision).hasToString("supervisor two-step A-1");
    }

    @Test
    void theDefaultLineTakesWhatNoRuleDecides() {
        Decision decision = decide(Inquiry.about("bills"), rule("A-1", 300, topic("bills"), CONFLICT));

        assertThat(decision.line()).isEqualTo("first-line");
        assertThat(decision.mode()).isEqualTo(TransferMode.NONE);
        assertThat(decision.item()).isEmpty();
        assertThat(decision.phrase()).isEmpty();
        assertThat(decision.queue()).isEmpty();
        assertThat(decision.greeting()).contains("Чем помочь?");
        assertThat(decision.matches()).isEmpty();
    }

    /** "It carries the steps of the topic's rules that do not hold, since those are what the agent does now." */
    @Test
    void theFirstLineDoesTheStepsOfTheTopicsRules() {
        Decision decision = decide(
                Inquiry.about("bills"),
                rule(
                        "A-1",
                        100,
                        "senior",
                        TransferMode.ONE_STEP,
                        "Предложите самообслуживание.",
                        topic("bills"),
                        CONFLICT),
                rule(
                        "A-2",
                        300,
                        "senior",
                        TransferMode.ONE_STEP,
                        "Проверьте блокировку.",
                        topic("bills", "balance"),
                        CONFLICT),
                rule(
                        "B-1",
                        200,
                        "senior",
                        TransferMode.ONE_STEP,
                        "Проверьте блокировку.",
                        topic("bills"),
                        atLeast("hours", 9)),
                rule("B-1", 150, "senior", TransferMode.ONE_STEP, "", topic("bills"), atLeast("hours", 8)),
                rule("B-1", 400, "senior", TransferMode.ONE_STEP, "Другая тема.", topic("charges")));

        assertThat(decision.steps())
                .extracting(Text::russian)
                .containsExactly("Проверьте блокировку.", "Предложите самообслуживание.");
    }

    @Test
    void aTransferDoesTheStepsOfItsOwnRuleAlone() {
        Decision decision = decide(
                Inquiry.about("bills").conflict(true),
                rule("A-1", 100, "senior", TransferMode.ONE_STEP, "Первое.", topic("bills")),
                rule("A-2", 300, "senior", TransferMode.ONE_STEP, "Второе.", topic("bills"), CONFLICT));

        assertThat(decision.steps()).extracting(Text::russian).containsExactly("Второе.");
    }

    @Test
    void theHighestSalienceDecidesAndAllItemsThatHoldAreReportedInOrder() {
        Decision decision = decide(
                Inquiry.about("bills"),
                rule("B-1", 100, topic("bills")),
                toSupervisor("A-2", 300, "bills"),
                rule("A-1", -5, topic("bills")),
                rule("A-1", 500, topic("charges")));

        assertThat(decision.item()).contains("A-2");
        assertThat(decision.line()).isEqualTo("supervisor");
        assertThat(decision.matches()).extracting(Match::item).containsExactly("A-2", "B-1", "A-1");
    }

    @Test
    void betweenEqualSaliencesTheItemsCodeDecides() {
        Rule[] rules = {
            toSupervisor("B-1", 300, "bills"), rule("A-1", 300, topic("bills")), toSupervisor("A-2", 300, "bills")
        };
        Rule[] reversed = {rules[2], rules[1], rules[0]};

        for (Rule[] order : List.of(rules, reversed)) {
            assertThat(decide(Inquiry.about("bills"), order).matches())
                    .extracting(Match::item)
                    .containsExactly("A-1", "A-2", "B-1");
        }
    }

    @Test
    void anItemWithSeveralRulesIsReportedOnceWithTheOneThatComesFirst() {
        Decision decision = decide(
                Inquiry.about("bills").conflict(true),
                rule("A-1", 100, topic("bills")),
                toSupervisor("A-1", 300, "bills"),
                rule("A-1", 200, CONFLICT),
                rule("A-2", 250, topic("bills")));

        assertThat(decision.matches())
                .extracting(Match::item, Match::line)
                .containsExactly(tuple("A-1", "supervisor"), tuple("A-2", "senior"));
    }

    @Test
    void defaultsTakePartInTheDecision() {
        Rule outage = rule("A-1", 1, topic("bills"), ReferenceEngine.OUTAGE);

        assertThat(decide(Inquiry.about("bills"), outage).item())
                .as("an outage unless stated otherwise")
                .contains("A-1");
        assertThat(decide(Inquiry.about("bills").flag("outage", false), outage).item())
                .isEmpty();
    }

    @Test
    void withoutADefaultLineNothingIsMadeUp() {
        Vocabulary words = CatalogText.small()
                .with("catalog.csv", "default line,first-line\n", "")
                .load()
                .vocabulary();
        CatalogEngine engine = ReferenceEngine.with(words, rule("A-1", 1, topic("bills"), CONFLICT));

        assertThat(engine.decide(Inquiry.about("bills").conflict(true).build()).line())
                .isEqualTo("senior");
        assertThatExceptionOfType(UndecidedException.class)
                .isThrownBy(() ->
                        engine.decide(Inquiry.about("bills").numberCount(3).build()))
                .satisfies(undecided -> assertThat(undecided.problems().get(0).in(Locale.ENGLISH))
                        .contains("`test`", "topic=bills", "numberCount=3"));
    }

    @Test
    void decisionsOfOneCatalogueOnEqualInquiriesAreEqual() {
        CatalogEngine engine = ReferenceEngine.with(rule("A-1", 1, CONFLICT));
        CatalogEngine other = ReferenceEngine.with(rule("A-1", 2, CONFLICT));
        Inquiry inquiry = Inquiry.about("bills").conflict(true).build();

        assertThat(engine.decide(inquiry))
                .isEqualTo(engine.decide(Inquiry.about("bills").conflict(true).build()))
                .hasSameHashCodeAs(engine.decide(inquiry))
                .isNotEqualTo(engine.decide(inquiry.toBuilder().numberCount(2).build()))
                .isNotEqualTo(other.decide(inquiry));
    }
}

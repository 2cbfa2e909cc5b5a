package dev.switchboard.engine;

import static dev.switchboard.engine.ReferenceEngine.CONFLICT;
import static dev.switchboard.engine.ReferenceEngine.any;
import static dev.switchboard.engine.ReferenceEngine.atLeast;
import static dev.switchboard.engine.ReferenceEngine.flag;
import static dev.switchboard.engine.ReferenceEngine.rule;
import static dev.switchboard.engine.ReferenceEngine.site;
import static dev.switchboard.engine.ReferenceEngine.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Explanation.Change;
import dev.switchboard.Explanation.Finding;
import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why other items do not hold: the conditions that failed, and the smallest change that would make them hold. */
class WhyNotTest {

    private static final InquiryBuilder INQUIRY = Inquiry.about("bills").numberCount(4);

    private static List<NearMiss> whyNot(Rule... rules) {
        return ReferenceEngine.with(rules).decide(INQUIRY.build()).explanation().whyNot();
    }

    @Test
    void aNearMissNamesItsRuleWhatFailedAndWhatToChange() {
        Rule rule = rule(
                "A-2", 7, "supervisor", TransferMode.TWO_STEP, "", topic("bills"), CONFLICT, atLeast("numberCount", 6));
        NearMiss miss = whyNot(rule).get(0);

        assertThat(miss.item()).isEqualTo("A-2");
        assertThat(miss.rule()).isEqualTo(rule.name());
        assertThat(miss.place()).isEqualTo(rule.place());
        assertThat(miss.line()).isEqualTo("supervisor");
        assertThat(miss.mode()).isEqualTo(TransferMode.TWO_STEP);
        assertThat(miss.failed())
                .extracting(Finding::values)
                .containsExactly(Map.of("conflict", false), Map.of("numberCount", 4));
        assertThat(miss.changes())
                .containsExactly(new Change("conflict", false, true), new Change("numberCount", 4, 6));
    }

    @Test
    void ofAlternativesTheOneWithTheFewestChangesIsProposed() {
        Condition either = any(
                Condition.always().negated(),
                new Condition.And(List.of(CONFLICT, flag("outage", false))),
                atLeast("chargeDays", 30));

        assertThat(whyNot(rule("A-1", 1, topic("bills"), either)).get(0).changes())
                .containsExactly(new Change("chargeDays", 0, 30));
    }

    @Test
    void theNearestNumberIsProposedFromEitherSide() {
        Condition apart = new Atom("hours", Values.Numbers.of(new Range(-5, -2), new Range(3, 9)));

        assertThat(whyNot(rule("A-1", 1, topic("bills"), apart)).get(0).changes())
                .containsExactly(new Change("hours", 0, -2));
    }

    @Test
    void noNumberOutOfItsRangeIsProposed() {
        Condition below = new Atom("numberCount", Values.Numbers.of(Range.to(2)));
        Condition belowAll = new Atom("numberCount", Values.Numbers.of(Range.to(0)));

        assertThat(whyNot(rule("A-1", 1, topic("bills"), below)).get(0).changes())
                .containsExactly(new Change("numberCount", 4, 2));
        assertThat(whyNot(rule("A-1", 1, topic("bills"), belowAll))).isEmpty();
    }

    @Test
    void onlyRulesOfTheTopicAndOfEveryTopicAreLookedAt() {
        assertThat(whyNot(
                        rule("A-1", 1, topic("charges"), CONFLICT),
                        rule("A-2", 1, CONFLICT),
                        rule("B-1", 1, topic("charges", "bills"), CONFLICT)))
                .extracting(NearMiss::item)
                .containsExactlyInAnyOrder("A-2", "B-1");
    }

    @Test
    void theTopicIsNeverChanged() {
        Condition notBills = new Atom("topic", Values.Codes.of("bills").complement());

        assertThat(whyNot(rule("A-1", 1, notBills), rule("A-2", 1, any(notBills, CONFLICT))))
                .singleElement()
                .satisfies(miss -> assertThat(miss.changes()).containsExactly(new Change("conflict", false, true)));
    }

    @Test
    void anItemThatHoldsIsNoNearMiss() {
        assertThat(whyNot(rule("A-1", 1, topic("bills")), rule("A-1", 5, topic("bills"), CONFLICT)))
                .isEmpty();
    }

    @Test
    void atMostThreeAreNamedTheNearestFirst() {
        Condition far = site("north");
        Rule three = rule("A-1", 400, topic("bills"), CONFLICT, far, atLeast("chargeDays", 9));
        Rule two = rule("A-2", 300, topic("bills"), CONFLICT, far);
        Rule one = rule("B-1", 100, topic("bills"), CONFLICT);
        Rule oneMore = rule("A-2", 200, topic("bills"), far);

        assertThat(whyNot(three, two, one, oneMore))
                .extracting(NearMiss::rule)
                .containsExactly(oneMore.name(), one.name(), two.name());
    }

    @Test
    void aChangeIsProposedForADefaultToo() {
        assertThat(whyNot(rule("A-1", 1, topic("bills"), flag("outage", false), site("south")))
                        .get(0)
                        .changes())
                .containsExactly(new Change("outage", true, false), new Change("site", "other", "south"));
    }
}

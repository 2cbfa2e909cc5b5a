package dev.switchboard.engine;

import static dev.switchboard.engine.ReferenceEngine.CONFLICT;
import static dev.switchboard.engine.ReferenceEngine.OUTAGE;
import static dev.switchboard.engine.ReferenceEngine.all;
import static dev.switchboard.engine.ReferenceEngine.any;
import static dev.switchboard.engine.ReferenceEngine.atLeast;
import static dev.switchboard.engine.ReferenceEngine.flag;
import static dev.switchboard.engine.ReferenceEngine.rule;
import static dev.switchboard.engine.ReferenceEngine.site;
import static dev.switchboard.engine.ReferenceEngine.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Explanation;
import dev.switchboard.Explanation.Finding;
import dev.switchboard.Explanation.Reason;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why an item holds: exactly the conditions that held, with the values that made them hold. */
class WhyTest {

    private static final InquiryBuilder INQUIRY =
            Inquiry.about("bills").numberCount(4).flag("outage", false);

    private static List<Reason> why(InquiryBuilder inquiry, Rule... rules) {
        return ReferenceEngine.with(rules).decide(inquiry.build()).explanation().why();
    }

    private static List<Map<String, Object>> valuesOf(Condition... conditions) {
        return why(INQUIRY, rule("A-1", 1, conditions)).get(0).held().stream()
                .map(Finding::values)
                .toList();
    }

    @Test
    void eachConditionThatHadToHoldIsNamedWithItsValue() {
        assertThat(valuesOf(topic("bills"), atLeast("numberCount", 3), flag("outage", false)))
                .containsExactly(Map.of("topic", "bills"), Map.of("numberCount", 4), Map.of("outage", false));
    }

    @Test
    void ofAlternativesOnlyThoseThatHeldAreNamed() {
        assertThat(valuesOf(topic("bills"), any(CONFLICT, atLeast("numberCount", 3), atLeast("chargeDays", 8))))
                .containsExactly(Map.of("topic", "bills"), Map.of("numberCount", 4));
        assertThat(valuesOf(any(all(atLeast("numberCount", 3), CONFLICT), all(topic("bills"), flag("outage", false)))))
                .containsExactly(Map.of("topic", "bills"), Map.of("outage", false));
    }

    @Test
    void whatANegationDemandsIsNamedAsItHeld() {
        assertThat(valuesOf(topic("bills"), any(CONFLICT, OUTAGE).negated()))
                .containsExactly(Map.of("topic", "bills"), Map.of("conflict", false), Map.of("outage", false));
    }

    @Test
    void defaultsAreValuesTooWhereTheFactIsUnstated() {
        assertThat(valuesOf(site("other"), flag("repeatContact", false)))
                .containsExactly(Map.of("site", "other"), Map.of("repeatContact", false));
    }

    @Test
    void conditionsAreWordedInBothLanguages() {
        Finding finding = why(INQUIRY, rule("A-1", 1, atLeast("numberCount", 3)))
                .get(0)
                .held()
                .get(0);

        assertThat(finding.condition().russian()).contains("Номеров").contains("3");
        assertThat(finding.condition().english()).contains("Numbers").contains("3");
    }

    @Test
    void eachItemThatHoldsHasItsReasonInOrderOfPrecedence() {
        Rule first = rule("B-1", 300, topic("bills"));
        Rule second = rule("A-1", 200, atLeast("numberCount", 3));
        Rule sameItem = rule("B-1", 100, flag("outage", false));
        Rule doesNotHold = rule("A-2", 400, CONFLICT);

        List<Reason> why = why(INQUIRY, sameItem, second, doesNotHold, first);

        assertThat(why).extracting(Reason::item).containsExactly("B-1", "A-1");
        assertThat(why).extracting(Reason::rule).containsExactly(first.name(), second.name());
        assertThat(why).extracting(Reason::place).containsExactly(first.place(), second.place());
    }

    @Test
    void aRuleWithoutConditionsHoldsForNoReason() {
        List<Reason> why = why(INQUIRY, rule("A-1", 1));

        assertThat(why).hasSize(1);
        assertThat(why.get(0).held()).isEmpty();
    }

    @Test
    void whereNoRuleHoldsThereIsNoReason() {
        Explanation explanation = ReferenceEngine.with().decide(INQUIRY.build()).explanation();

        assertThat(explanation.why()).isEmpty();
        assertThat(explanation.whyNot()).isEmpty();
        assertThat(explanation.text().english()).contains("`first-line`");
        assertThat(explanation.text().russian()).contains("`first-line`");
    }
}

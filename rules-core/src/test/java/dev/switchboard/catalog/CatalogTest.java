package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Condition.And;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Condition.Or;
import dev.switchboard.fixtures.CatalogText;
import dev.switchboard.fixtures.RandomConditions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reference interpreter: which rules hold, and in which order. */
class CatalogTest {

    private static final List<Inquiry> SPACE = RandomConditions.space();
    private static final Condition CONFLICT = new Atom("conflict", Values.Flag.of(true));
    private static final Condition BILLS = new Atom("topic", Values.Codes.of("bills"));
    private static final Condition CHARGES = new Atom("topic", Values.Codes.of("charges"));

    private static Rule rule(String item, int salience, String line, TransferMode mode, Condition condition) {
        return new Rule(
                item + salience + line + mode + condition.normal(),
                new Outcome(line, mode, item),
                salience,
                condition,
                Text.EMPTY,
                Place.of(""));
    }

    private static Rule random(RandomConditions conditions, Random random) {
        return rule(
                List.of("A-1", "A-2", "B-1").get(random.nextInt(3)),
                random.nextInt(3),
                random.nextBoolean() ? "senior" : "supervisor",
                random.nextBoolean() ? TransferMode.ONE_STEP : TransferMode.TWO_STEP,
                conditions.next(3));
    }

    /** Looking rules up by topic is a short cut: it must lead to the rules whose conditions hold, and to all of them. */
    @Test
    void theRulesThatHoldAreThoseWhoseConditionsDo() {
        RandomConditions conditions = new RandomConditions(21);
        Random random = new Random(21);
        for (int round = 0; round < 30; round++) {
            List<Rule> rules = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                rules.add(random(conditions, random));
            }
            Catalog catalog = new Catalog(CatalogText.words(), rules, List.of());
            for (Inquiry inquiry : SPACE) {
                List<Rule> holding = new ArrayList<>(rules);
                holding.removeIf(rule -> !rule.condition().holds(inquiry));
                assertThat(catalog.holding(inquiry)).containsExactlyInAnyOrderElementsOf(holding);
            }
        }
    }

    @Test
    void theOrderOfTheRulesGivenNeverMatters() {
        RandomConditions conditions = new RandomConditions(22);
        Random random = new Random(22);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rules.add(random(conditions, random));
        }
        Catalog catalog = new Catalog(CatalogText.words(), rules, List.of());
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(rules, random);
            Catalog shuffled = new Catalog(CatalogText.words(), rules, List.of());

            assertThat(shuffled.rules()).isEqualTo(catalog.rules());
            assertThat(shuffled.holding(SPACE.get(round * 7))).isEqualTo(catalog.holding(SPACE.get(round * 7)));
        }
    }

    @Test
    void theHighestSalienceComesFirstAndThenTheItemsCode() {
        Rule last = rule("A-1", 1, "senior", TransferMode.ONE_STEP, BILLS);
        Rule first = rule("B-1", 3, "senior", TransferMode.ONE_STEP, BILLS);
        Rule second = rule("A-2", 2, "senior", TransferMode.ONE_STEP, BILLS);
        Rule third = rule("B-1", 2, "senior", TransferMode.ONE_STEP, BILLS);

        assertThat(new Catalog(CatalogText.words(), List.of(last, third, first, second), List.of())
                        .holding(Inquiry.about("bills").build()))
                .containsExactly(first, second, third, last);
    }

    @Test
    void aRuleIsLimitedToTheTopicsThatItDemands() {
        assertThat(rule("A-1", 1, "senior", TransferMode.ONE_STEP, new And(List.of(CONFLICT, BILLS)))
                        .topics())
                .hasValueSatisfying(topics -> assertThat(topics).containsExactly("bills"));
        assertThat(rule("A-1", 1, "senior", TransferMode.ONE_STEP, new Or(List.of(BILLS, CHARGES)))
                        .topics())
                .hasValueSatisfying(topics -> assertThat(topics).containsExactly("bills", "charges"));
        assertThat(rule("A-1", 1, "senior", TransferMode.ONE_STEP, new Or(List.of(BILLS, CONFLICT)))
                        .topics())
                .isEmpty();
        assertThat(rule("A-1", 1, "senior", TransferMode.ONE_STEP, BILLS.negated())
                        .topics())
                .isEmpty();
    }

    @Test
    void aRuleThatNeverHoldsIsLimitedToNoTopic() {
        Rule never = rule("A-1", 1, "senior", TransferMode.ONE_STEP, Condition.never());
        Catalog catalog = new Catalog(CatalogText.words(), List.of(never), List.of());

        assertThat(never.topics()).contains(Set.of());
        assertThat(catalog.rules()).containsExactly(never);
        assertThat(catalog.rulesFor("bills")).isEmpty();
    }
}

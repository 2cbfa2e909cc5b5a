package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.matching.ConditionsByTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small random catalogues of which every inquiry is tried: no condition that holds is left out, and those held for certain do hold. */
class ConditionsByTopicTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 30);

    /** So many conditions of each that not each is tried. */
    private static final int COPIES = 20;

    @Test
    void theConditionsThatHoldAreFound() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalog catalog = RandomDraft.of(seed).build();
            Vocabulary words = catalog.vocabulary();
            List<Condition> conditions = conditions(catalog);
            ConditionsByTopic found = new ConditionsByTopic(
                    words,
                    IntStream.range(0, conditions.size()).boxed().toList(),
                    conditions::get,
                    number -> Rule.namedBy(conditions.get(number)));
            for (Inquiry inquiry : SmallSpace.of(words)) {
                Inquiry completed = words.completed(inquiry);
                List<Integer> holding = new ArrayList<>();
                found.mayHold(
                        completed,
                        number -> {
                            assertThat(conditions.get(number).holds(completed))
                                    .as("%s of %s", conditions.get(number), completed)
                                    .isTrue();
                            holding.add(number);
                        },
                        number -> {
                            if (conditions.get(number).holds(completed)) {
                                holding.add(number);
                            }
                        });
                assertThat(holding)
                        .as("seed %s: %s", seed, completed)
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, conditions.size())
                                .filter(number -> conditions.get(number).holds(completed))
                                .boxed()
                                .toList());
            }
        }
    }

    @Test
    void whereThereAreManyRulesThoseThatHoldAreFoundInOrder() {
        Catalog catalog = ManyTopics.of(2);
        List<Rule> many = new ArrayList<>();
        for (int copy = 0; copy < 2 * COPIES; copy++) {
            many.addAll(catalog.allRules());
        }
        HoldingRules rules = new HoldingRules(catalog.vocabulary(), many);
        for (Inquiry inquiry : SmallSpace.of(catalog.vocabulary())) {
            Inquiry completed = catalog.vocabulary().completed(inquiry);

            assertThat(rules.of(completed))
                    .isEqualTo(many.stream()
                            .filter(rule -> rule.condition().holds(completed))
                            .toList());
        }
    }

    private static List<Condition> conditions(Catalog catalog) {
        List<Condition> conditions = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            for (Rule rule : catalog.allRules()) {
                conditions.add(rule.condition());
                conditions.add(rule.condition().negated());
            }
        }
        return conditions;
    }
}

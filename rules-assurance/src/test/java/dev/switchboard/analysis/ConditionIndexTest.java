package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small random catalogues of which every inquiry is tried: an index leaves out no condition that holds, and is sure of no other. */
class ConditionIndexTest {

    private static final int SEEDS = Integer.getInteger("switchboard.seeds", 30);

    @Test
    void anIndexSeesWhichConditionsHold() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Catalog catalog = RandomDraft.of(seed).build();
            List<Condition> conditions = conditions(catalog);
            ConditionIndex index = new ConditionIndex(conditions);
            for (Inquiry inquiry : SmallSpace.of(catalog.vocabulary())) {
                Inquiry completed = catalog.vocabulary().completed(inquiry);
                BitSet found = index.mayHold(completed);
                for (int place = 0; place < conditions.size(); place++) {
                    boolean holds = conditions.get(place).holds(completed);
                    assertThat(found.get(place) || !holds)
                            .as("seed %s: %s of %s", seed, conditions.get(place), completed)
                            .isTrue();
                    assertThat(!found.get(place) || holds || !index.isSure(place))
                            .as("seed %s: %s of %s", seed, conditions.get(place), completed)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void anIndexIsSureOfConditionsWithFewAlternatives() {
        List<Condition> conditions = List.of(
                Condition.always(),
                Condition.never(),
                CatalogDraft.flag("conflict", true),
                new Condition.And(List.of(
                        CatalogDraft.topicIs("charges"),
                        new Condition.Or(List.of(
                                CatalogDraft.flag("conflict", true), CatalogDraft.numbers("numberCount", 3, 4))))));

        ConditionIndex index = new ConditionIndex(conditions);

        assertThat(IntStream.range(0, conditions.size())).allMatch(index::isSure);
        assertThat(index
                        .mayHold(completed(
                                Inquiry.about("charges").numberCount(3).build()))
                        .stream())
                .containsExactly(0, 3);
    }

    @Test
    void anIndexIsNotSureOfAConditionWithVeryManyAlternatives() {
        List<Condition> parts = new ArrayList<>();
        for (int i = 1; i < 5; i++) {
            parts.add(new Condition.Or(
                    List.of(CatalogDraft.numbers("numberCount", i, i), CatalogDraft.numbers("chargeDays", 0, i % 3))));
        }

        ConditionIndex index = new ConditionIndex(List.of(new Condition.And(parts).normal()));

        assertThat(index.isSure(0)).isFalse();
        assertThat(index.mayHold(completed(Inquiry.about("charges").build())).cardinality())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void whereThereAreManyRulesThoseThatHoldAreFoundInOrder() {
        Catalog catalog = ManyTopics.of(2);
        List<Rule> many = new ArrayList<>();
        for (int copy = 0; copy < 40; copy++) {
            many.addAll(catalog.allRules());
        }
        HoldingRules rules = new HoldingRules(many);
        for (Inquiry inquiry : SmallSpace.of(catalog.vocabulary())) {
            Inquiry completed = catalog.vocabulary().completed(inquiry);

            assertThat(rules.of(completed))
                    .isEqualTo(many.stream()
                            .filter(rule -> rule.condition().holds(completed))
                            .toList());
        }
    }

    private static Inquiry completed(Inquiry inquiry) {
        return CatalogDraft.sample().build().vocabulary().completed(inquiry);
    }

    private static List<Condition> conditions(Catalog catalog) {
        List<Condition> conditions = new ArrayList<>();
        for (Rule rule : catalog.allRules()) {
            conditions.add(rule.condition());
            conditions.add(rule.condition().negated());
        }
        return conditions;
    }
}

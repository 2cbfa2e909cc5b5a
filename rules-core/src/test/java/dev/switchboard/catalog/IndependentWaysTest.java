package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.fixtures.CatalogText;
import dev.switchboard.fixtures.RandomConditions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Alternatives that are chosen each by itself: the same changes as a search through all of them finds, and in the same order. */
class IndependentWaysTest {

    private static final int ROUNDS = 4_000;
    private static final int MANY_STEPS = 1_000_000;
    private static final List<Inquiry> SPACE = RandomConditions.space(List.of("bills"));

    private final Vocabulary words = CatalogText.words();

    private List<Map.Entry<String, Object>> changes(IndependentWays ways, Inquiry inquiry) {
        Map<String, Object> changes = new LinkedHashMap<>();
        ways.change(inquiry, changes::put);
        return new ArrayList<>(changes.entrySet());
    }

    private Optional<List<Map.Entry<String, Object>>> searched(Condition condition, Inquiry inquiry) {
        NearestValues.Result found = NearestValues.of(condition, words, inquiry, MANY_STEPS);
        assertThat(found.exact()).isTrue();
        return found.values().map(values -> new ArrayList<>(values.entrySet()));
    }

    @Test
    void theyAreWhatASearchFinds() {
        RandomConditions random = new RandomConditions(4);
        int ofAlternatives = 0;
        int impossible = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Condition condition = (round % 2 == 0 ? random.next(3) : random.demanding()).normal();
            Optional<IndependentWays> ways = IndependentWays.of(condition, words);
            Inquiry inquiry = words.completed(SPACE.get((round * 37) % SPACE.size()));
            if (ways.isPresent()) {
                Optional<List<Map.Entry<String, Object>>> expected = searched(condition, inquiry);
                int changes = ways.get().changes(inquiry, IndependentWays.TOO_FAR - 1);

                assertThat(changes)
                        .as("%s in %s", condition, inquiry)
                        .isEqualTo(expected.map(List::size).orElse(IndependentWays.TOO_FAR));
                if (expected.isPresent()) {
                    assertThat(changes(ways.get(), inquiry))
                            .as("%s in %s", condition, inquiry)
                            .isEqualTo(expected.get());
                    assertThat(ways.get().changes(inquiry, changes)).isEqualTo(changes);
                    assertThat(ways.get().changes(inquiry, changes - 1)).isEqualTo(IndependentWays.TOO_FAR);
                    ofAlternatives += hasAlternatives(condition) ? 1 : 0;
                } else {
                    impossible++;
                }
            }
        }
        assertThat(ofAlternatives).as("conditions with alternatives").isGreaterThan(100);
        assertThat(impossible).as("conditions that no change meets").isGreaterThan(20);
    }

    private static boolean hasAlternatives(Condition condition) {
        return condition instanceof Condition.Or || condition.parts().stream().anyMatch(Condition.Or.class::isInstance);
    }

    @Test
    void alternativesThatShareAFactAreNone() {
        Condition many = new Condition.Atom("hours", new Values.Numbers(List.of(Range.from(3))));
        Condition few = new Condition.Atom("hours", new Values.Numbers(List.of(Range.to(2))));
        Condition conflict = new Condition.Atom("conflict", Values.Flag.of(true));
        Condition outage = new Condition.Atom("outage", Values.Flag.of(true));

        assertThat(IndependentWays.of(or(and(many, conflict), and(few, outage)), words))
                .as("ways of one alternative may share facts")
                .isPresent();
        assertThat(IndependentWays.of(and(or(many, conflict), or(few, outage)), words))
                .isEmpty();
        assertThat(IndependentWays.of(and(many, or(few, outage)), words)).isEmpty();
        assertThat(IndependentWays.of(or(conflict, and(many, or(few, outage))), words))
                .as("alternatives within alternatives")
                .isEmpty();
    }

    private static Condition and(Condition... parts) {
        return new Condition.And(List.of(parts));
    }

    private static Condition or(Condition... parts) {
        return new Condition.Or(List.of(parts));
    }
}

package dev.switchboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Explanation.Change;
import dev.switchboard.Explanation.NearMiss;
import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Condition;
import dev.switchboard.fixtures.RandomConditions;
import dev.switchboard.fixtures.Shrinking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The change that an explanation proposes is the smallest: checked against every inquiry of the topic in a small space, for
 * random conditions.
 */
class SmallestChangePropertyTest {

    private static final int ROUNDS = 900;
    private static final String TOPIC = "bills";
    private static final List<Inquiry> SPACE = RandomConditions.space(List.of(TOPIC));

    /** Few changes before near values. */
    private record Size(int changes, long distance) implements Comparable<Size> {

        @Override
        public int compareTo(Size other) {
            return changes != other.changes
                    ? Integer.compare(changes, other.changes)
                    : Long.compare(distance, other.distance);
        }
    }

    private static Size size(Inquiry from, Inquiry to) {
        int changes = 0;
        long distance = 0;
        for (Map.Entry<String, Object> fact : from.stated().entrySet()) {
            Object then = to.stated().get(fact.getKey());
            if (!fact.getValue().equals(then)) {
                changes++;
                distance += fact.getValue() instanceof Integer number ? Math.abs((long) number - (int) then) : 1;
            }
        }
        return new Size(changes, distance);
    }

    private static Inquiry applied(Inquiry inquiry, List<Change> changes) {
        Map<String, Object> facts = new LinkedHashMap<>(inquiry.stated());
        for (Change change : changes) {
            assertThat(facts.put(change.fact(), change.to()))
                    .as("%s in %s", change, inquiry)
                    .isEqualTo(change.from());
        }
        InquiryBuilder builder = Inquiry.builder();
        facts.forEach((fact, value) -> {
            if (value instanceof Boolean flag) {
                builder.flag(fact, flag);
            } else if (value instanceof Integer count) {
                builder.count(fact, count);
            } else {
                builder.choice(fact, (String) value);
            }
        });
        return builder.build();
    }

    private static Optional<List<Change>> proposed(Condition condition, Inquiry inquiry) {
        return ReferenceEngine.with(ReferenceEngine.rule("A-1", 1, condition))
                .decide(inquiry)
                .explanation()
                .whyNot()
                .stream()
                .map(NearMiss::changes)
                .findFirst();
    }

    /** Whether something else is proposed than brute force finds. */
    private static boolean isWrong(Condition condition, Inquiry inquiry) {
        boolean isNeeded = isOf(condition) && !condition.holds(inquiry);
        Optional<Size> smallest = SPACE.stream()
                .filter(other -> isNeeded && condition.holds(other))
                .map(other -> size(inquiry, other))
                .sorted()
                .findFirst();
        Optional<Inquiry> proposal = proposed(condition, inquiry).map(changes -> applied(inquiry, changes));
        return !proposal.map(changed -> size(inquiry, changed)).equals(smallest)
                || proposal.stream().anyMatch(changed -> !condition.holds(changed));
    }

    /** Rules limited to other topics are none of this inquiry's near misses, whatever would make them hold. */
    private static boolean isOf(Condition condition) {
        return ReferenceEngine.rule("A-1", 1, condition)
                .topics()
                .map(topics -> topics.contains(TOPIC))
                .orElse(true);
    }

    @Test
    void noSmallerChangeMakesTheRuleHold() {
        RandomConditions random = new RandomConditions(9);
        int ofSeveralFacts = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Condition condition = round % 3 == 0 ? random.next(4) : random.demanding();
            Inquiry inquiry = SPACE.get((round * 37) % SPACE.size());
            Predicate<Condition> fails = c -> isWrong(c, inquiry);
            ofSeveralFacts += proposed(condition, inquiry)
                            .filter(changes -> changes.size() > 1)
                            .isPresent()
                    ? 1
                    : 0;
            if (fails.test(condition)) {
                Condition least = Shrinking.smallest(condition, RandomConditions::smaller, fails);
                assertThat(proposed(least, inquiry))
                        .as("the change to %s that makes %s hold", inquiry, least)
                        .isEqualTo(Optional.of("something smaller, or nothing"));
            }
        }
        assertThat(ofSeveralFacts)
                .as("rounds in which several facts had to change")
                .isGreaterThan(100);
    }
}

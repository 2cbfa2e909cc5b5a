package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.fixtures.RandomConditions;
import dev.switchboard.fixtures.Shrinking;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rewritten conditions keep their meaning: random conditions, evaluated at every point of a small space of inquiries. */
class ConditionPropertyTest {

    private static final int ROUNDS = 400;
    private static final int DEPTH = 4;
    private static final List<Inquiry> SPACE = RandomConditions.space();

    @Test
    void theNormalFormHoldsWhereTheConditionDoes() {
        refute(condition -> !meaning(condition.normal()).equals(meaning(condition)));
    }

    @Test
    void theNegatedConditionHoldsWhereTheConditionDoesNot() {
        refute(condition -> meaning(condition.negated()).stream().anyMatch(meaning(condition)::contains)
                || meaning(condition.negated()).size() + meaning(condition).size() != SPACE.size());
    }

    @Test
    void andOrAndNotMeanWhatTheirNamesSay() {
        refute(condition -> SPACE.stream().anyMatch(inquiry -> condition.holds(inquiry) != holds(condition, inquiry)));
    }

    /** Written with loops, so that it is not the code under test once more. */
    private static boolean holds(Condition condition, Inquiry inquiry) {
        if (condition instanceof Condition.And and) {
            for (Condition part : and.parts()) {
                if (!holds(part, inquiry)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof Condition.Or or) {
            for (Condition part : or.parts()) {
                if (holds(part, inquiry)) {
                    return true;
                }
            }
            return false;
        }
        return condition.holds(inquiry);
    }

    @Test
    void theNormalFormHasNoNestingOfOneKindAndOneAtomOfAFact() {
        refute(condition -> !isNormal(condition.normal()) || !isNormal(condition.negated()));
    }

    private static boolean isNormal(Condition condition) {
        if (condition instanceof Condition.And and) {
            return haveOneAtomOfAFact(and.parts())
                    && and.parts().stream().allMatch(part -> !(part instanceof Condition.And) && isNormal(part));
        }
        if (condition instanceof Condition.Or or) {
            return haveOneAtomOfAFact(or.parts())
                    && or.parts().stream().allMatch(part -> !(part instanceof Condition.Or) && isNormal(part));
        }
        return condition instanceof Condition.Atom;
    }

    private static boolean haveOneAtomOfAFact(List<Condition> parts) {
        List<String> facts = parts.stream()
                .filter(Condition.Atom.class::isInstance)
                .map(part -> ((Condition.Atom) part).fact())
                .toList();
        return parts.size() != 1 && new HashSet<>(facts).size() == facts.size();
    }

    @Test
    void theNormalFormOfTheNormalFormIsItself() {
        refute(condition -> !condition.normal().normal().equals(condition.normal()));
    }

    @Test
    void theCanonicalWordingIgnoresOrderNestingAndRepetition() {
        RandomConditions random = new RandomConditions(5);
        for (int round = 0; round < ROUNDS; round++) {
            Condition condition = random.next(DEPTH);
            long seed = round;
            Predicate<Condition> fails =
                    c -> !new RandomConditions(seed).reworded(c).canonical().equals(c.canonical());
            if (fails.test(condition)) {
                Condition least = Shrinking.smallest(condition, RandomConditions::smaller, fails);
                assertThat(new RandomConditions(seed).reworded(least).canonical())
                        .isEqualTo(least.canonical());
            }
        }
    }

    /** Otherwise two catalogues that decide differently could have one digest. */
    @Test
    void conditionsOfOneCanonicalWordingMeanTheSame() {
        RandomConditions random = new RandomConditions(6);
        Map<String, Condition> byWording = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Condition condition = random.next(2);
            Condition known = byWording.putIfAbsent(condition.canonical(), condition);
            if (known != null) {
                assertThat(meaning(condition)).as("%s and %s", condition, known).isEqualTo(meaning(known));
            }
        }
        assertThat(byWording).hasSizeLessThan(ROUNDS);
    }

    private static List<Inquiry> meaning(Condition condition) {
        return SPACE.stream().filter(condition::holds).toList();
    }

    private static void refute(Predicate<Condition> fails) {
        RandomConditions random = new RandomConditions(4);
        Optional<Condition> failing = Stream.generate(() -> random.next(DEPTH))
                .limit(ROUNDS)
                .filter(fails)
                .findFirst();
        assertThat(failing.map(found -> Shrinking.smallest(found, RandomConditions::smaller, fails)))
                .as("the smallest condition that fails")
                .isEmpty();
    }
}

package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition.And;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Condition.Or;
import dev.switchboard.fixtures.RandomConditions;
import dev.switchboard.fixtures.Shrinking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The meaning of conditions is equal for those that hold for the same inquiries, and for these only. */
class MeaningTest {

    private static final int ROUNDS = 400;
    private static final List<Inquiry> SPACE = RandomConditions.space();

    @Test
    void conditionsOfOneMeaningHoldForTheSameInquiries() {
        RandomConditions random = new RandomConditions(7);
        Map<String, Condition> byMeaning = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Condition condition = random.next(2);
            Condition known = byMeaning.putIfAbsent(of(condition), condition);
            if (known != null) {
                assertThat(SPACE.stream().filter(condition::holds))
                        .as("%s and %s", condition, known)
                        .containsExactlyElementsOf(
                                SPACE.stream().filter(known::holds).toList());
            }
        }
        assertThat(byMeaning).hasSizeLessThan(ROUNDS);
    }

    @Test
    void orderNestingAndRepetitionDoNotMatter() {
        holdsOfAll(condition -> of(new RandomConditions(3).reworded(condition)).equals(of(condition)));
    }

    @Test
    void rowsMeanWhatTheConditionDoesThatTheyWereMultipliedOutFrom() {
        holdsOfAll(condition -> of(new Or(rows(condition.normal()))).equals(of(condition)));
    }

    @Test
    void whatIsSplitByAFactAndJoinedAgainMeansTheSame() {
        RandomConditions random = new RandomConditions(8);
        holdsOfAll(condition -> {
            Condition by = random.next(1);
            Condition ifSo = new And(List.of(condition, by));
            Condition ifNot = new And(List.of(by.negated(), condition));
            return of(new Or(List.of(ifNot, ifSo))).equals(of(condition));
        });
    }

    /** Each pair doubles what a diagram in the order of the codes has to remember. */
    @Test
    void aConditionThatIsTooWideHasNone() {
        List<Condition> pairs = IntStream.range(0, 30)
                .<Condition>mapToObj(pair -> new And(List.of(flag("a" + pair), flag("b" + pair))))
                .toList();

        assertThat(Meaning.of(new Or(pairs))).isEmpty();
        assertThat(Meaning.of(new Or(pairs.subList(0, 8)))).isPresent();
    }

    private static Condition flag(String fact) {
        return new Atom(fact, Values.Flag.of(true));
    }

    private static String of(Condition condition) {
        return Meaning.of(condition).orElseThrow();
    }

    /** Multiplied out in the plainest way. */
    private static List<Condition> rows(Condition condition) {
        if (condition instanceof Or or) {
            return or.parts().stream().flatMap(part -> rows(part).stream()).toList();
        }
        if (!(condition instanceof And and)) {
            return List.of(condition);
        }
        List<List<Condition>> products = List.of(List.of());
        for (Condition part : and.parts()) {
            List<List<Condition>> longer = new ArrayList<>();
            for (List<Condition> product : products) {
                rows(part)
                        .forEach(row -> longer.add(
                                Stream.concat(product.stream(), Stream.of(row)).toList()));
            }
            products = longer;
        }
        return products.stream().<Condition>map(And::new).toList();
    }

    private static void holdsOfAll(Predicate<Condition> holds) {
        RandomConditions random = new RandomConditions(9);
        Optional<Condition> failing = Stream.generate(() -> random.next(4))
                .limit(ROUNDS)
                .filter(holds.negate())
                .findFirst();
        assertThat(failing.map(found -> Shrinking.smallest(found, RandomConditions::smaller, holds.negate())))
                .as("the smallest condition that fails")
                .isEmpty();
    }
}

package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition.And;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Condition.Or;
import dev.switchboard.catalog.Values.Codes;
import dev.switchboard.catalog.Values.Flag;
import dev.switchboard.catalog.Values.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions by example; {@link ConditionPropertyTest} goes through random ones. */
class ConditionTest {

    private static final Condition CONFLICT = new Atom("conflict", Flag.of(true));
    private static final Condition REPEAT = new Atom("repeatContact", Flag.of(true));

    private static Condition numbers(Range... ranges) {
        return new Atom("numberCount", Numbers.of(ranges));
    }

    private static Condition site(String... codes) {
        return new Atom("site", Codes.of(codes));
    }

    @Test
    void anAtomAsksForTheFactsValue() {
        Inquiry inquiry = Inquiry.about("charges")
                .numberCount(4)
                .conflict(true)
                .choice("site", "north")
                .build();

        assertThat(CONFLICT.holds(inquiry)).isTrue();
        assertThat(CONFLICT.negated().holds(inquiry)).isFalse();
        assertThat(numbers(Range.from(4)).holds(inquiry)).isTrue();
        assertThat(numbers(Range.from(5)).holds(inquiry)).isFalse();
        assertThat(site("north", "south").holds(inquiry)).isTrue();
        assertThat(new Atom("topic", Codes.of("bills")).holds(inquiry)).isFalse();
    }

    @Test
    void withoutPartsAndAlwaysHoldsAndOrNever() {
        Inquiry inquiry = Inquiry.about("charges").build();

        assertThat(new And(List.of()).holds(inquiry)).isTrue();
        assertThat(new Or(List.of()).holds(inquiry)).isFalse();
        assertThat(Condition.always().holds(inquiry)).isTrue();
    }

    @Test
    void atomsOfOneFactAreMadeOne() {
        assertThat(new And(List.of(numbers(Range.from(3)), CONFLICT, numbers(Range.to(10)))).normal())
                .isEqualTo(new And(List.of(numbers(new Range(3, 10)), CONFLICT)));
        assertThat(new Or(List.of(numbers(Range.to(2)), numbers(Range.from(11)))).normal())
                .isEqualTo(numbers(Range.to(2), Range.from(11)));
        assertThat(new Or(List.of(site("north"), new Or(List.of(site("south"))))).normal())
                .isEqualTo(site("north", "south"));
    }

    @Test
    void aPartThatNeverHoldsIsAllThatIsLeftOfAnAnd() {
        Condition never = new And(List.of(REPEAT, CONFLICT, CONFLICT.negated()));

        assertThat(never.normal()).isEqualTo(Condition.never());
        assertThat(new Or(List.of(REPEAT, never)).normal()).isEqualTo(REPEAT);
        assertThat(new And(List.of(REPEAT, Condition.never())).normal()).isEqualTo(Condition.never());
    }

    @Test
    void aPartThatAlwaysHoldsIsAllThatIsLeftOfAnOr() {
        Condition always = new Or(List.of(REPEAT, CONFLICT, CONFLICT.negated()));

        assertThat(always.normal()).isEqualTo(Condition.always());
        assertThat(new And(List.of(REPEAT, always)).normal()).isEqualTo(REPEAT);
    }

    @Test
    void notGoesDownToTheAtoms() {
        Condition condition = new And(List.of(CONFLICT, new Or(List.of(REPEAT, numbers(Range.from(3))))));

        assertThat(condition.negated())
                .isEqualTo(new Or(List.of(
                        new Atom("conflict", Flag.of(false)),
                        new And(List.of(new Atom("repeatContact", Flag.of(false)), numbers(Range.to(2)))))));
    }

    @Test
    void aRepeatedPartIsOnePart() {
        Condition either = new Or(List.of(CONFLICT, REPEAT));
        Condition otherWay = new Or(List.of(REPEAT, CONFLICT));

        assertThat(new And(List.of(either, otherWay)).normal()).isEqualTo(either);
        assertThat(new And(List.of(either, otherWay)).canonical()).isEqualTo(either.canonical());
        assertThat(new Or(List.of(site("north"), new And(List.of(either, otherWay)))).canonical())
                .isEqualTo(new Or(List.of(CONFLICT, REPEAT, site("north"))).canonical());
    }

    @Test
    void theCanonicalWordingTellsAndFromOr() {
        assertThat(new And(List.of(CONFLICT, REPEAT)).canonical())
                .isNotEqualTo(new Or(List.of(CONFLICT, REPEAT)).canonical());
        assertThat(CONFLICT.canonical()).isNotEqualTo(CONFLICT.negated().canonical());
    }
}

package dev.switchboard.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.InquiryBuilder;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Condition.Atom;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The bits of conditions of anything tell which hold, and of which that is certain. */
class ConditionBitsTest {

    private final List<Integer> certain = new ArrayList<>();
    private final List<Integer> tried = new ArrayList<>();

    @Test
    void whatFewRowsSayIsCertain() {
        List<Condition> conditions = List.of(
                Condition.always(),
                Condition.never(),
                new Atom("conflict", Values.Flag.of(true)),
                new Condition.And(List.of(
                        topic("charges"),
                        new Condition.Or(
                                List.of(new Atom("conflict", Values.Flag.of(true)), number("numberCount", 3))))));

        ask(
                conditions,
                Optional.empty(),
                Inquiry.about("charges").numberCount(3).build());

        assertThat(certain).containsExactly(0, 3);
        assertThat(tried).isEmpty();
    }

    @Test
    void aConditionOfSeveralRowsThatFitIsFoundOnce() {
        Condition either = new Condition.Or(List.of(number("numberCount", 3), number("chargeDays", 7)));

        ask(
                List.of(either, either),
                Optional.empty(),
                Inquiry.about("charges").numberCount(3).chargeDays(7).build());

        assertThat(certain).containsExactly(0, 1);
        assertThat(tried).isEmpty();
    }

    @Test
    void aConditionWithVeryManyRowsHasToBeTried() {
        List<Condition> parts = new ArrayList<>();
        InquiryBuilder inquiry = Inquiry.about("charges");
        for (int i = 0; i < 4; i++) {
            parts.add(new Condition.Or(List.of(number("n" + i, 1), number("m" + i, 1))));
            inquiry.count("n" + i, 1);
        }

        ask(List.of(new Condition.And(parts)), Optional.empty(), inquiry.build());

        assertThat(certain).isEmpty();
        assertThat(tried).containsExactly(0);
    }

    @Test
    void whereTheTopicIsKnownNoBitsAreKeptOfIt() {
        List<Condition> conditions = List.of(topic("charges"), topic("other"), Condition.always());

        ConditionBits<Integer> bits =
                ask(conditions, Optional.of("charges"), Inquiry.about("charges").build());

        assertThat(certain).containsExactly(0, 2);
        assertThat(bits.longs()).isZero();
    }

    private ConditionBits<Integer> ask(List<Condition> conditions, Optional<String> topic, Inquiry inquiry) {
        ConditionBits<Integer> bits = ConditionBits.of(
                IntStream.range(0, conditions.size()).boxed().toList(),
                conditions::get,
                topic,
                fact -> Optional.empty(),
                Room.OF_ANALYSIS);
        bits.mayHold(inquiry, certain::add, tried::add);
        return bits;
    }

    private static Condition topic(String code) {
        return new Atom("topic", Values.Codes.of(code));
    }

    private static Condition number(String fact, int value) {
        return new Atom(fact, Values.Numbers.of(new Range(value, value)));
    }
}

package dev.switchboard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;

/** States facts whose kind only their values tell, as a map or a file of JSON has them. */
final class StatedValue {

    private StatedValue() {}

    /**
     * States a fact by the kind of its value.
     *
     * @throws IllegalArgumentException if a value of this kind states nothing, or is a whole number that no fact can have
     */
    static InquiryBuilder state(InquiryBuilder inquiry, String fact, Object value) {
        if (value instanceof Boolean flag) {
            return inquiry.flag(fact, flag);
        } else if (value instanceof String choice) {
            return inquiry.choice(fact, choice);
        } else if (value instanceof Number number) {
            return number(inquiry, fact, number);
        } else if (value instanceof DayOfWeek day) {
            return inquiry.weekday(fact, day);
        } else if (value instanceof ZonedDateTime moment && fact.equals("at")) {
            return inquiry.at(moment);
        } else if (value instanceof Duration length) {
            return inquiry.duration(fact, length);
        } else if (value instanceof LocalDate date) {
            return inquiry.date(fact, date);
        } else if (value instanceof LocalTime time) {
            return inquiry.time(fact, time);
        } else if (value instanceof Collection<?> members && members.stream().allMatch(String.class::isInstance)) {
            return inquiry.set(fact, members.stream().map(String.class::cast).toList());
        }
        throw statesNothing(fact, value);
    }

    private static InquiryBuilder number(InquiryBuilder inquiry, String fact, Number value) {
        if (value instanceof BigDecimal number) {
            return inquiry.number(fact, number);
        } else if ((value instanceof Double || value instanceof Float) && Double.isFinite(value.doubleValue())) {
            return inquiry.number(fact, new BigDecimal(value.toString()));
        } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return inquiry.count(fact, value.intValue());
        } else if (value instanceof Long || value instanceof BigInteger) {
            return inquiry.count(fact, whole(fact, new BigInteger(value.toString())));
        }
        throw statesNothing(fact, value);
    }

    private static int whole(String fact, BigInteger number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException(
                    "`%s`: %s is more than any count can be; the most is %s".formatted(fact, number, Integer.MAX_VALUE),
                    tooLarge);
        }
    }

    private static IllegalArgumentException statesNothing(String fact, Object value) {
        return new IllegalArgumentException(
                "`%s`: a value of type %s states nothing; state a Boolean, a whole number, a "
                                .formatted(fact, value.getClass().getSimpleName())
                        + "String, a BigDecimal, a Duration, a LocalDate, a LocalTime, a DayOfWeek or a Set of codes");
    }
}

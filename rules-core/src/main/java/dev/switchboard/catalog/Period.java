package dev.switchboard.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days from one on and before another: when a rule or a text is in force. It is a condition on the date like any other.
 *
 * @param from the first day; empty where there is no first
 * @param until the day after the last; empty where there is no last
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Always. */
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /** The period of the days that a condition allows; empty where they are not one range. */
    public static Optional<Period> of(Values days) {
        if (!(days instanceof Values.Numbers numbers) || numbers.ranges().size() != 1) {
            return Optional.empty();
        }
        Range range = numbers.ranges().get(0);
        return Optional.of(new Period(
                range.from() == Integer.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(range.from())),
                range.to() == Integer.MAX_VALUE
                        ? Optional.empty()
                        : Optional.of(LocalDate.ofEpochDay(range.to() + 1L))));
    }

    /** Whether it has a day. */
    public boolean hasDays() {
        return from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get());
    }

    /** The condition that holds on its days, which are some. */
    public Condition condition() {
        Range range = new Range(
                from.map(day -> (int) day.toEpochDay()).orElse(Integer.MIN_VALUE),
                until.map(day -> (int) day.toEpochDay() - 1).orElse(Integer.MAX_VALUE));
        return equals(ALWAYS)
                ? Condition.always()
                : new Condition.Atom(Calendar.DATE, new Values.Numbers(List.of(range)));
    }
}

package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the values of an ordered fact are written and stated. Inside, each value is a whole number of steps: tenths of a degree,
 * kopecks, minutes, days. So all that is worked out of a catalogue knows whole numbers alone, and is as exact for the others.
 */
public sealed interface Notation permits WholeNotation, DecimalNotation, DurationNotation, DateNotation, TimeNotation {

    /** The notation of a type, such as {@code decimal(1)} or {@code money(RUB)}; empty when there is no such type. */
    static Optional<Notation> of(String type) {
        return Notations.of(type);
    }

    /** The type of facts with this notation, as a catalogue's files have it: {@code decimal(1)}. */
    String code();

    /** The steps of the value that a text says; empty when it says none, or one that is finer than a step. */
    OptionalInt read(String text);

    /** The text that is read as so many steps. */
    String write(int steps);

    /** So many steps, for people. */
    Text shown(int steps);

    /** The steps of a value that a program states; empty when it is of another kind, or finer than a step. */
    OptionalInt steps(Object stated);

    /** So many steps as the value that programs state. */
    Object stated(int steps);

    /** What to write instead of a text that is not read, as a hint for a {@link Sentence}; may be empty. */
    Text advice(String text);

    /** What a value is, such as {@code a whole number}. */
    Text kind();

    /** A value as it is written, for messages. */
    String example();

    /** The values that there are, whatever a fact's own range is. */
    default Range all() {
        return new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The numbers that are values, open on the sides where they reach the last of these: what else there is cannot be written. */
    default Values.Numbers within(Values.Numbers numbers) {
        Range all = all();
        List<Range> values = new ArrayList<>();
        for (Range range : numbers.ranges()) {
            if (range.from() <= all.to() && range.to() >= all.from()) {
                values.add(new Range(
                        range.from() <= all.from() ? Integer.MIN_VALUE : range.from(),
                        range.to() >= all.to() ? Integer.MAX_VALUE : range.to()));
            }
        }
        return new Values.Numbers(values);
    }

    /** Whether a value can have a fraction, so that a comma may stand within it. */
    default boolean hasFractions() {
        return false;
    }

    /** Whether the values are points in time, which are later and not more. */
    default boolean isTime() {
        return false;
    }

    /** A range as files have it: {@code 3..10}, {@code 3..}, {@code ..10} or {@code 3}. */
    default String write(Range range) {
        if (range.from() == range.to()) {
            return write(range.from());
        }
        boolean isOpen = range.to() == Integer.MAX_VALUE || (range.to() == all().to() && range.from() > all().from());
        return (range.from() == Integer.MIN_VALUE ? "" : write(range.from())) + ".."
                + (isOpen ? "" : write(range.to()));
    }

    /** A range in words: {@code 3 or more}. */
    default Text shown(Range range) {
        if (range.from() == range.to()) {
            return shown(range.from());
        }
        if (range.to() == Integer.MAX_VALUE) {
            return isTime()
                    ? Text.format("с %s", "%s or later", shown(range.from()))
                    : Text.format("от %s", "%s or more", shown(range.from()));
        }
        if (range.from() == Integer.MIN_VALUE) {
            return isTime()
                    ? Text.format("по %s", "%s or earlier", shown(range.to()))
                    : Text.format("до %s", "%s or less", shown(range.to()));
        }
        return isTime()
                ? Text.format("с %s по %s", "%s to %s", shown(range.from()), shown(range.to()))
                : Text.format("от %s до %s", "%s to %s", shown(range.from()), shown(range.to()));
    }
}

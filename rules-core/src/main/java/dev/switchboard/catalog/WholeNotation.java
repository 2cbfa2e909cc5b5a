package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.OptionalInt;

/** Whole numbers of anything: {@code 4}. A step is one. */
public record WholeNotation() implements Notation {

    /** What programs that know no whole numbers write behind one. */
    private static final String NO_FRACTION = ".0";

    @Override
    public String code() {
        return "count";
    }

    /** A whole number, also with {@code .0} behind it. */
    @Override
    public OptionalInt read(String text) {
        return WholeNumber.read(
                text.endsWith(NO_FRACTION) ? text.substring(0, text.length() - NO_FRACTION.length()) : text);
    }

    @Override
    public String write(int steps) {
        return Integer.toString(steps);
    }

    @Override
    public Text shown(int steps) {
        String number = write(steps);
        return new Text(number, number);
    }

    @Override
    public OptionalInt steps(Object stated) {
        return stated instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
    }

    @Override
    public Object stated(int steps) {
        return steps;
    }

    @Override
    public Text advice(String text) {
        return WholeNumber.advice(text);
    }

    @Override
    public Text kind() {
        return new Text("целое число", "a whole number");
    }

    @Override
    public String example() {
        return "3";
    }
}

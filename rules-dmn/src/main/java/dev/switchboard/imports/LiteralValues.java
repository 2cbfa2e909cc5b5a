package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Literals, and tests of them, as values of a type. Texts are codes of the type.
 *
 * @param type the type
 */
public record LiteralValues(FactType type) {

    /**
     * A literal as a catalogue writes the value.
     *
     * @throws UnsaidException when there is no such value
     */
    public String written(Object literal) throws UnsaidException {
        if (type instanceof FactType.Scaled scaled) {
            return scaled.notation().write(steps(literal, scaled));
        }
        return type.write(type instanceof FactType.Flag ? truth(literal) : code(literal));
    }

    /**
     * The values that tests allow. None of them stands for nothing, so that tests for it allow none.
     *
     * @throws UnsaidException when the type has no such values
     */
    public Values allowed(UnaryTests tests) throws UnsaidException {
        Values values = type instanceof FactType.Flag
                ? flags(tests)
                : type instanceof FactType.Scaled scaled ? numbers(tests, scaled) : codes(tests);
        // Without entries, any value will do.
        return tests.isAny() || tests.negated() ? values.complement() : values;
    }

    private static Values flags(UnaryTests tests) throws UnsaidException {
        Values.Flag all = new Values.Flag(false, false);
        for (Object literal : literals(tests)) {
            boolean flag = truth(literal);
            all = new Values.Flag(all.yes() || flag, all.no() || !flag);
        }
        return all;
    }

    private static Values codes(UnaryTests tests) throws UnsaidException {
        Set<String> codes = new TreeSet<>();
        for (Object literal : literals(tests)) {
            codes.add(code(literal));
        }
        return new Values.Codes(codes, true);
    }

    /**
     * The literals of tests for values without an order.
     *
     * @throws UnsaidException when the tests ask for more, or less, than a value
     */
    static List<Object> literals(UnaryTests tests) throws UnsaidException {
        List<Object> literals = new ArrayList<>();
        for (UnaryTests.Entry entry : tests.entries()) {
            if (entry instanceof UnaryTests.Between) {
                throw new UnsaidException(new Text(
                        "сравнение «больше» и «меньше» есть только у чисел, дат и времени",
                        "only numbers, dates and times can be compared by more and less"));
            }
            entry.literals().forEach(literals::add);
        }
        return literals;
    }

    private static Values numbers(UnaryTests tests, FactType.Scaled type) throws UnsaidException {
        List<Range> ranges = new ArrayList<>();
        Range all = type.notation().all();
        for (UnaryTests.Entry entry : tests.entries()) {
            if (entry instanceof UnaryTests.Equal equal) {
                int steps = steps(equal.literal(), type);
                ranges.add(new Range(steps, steps));
            } else if (entry instanceof UnaryTests.Between between) {
                long from = bound(between.from(), between.fromIsOpen() ? 1 : 0, Integer.MIN_VALUE, type);
                long to = bound(between.to(), between.toIsOpen() ? -1 : 0, Integer.MAX_VALUE, type);
                // Before midnight, or less than nothing: no such value can be written.
                if (from <= to && from <= all.to() && to >= all.from()) {
                    ranges.add(new Range((int) from, (int) to));
                }
            }
        }
        return new Values.Numbers(ranges);
    }

    private static long bound(Optional<Object> literal, int inwards, int none, FactType.Scaled type)
            throws UnsaidException {
        return literal.isEmpty() ? none : (long) steps(literal.get(), type) + inwards;
    }

    private static int steps(Object literal, FactType.Scaled type) throws UnsaidException {
        OptionalInt steps = literal instanceof BigDecimal number
                ? type.notation().read(number.toPlainString())
                : type.notation().steps(literal);
        if (steps.isEmpty()) {
            throw misfit(
                    literal,
                    Text.format(
                            "%s, например `%s`",
                            "%s, such as `%s`",
                            type.notation().kind(),
                            type.notation().example()));
        }
        return steps.getAsInt();
    }

    private static boolean truth(Object literal) throws UnsaidException {
        if (literal instanceof Boolean truth) {
            return truth;
        }
        throw misfit(literal, new Text("`true` или `false`", "`true` or `false`"));
    }

    private static String code(Object literal) throws UnsaidException {
        if (literal instanceof String code) {
            return code;
        }
        throw misfit(literal, new Text("код в кавычках", "a code in quotation marks"));
    }

    /** That a literal is no value here. */
    static UnsaidException misfit(Object literal, Text expected) {
        return new UnsaidException(
                Text.format("`%s`: ожидается %s", "`%s`: %s is expected", FeelLiteral.write(literal), expected));
    }
}

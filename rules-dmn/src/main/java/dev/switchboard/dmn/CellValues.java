package dev.switchboard.dmn;

import dev.switchboard.Text;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.imports.UnaryTests;
import dev.switchboard.imports.UnsaidException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What a cell of a table that {@link DmnWriter} has written allows to a fact: the reverse of {@link Feel#test}. */
record CellValues(FactType type) {

    /**
     * The values.
     *
     * @throws UnsaidException when the fact has no such values
     */
    Values of(String cell) throws UnsaidException {
        UnaryTests tests = UnaryTests.of(cell);
        Values values = type instanceof FactType.Flag
                ? flags(tests)
                : type instanceof FactType.Scaled scaled ? numbers(tests, scaled) : codes(tests);
        // Without entries, any value will do.
        return tests.isAny() || tests.negated() ? values.complement() : values;
    }

    private static Values flags(UnaryTests tests) throws UnsaidException {
        Values.Flag all = new Values.Flag(false, false);
        for (Object literal : literals(tests)) {
            if (!(literal instanceof Boolean flag)) {
                throw misfit(literal, new Text("`true` или `false`", "`true` or `false`"));
            }
            all = new Values.Flag(all.yes() || flag, all.no() || !flag);
        }
        return all;
    }

    private static Values codes(UnaryTests tests) throws UnsaidException {
        Set<String> codes = new TreeSet<>();
        for (Object literal : literals(tests)) {
            if (!(literal instanceof String code)) {
                throw misfit(literal, new Text("код в кавычках", "a code in quotation marks"));
            }
            codes.add(code);
        }
        return new Values.Codes(codes, true);
    }

    private static List<Object> literals(UnaryTests tests) throws UnsaidException {
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
        for (UnaryTests.Entry entry : tests.entries()) {
            if (entry instanceof UnaryTests.Equal equal) {
                int steps = steps(equal.literal(), type);
                ranges.add(new Range(steps, steps));
            } else if (entry instanceof UnaryTests.Between between) {
                long from = bound(between.from(), between.fromIsOpen() ? 1 : 0, Integer.MIN_VALUE, type);
                long to = bound(between.to(), between.toIsOpen() ? -1 : 0, Integer.MAX_VALUE, type);
                if (from <= to && from <= Integer.MAX_VALUE && to >= Integer.MIN_VALUE) {
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
            throw misfit(literal, type.notation().kind());
        }
        return steps.getAsInt();
    }

    private static UnsaidException misfit(Object literal, Text expected) {
        return new UnsaidException(Text.format("`%s`: ожидается %s", "`%s`: expected %s", literal, expected));
    }
}

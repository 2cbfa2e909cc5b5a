package dev.switchboard.tests.kie;

import dev.switchboard.Inquiry;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.tests.kie.KieTable.Box;
import dev.switchboard.tests.kie.KieTable.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A value of each input of a table. Of values between which neither the table nor what is expected of it draws a line, one is as
 * good as another: these points stand for all.
 *
 * @param inquiry states these values, completed; empty if the catalogue cannot say one of them
 */
record Point(List<Object> values, Optional<Inquiry> inquiry) {

    /** A text that no table names. */
    static final Object OTHER_TEXT = "any other text";

    /** The points of a table. */
    static List<Point> of(KieTable table, OurTable ours) {
        List<List<Object>> points = List.of(List.of());
        for (int i = 0; i < table.inputs().size(); i++) {
            List<List<Object>> longer = new ArrayList<>();
            for (Object value : values(table, i)) {
                points.forEach(point -> longer.add(
                        Stream.concat(point.stream(), Stream.of(value)).toList()));
            }
            points = longer;
        }
        return points.stream()
                .map(point -> new Point(point, ours.inquiry(point)))
                .toList();
    }

    /** The values of an input that stand for all. */
    static Set<Object> values(KieTable table, int input) {
        Input column = table.inputs().get(input);
        Stream<Box> boxes = Stream.concat(
                table.gaps().orElse(List.of()).stream(),
                table.overlaps().orElse(List.of()).stream().map(KieTable.Overlap::box));
        List<Object> literals = Stream.of(
                        table.rows().stream().map(row -> row.tests().get(input)),
                        boxes.map(box -> box.tests().get(input)),
                        column.allowed().stream())
                .flatMap(texts -> texts)
                .flatMap(text -> UnaryTest.of(text).literals().stream())
                .filter(literal -> !literal.equals(UnaryTest.NOTHING))
                .toList();
        Set<Object> values = switch (column.kind()) {
            case BOOLEAN -> new LinkedHashSet<>(List.of(true, false));
            case NUMBER -> numbers(literals, step(column));
            case DATE -> days(literals);
            default -> texts(column, literals);
        };
        Set<Object> all = new LinkedHashSet<>(values);
        all.add(UnaryTest.NOTHING);
        return all;
    }

    private static BigDecimal step(Input input) {
        return input.type().isPresent() && input.type().get().type().equals("decimal(1)")
                ? new BigDecimal("0.1")
                : BigDecimal.ONE;
    }

    /** Each number of the table, the next ones at the fact's step, and those half way to these. */
    private static Set<Object> numbers(List<Object> literals, BigDecimal step) {
        Set<BigDecimal> numbers = new TreeSet<>(List.of(BigDecimal.ZERO));
        BigDecimal half = step.divide(BigDecimal.valueOf(2));
        for (Object literal : literals) {
            for (int i = -2; i <= 2; i++) {
                numbers.add(((BigDecimal) literal).add(half.multiply(BigDecimal.valueOf(i))));
            }
        }
        Set<Object> plain = new LinkedHashSet<>();
        numbers.forEach(number -> plain.add(number.stripTrailingZeros()));
        return plain;
    }

    private static Set<Object> days(List<Object> literals) {
        Set<LocalDate> days = new TreeSet<>(Comparator.naturalOrder());
        for (Object literal : literals) {
            for (int i = -1; i <= 1; i++) {
                days.add(((LocalDate) literal).plusDays(i));
            }
        }
        return new LinkedHashSet<>(days);
    }

    private static Set<Object> texts(Input input, List<Object> literals) {
        Set<Object> texts = new LinkedHashSet<>(literals);
        boolean isListed = input.allowed().isPresent();
        if (!isListed) {
            texts.add(OTHER_TEXT);
        }
        return texts;
    }

    /** Whether some input has no value. */
    boolean hasNothing() {
        return values.contains(UnaryTest.NOTHING);
    }

    /** Whether some input is a text that the table does not name. */
    boolean hasOtherText() {
        return values.contains(OTHER_TEXT);
    }

    /** Whether a table allows all values. What has no value is nothing that KIE's analysis speaks of. */
    boolean isAllowed(KieTable table) {
        for (int i = 0; i < values.size(); i++) {
            Optional<String> allowed = table.inputs().get(i).allowed();
            if (allowed.isPresent() && !UnaryTest.of(allowed.get()).holds(values.get(i))) {
                return false;
            }
        }
        return !hasNothing();
    }

    /** Whether some input is a number below nought. */
    boolean isBelowNought() {
        return values.stream().anyMatch(value -> value instanceof BigDecimal number && number.signum() < 0);
    }

    /** Whether all numbers are at the steps of the facts. */
    boolean isAtStep(KieTable table) {
        for (int i = 0; i < values.size(); i++) {
            boolean isNumber = table.inputs().get(i).kind() == Kind.NUMBER && values.get(i) instanceof BigDecimal;
            if (isNumber
                    && ((BigDecimal) values.get(i))
                                    .remainder(step(table.inputs().get(i)))
                                    .signum()
                            != 0) {
                return false;
            }
        }
        return true;
    }
}

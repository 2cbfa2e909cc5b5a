package dev.switchboard.tests.kie;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A unary test of FEEL, by the words of the specification: nothing of the import is used.
 *
 * @param parts of which one has to hold; none where anything will do
 */
record UnaryTest(boolean isNegated, List<Part> parts) {

    /** No value. */
    static final Object NOTHING = "null";

    private static final Pattern RANGE = Pattern.compile("([\\[(])(.+)\\.\\.(.+)([\\])])");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)(.+)");
    private static final Pattern COMMA = Pattern.compile(", *(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** Compares with a literal: {@code <}, {@code <=}, {@code >}, {@code >=} or {@code =}; all of them have to hold. */
    record Bound(String sign, Object literal) {

        boolean holds(Object value) {
            if (sign.equals("=")) {
                return literal.equals(value);
            }
            if (value.getClass() != literal.getClass()) {
                return false;
            }
            int order = compare(value, literal);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private static int compare(Object one, Object other) {
            return one instanceof BigDecimal number
                    ? number.compareTo((BigDecimal) other)
                    : ((LocalDate) one).compareTo((LocalDate) other);
        }
    }

    /** Bounds that all have to hold. */
    record Part(List<Bound> bounds) {

        boolean holds(Object value) {
            return bounds.stream().allMatch(bound -> bound.holds(value));
        }
    }

    static UnaryTest of(String text) {
        if (text.equals("-")) {
            return new UnaryTest(false, List.of());
        }
        boolean isNegated = text.startsWith("not(");
        String listed = isNegated ? text.substring(4, text.length() - 1) : text;
        return new UnaryTest(
                isNegated,
                Arrays.stream(COMMA.split(listed)).map(UnaryTest::part).toList());
    }

    private static Part part(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return new Part(List.of(
                    new Bound(range.group(1).equals("(") ? ">" : ">=", literal(range.group(2))),
                    new Bound(range.group(4).equals(")") ? "<" : "<=", literal(range.group(3)))));
        }
        Matcher comparison = COMPARISON.matcher(text);
        return new Part(List.of(
                comparison.matches()
                        ? new Bound(comparison.group(1), literal(comparison.group(2)))
                        : new Bound("=", literal(text))));
    }

    private static Object literal(String text) {
        if (text.matches("true|false")) {
            return Boolean.valueOf(text);
        }
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        if (text.startsWith("date(\"")) {
            return LocalDate.parse(text.substring(6, text.length() - 2));
        }
        return text.equals(NOTHING) ? NOTHING : new BigDecimal(text).stripTrailingZeros();
    }

    /** Whether the test holds. A range holds for a value of its kind alone. */
    boolean holds(Object value) {
        return parts.isEmpty() || parts.stream().anyMatch(part -> part.holds(value)) != isNegated;
    }

    /** Whether the test lists single values. */
    boolean isList() {
        return !isNegated
                && !parts.isEmpty()
                && bounds().allMatch(bound -> bound.sign().equals("="));
    }

    /** All literals in their order. */
    List<Object> literals() {
        return new ArrayList<>(bounds().map(Bound::literal).toList());
    }

    private Stream<Bound> bounds() {
        return parts.stream().flatMap(part -> part.bounds().stream());
    }
}

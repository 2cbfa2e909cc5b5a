package dev.switchboard.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;

/** Writes tests and literals in FEEL. */
public final class FeelText {

    private FeelText() {}

    /** A cell that is read as these tests. */
    public static String of(UnaryTests tests) {
        if (tests.isAny()) {
            return "-";
        }
        String entries = tests.entries().stream().map(FeelText::entry).collect(Collectors.joining(", "));
        return tests.negated() ? "not(" + entries + ")" : entries;
    }

    /** A literal. */
    public static String literal(Object literal) {
        if (literal instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (literal instanceof LocalDate || literal instanceof LocalTime) {
            return (literal instanceof LocalDate ? "date" : "time") + "(\"" + time(literal) + "\")";
        }
        if (literal instanceof String text) {
            return quoted(text);
        }
        return literal instanceof Boolean ? literal.toString() : "duration(\"" + literal + "\")";
    }

    /** With seconds, which FEEL wants. */
    private static String time(Object literal) {
        return literal instanceof LocalTime time && time.getSecond() == 0 && time.getNano() == 0
                ? time + ":00"
                : literal.toString();
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    private static String entry(UnaryTests.Entry entry) {
        if (entry instanceof UnaryTests.Equal equal) {
            return literal(equal.literal());
        }
        return entry instanceof UnaryTests.Between between ? between(between) : "null";
    }

    private static String between(UnaryTests.Between between) {
        if (between.from().isEmpty()) {
            return (between.toIsOpen() ? "< " : "<= ") + literal(between.to().orElseThrow());
        }
        String from = literal(between.from().get());
        if (between.to().isEmpty()) {
            return (between.fromIsOpen() ? "> " : ">= ") + from;
        }
        return (between.fromIsOpen() ? "(" : "[") + from + ".."
                + literal(between.to().get()) + (between.toIsOpen() ? ")" : "]");
    }
}

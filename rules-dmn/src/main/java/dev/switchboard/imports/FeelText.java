package dev.switchboard.imports;

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

    private static String entry(UnaryTests.Entry entry) {
        if (entry instanceof UnaryTests.Equal equal) {
            return FeelLiteral.write(equal.literal());
        }
        return entry instanceof UnaryTests.Between between ? between(between) : "null";
    }

    private static String between(UnaryTests.Between between) {
        if (between.from().isEmpty()) {
            return (between.toIsOpen() ? "< " : "<= ")
                    + FeelLiteral.write(between.to().orElseThrow());
        }
        String from = FeelLiteral.write(between.from().get());
        if (between.to().isEmpty()) {
            return (between.fromIsOpen() ? "> " : ">= ") + from;
        }
        return (between.fromIsOpen() ? "(" : "[") + from + ".."
                + FeelLiteral.write(between.to().get()) + (between.toIsOpen() ? ")" : "]");
    }
}

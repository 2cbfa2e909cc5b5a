package dev.switchboard.tables;

import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in a cell of a rule table: {@code 3}, {@code >= 3}, {@code 3..10}. */
final class NumberCell {

    private static final Pattern COMPARISON = Pattern.compile("(>=|>|<=|<)\\s*(-?\\d+)");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+)?\\s*\\.\\.\\s*(-?\\d+)?");
    private static final Pattern DASHED = Pattern.compile("(\\d+)\\s*-\\s*(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+[.,]\\d+");
    private static final Pattern UNEQUAL = Pattern.compile("(?:!=|<>|≠|/=)\\s*(.+)");
    private static final Pattern TURNED = Pattern.compile("=([<>])\\s*(.+)");

    private NumberCell() {}

    /** The numbers meant. */
    static Values.Numbers read(String text, String fact) throws ConditionCell.MistakeException {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            long number = number(comparison.group(2), text);
            return switch (comparison.group(1)) {
                case ">=" -> numbers(number, Integer.MAX_VALUE);
                case ">" -> numbers(number + 1, Integer.MAX_VALUE);
                case "<=" -> numbers(Integer.MIN_VALUE, number);
                default -> numbers(Integer.MIN_VALUE, number - 1);
            };
        }
        if (NUMBER.matcher(text).matches()) {
            long number = number(text, text);
            return numbers(number, number);
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches() && (range.group(1) != null || range.group(2) != null)) {
            return range(range, text);
        }
        Matcher dashed = DASHED.matcher(text);
        if (dashed.matches()) {
            return range(dashed, text);
        }
        throw mistake(text, fact);
    }

    private static Values.Numbers range(Matcher range, String text) throws ConditionCell.MistakeException {
        long from = range.group(1) == null ? Integer.MIN_VALUE : number(range.group(1), text);
        long to = range.group(2) == null ? Integer.MAX_VALUE : number(range.group(2), text);
        if (from > to) {
            throw new ConditionCell.MistakeException(
                    "`%s`: начало больше конца; возможно, `%s..%s`".formatted(text, to, from),
                    "`%s`: it begins above its end; did you mean `%s..%s`?".formatted(text, to, from));
        }
        return numbers(from, to);
    }

    private static Values.Numbers numbers(long from, long to) {
        return from > to ? new Values.Numbers(List.of()) : Values.Numbers.of(new Range((int) from, (int) to));
    }

    private static long number(String digits, String text) throws ConditionCell.MistakeException {
        // An int's digits and sign; what is longer is surely too large.
        long number = digits.length() <= 11 ? Long.parseLong(digits) : Long.MAX_VALUE;
        if (number <= Integer.MIN_VALUE || number >= Integer.MAX_VALUE) {
            throw new ConditionCell.MistakeException(
                    "`%s`: число слишком велико: бывает меньше 2147483647".formatted(text),
                    "`%s`: the number is too large: it has to be below 2147483647".formatted(text));
        }
        return number;
    }

    private static ConditionCell.MistakeException mistake(String text, String fact) {
        Matcher unequal = UNEQUAL.matcher(text);
        Matcher turned = TURNED.matcher(text);
        if (unequal.matches()) {
            return meant(text, "not(" + unequal.group(1) + ")");
        }
        if (turned.matches()) {
            return meant(text, turned.group(1) + "= " + turned.group(2));
        }
        if (text.startsWith("=")) {
            return meant(text, text.replaceFirst("=+\\s*", ""));
        }
        if (FRACTION.matcher(text).matches()) {
            return new ConditionCell.MistakeException(
                    "`%s`: факт `%s` — целое число; если это список, сделайте ячейку текстовой и напишите `%s`"
                            .formatted(text, fact, text.replaceFirst("[.,]", ", ")),
                    "`%s`: the fact `%s` is a whole number; if a list is meant, format the cell as text and write `%s`"
                            .formatted(text, fact, text.replaceFirst("[.,]", ", ")));
        }
        return new ConditionCell.MistakeException(
                "`%s`: для факта `%s` ожидаются числа: `3`, `>= 3`, `> 7`, `3..10`, `1, 3..10, > 40`, `not(3)`"
                        .formatted(text, fact),
                "`%s`: for the fact `%s` numbers are expected: `3`, `>= 3`, `> 7`, `3..10`, `1, 3..10, > 40`, `not(3)`"
                        .formatted(text, fact));
    }

    private static ConditionCell.MistakeException meant(String text, String meant) {
        return new ConditionCell.MistakeException(
                "`%s` не читается; возможно, `%s`".formatted(text, meant),
                "`%s` cannot be read; did you mean `%s`?".formatted(text, meant));
    }
}

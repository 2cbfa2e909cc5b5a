package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.WholeNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers in a cell of a rule table: {@code 3}, {@code >= 3}, {@code 3..10}. */
final class NumberCell {

    private static final Pattern COMPARISON = Pattern.compile("(>=|>|<=|<)\\s*(-?\\d+)");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+)?\\s*\\.\\.\\s*(-?\\d+)?");
    private static final Pattern DASHED = Pattern.compile("(\\d+)\\s*-\\s*(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /** A comma that may part two numbers, or belong to one. */
    private static final Pattern JOINED = Pattern.compile("(?<!\\d)-?\\d+(?:\\s*,\\d+)+");

    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}(?:[,. ]\\d{3})+");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile("\\s*[,. ]\\s*");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+[.,]\\d+");
    private static final Pattern BELOW_ONE = Pattern.compile("-?0[.,]\\d+");

    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4}|\\d{4}([./-])\\d{1,2}\\2\\d{1,2}([ T].*)?|\\d{1,2}/\\d{1,2}"
                    + "|(\\d{1,4}[-. ]*)?(янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек"
                    + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*([-. ]*\\d{1,4})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private NumberCell() {}

    /** The numbers meant; empty when the text has another form. */
    static Optional<Values.Numbers> read(String text) throws MistakeException {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            long number = number(comparison.group(2), text);
            return Optional.of(
                    switch (comparison.group(1)) {
                        case ">=" -> numbers(number, Integer.MAX_VALUE);
                        case ">" -> numbers(number + 1, Integer.MAX_VALUE);
                        case "<=" -> numbers(Integer.MIN_VALUE, number);
                        default -> numbers(Integer.MIN_VALUE, number - 1);
                    });
        }
        if (NUMBER.matcher(text).matches()) {
            int number = number(text, text);
            return Optional.of(numbers(number, number));
        }
        Optional<Range> range = range(text);
        return text.equals("..") ? Optional.empty() : range.map(Values.Numbers::of);
    }

    /** The range that {@code 3..10}, {@code 3-10}, {@code 3..}, {@code ..10} or {@code ..} says; empty when the text has another form. */
    static Optional<Range> range(String text) throws MistakeException {
        Matcher range = RANGE.matcher(text);
        Matcher dashed = DASHED.matcher(text);
        if (range.matches()) {
            return Optional.of(range(range, text));
        }
        return dashed.matches() ? Optional.of(range(dashed, text)) : Optional.empty();
    }

    private static Range range(Matcher range, String text) throws MistakeException {
        int from = range.group(1) == null ? Integer.MIN_VALUE : number(range.group(1), text);
        int to = range.group(2) == null ? Integer.MAX_VALUE : number(range.group(2), text);
        if (from > to) {
            throw new MistakeException(Text.format(
                    "`%s`: так не подходит ни одно число: начало больше конца; возможно, `%s..%s`",
                    "`%s`: no number is left, since its start is above its end; did you mean `%s..%s`?",
                    text,
                    to,
                    from));
        }
        return new Range(from, to);
    }

    private static Values.Numbers numbers(long from, long to) {
        return Values.Numbers.of(new Range((int) from, (int) to));
    }

    private static int number(String digits, String text) throws MistakeException {
        if (!WholeNumber.isNumber(digits)) {
            throw new MistakeException(
                    text,
                    Sentence.of("лишние нули в начале", "a number has no leading zeros", WholeNumber.advice(digits)));
        }
        return limited(WholeNumber.read(digits).orElse(Integer.MAX_VALUE), text);
    }

    /** The number, unless it is the least or the largest int, which represent an open side. */
    static int limited(int number, String text) throws MistakeException {
        if (number == Integer.MIN_VALUE || number == Integer.MAX_VALUE) {
            throw new MistakeException(Text.format(
                    "`%s`: число слишком велико: допустимы числа от -2147483647 до 2147483646",
                    "`%s`: the number is too large: it must be from -2147483647 to 2147483646", text));
        }
        return number;
    }

    /** Refuses a comma without a space between digits: it may part two numbers, thousands, or a fraction. */
    static void refuseJoined(String cell) throws MistakeException {
        List<MistakeException> mistakes = new ArrayList<>();
        Matcher joined = JOINED.matcher(cell);
        while (joined.find()) {
            mistakes.add(new MistakeException(joined.group(), grouped(joined.group())));
        }
        if (!mistakes.isEmpty()) {
            throw new MistakeException(mistakes);
        }
    }

    /** What to say of a text that is no number, but thousands, a fraction, a percentage or a date; empty for others. */
    static Optional<Text> advice(String text) {
        if (DATE.matcher(text).matches()) {
            return Optional.of(
                    new Text(
                            "это дата, а из `3-10` табличный редактор сам делает дату; задайте ячейке формат «Текст» и напишите `3..10`",
                            "that is a date, which a spreadsheet program makes from `3-10`; format the cell as text and write `3..10`"));
        }
        Text percentage = shownAsPercentage(text.replaceFirst("^[<>]=?\\s*", ""));
        if (!percentage.isEmpty()) {
            return Optional.of(percentage);
        }
        boolean isGrouped =
                THOUSANDS.matcher(text).matches() || FRACTION.matcher(text).matches();
        return isGrouped ? Optional.of(grouped(text)) : Optional.empty();
    }

    /** What to do about a fraction below one, which a cell holds that shows a percentage; empty for other numbers. */
    private static Text shownAsPercentage(String fraction) {
        if (!BELOW_ONE.matcher(fraction).matches()) {
            return Text.EMPTY;
        }
        BigDecimal shown =
                new BigDecimal(fraction.replace(',', '.')).movePointRight(2).stripTrailingZeros();
        String number = shown.toPlainString();
        return shown.scale() > 0
                ? Text.format(
                        "нужно целое число; если ячейка показывает %s %%, округлите и задайте ей формат «Текст»",
                        "a whole number is expected; if the cell shows %s %%, round it, and format the cell as text",
                        number)
                : Text.format(
                        "нужно целое число; если ячейка показывает %s %%, задайте ей формат «Текст» и напишите `%s`",
                        "a whole number is expected; if the cell shows %s %%, format it as text and write `%s`",
                        number,
                        number);
    }

    /** What to write for digits in groups: one number, if they can be thousands, or a list. */
    private static Text grouped(String digits) {
        List<String> groups = Stream.of(BETWEEN_GROUPS.split(digits))
                .map(group -> WholeNumber.meant(group).orElse(group))
                .toList();
        boolean canBeList = groups.stream().distinct().count() == groups.size();
        return Sentence.of(oneNumber(digits), canBeList ? alsoList(groups) : Text.EMPTY);
    }

    private static Text oneNumber(String digits) {
        if (THOUSANDS.matcher(digits).matches()) {
            return WholeNumber.meant(digits)
                    .map(number -> new Text("напишите `" + number + "`", "write `" + number + "`"))
                    .orElse(Text.EMPTY);
        }
        Text percentage = shownAsPercentage(digits);
        return percentage.isEmpty()
                ? new Text("нужно целое число, без дробной части", "a whole number is expected, without a fraction")
                : percentage;
    }

    private static Text alsoList(List<String> numbers) {
        String list = String.join(", ", numbers);
        Text joined = new Text(String.join(" и ", numbers), String.join(" and ", numbers));
        return Text.format("список из %s — это `%s`", "a list of %s is `%s`", joined, list);
    }
}

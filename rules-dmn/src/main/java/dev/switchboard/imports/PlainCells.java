package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.catalog.DateNotation;
import dev.switchboard.imports.UnaryTests.Between;
import dev.switchboard.imports.UnaryTests.Entry;
import dev.switchboard.imports.UnaryTests.Equal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write into the cells of a spreadsheet: {@code >= 3}, {@code 3-10}, {@code [3; 10)}, {@code 18+}, {@code more than 5},
 * {@code Moscow, Center}.
 *
 * @param threeDotsAreOpen whether {@code 3...10} leaves out both ends, as OpenL has it
 */
record PlainCells(boolean threeDotsAreOpen) {

    private static final String NUMBER = "[-+]?\\d+(?:\\.\\d+)?";
    private static final Pattern IS_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern COMMA_BETWEEN_DIGITS = Pattern.compile(".*\\d,\\d.*");
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|≥|≤|<>|!=|≠|>|<|=)\\s*(.+)");
    private static final Pattern BRACKETS = Pattern.compile("([\\[(])\\s*(.+?)\\s*(?:;|\\.\\.|,)\\s*(.+?)\\s*([\\])])");
    private static final Pattern DOTS = Pattern.compile("(.+?)\\s*(\\.{2,3}|…)\\s*(.+)");
    private static final Pattern DASH = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*[-–—]\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern FROM_ON =
            Pattern.compile("(" + NUMBER + ")\\s*(?:\\+|and more|or more|и более|и больше)");
    private static final Pattern UP_TO = Pattern.compile("(" + NUMBER + ")\\s*(?:and less|or less|и менее|и меньше)");
    private static final Pattern ABOVE =
            Pattern.compile("(?:more than|greater than|over|более|больше|свыше)\\s+(" + NUMBER + ")");
    private static final Pattern BELOW = Pattern.compile("(?:less than|under|below|менее|меньше)\\s+(" + NUMBER + ")");
    private static final Pattern NOT = Pattern.compile("(?i)not\\s*\\((.*)\\)");
    private static final List<String> ANY = List.of("", "-", "–", "—", "*", "any", "любой", "любая", "любое");
    private static final DateNotation DATES = new DateNotation();

    /** What a condition allows. */
    UnaryTests tests(String cell) throws UnsaidException {
        String text = cell.strip();
        if (ANY.contains(text.toLowerCase(Locale.ROOT))) {
            return UnaryTests.ANY;
        }
        Matcher not = NOT.matcher(text);
        if (not.matches()) {
            return new UnaryTests(entries(not.group(1)), true);
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches() && List.of("<>", "!=", "≠").contains(comparison.group(1))) {
            return new UnaryTests(entries(comparison.group(2)), true);
        }
        return new UnaryTests(entries(text), false);
    }

    /** The same where all of it is text: a list, or one. */
    static UnaryTests texts(String cell) {
        String text = cell.strip();
        if (ANY.contains(text.toLowerCase(Locale.ROOT))) {
            return UnaryTests.ANY;
        }
        return new UnaryTests(
                parts(text).stream()
                        .map(part -> (Entry) new Equal(unquoted(part)))
                        .toList(),
                false);
    }

    private List<Entry> entries(String text) throws UnsaidException {
        if (COMMA_BETWEEN_DIGITS.matcher(text).matches()) {
            throw new UnsaidException(Text.format(
                    "`%s`: запятая между цифрами — это дробь или список? Напишите `1.5` или `1, 5`",
                    "`%s`: is the comma between digits a fraction or a list? Write `1.5`, or `1, 5`", text));
        }
        Optional<Entry> whole = range(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<Entry> entries = new ArrayList<>();
        for (String part : parts(text)) {
            Optional<Entry> range = range(part);
            entries.add(range.isPresent() ? range.get() : new Equal(literal(part)));
        }
        return entries;
    }

    /** What commas and semicolons part, but for those within quotation marks. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isQuoted ^= c == '"';
            if (!isQuoted && (c == ',' || c == ';')) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private Optional<Entry> range(String text) throws UnsaidException {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return Optional.of(compared(comparison.group(1), ordered(comparison.group(2))));
        }
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return Optional.of(between(
                    brackets.group(2),
                    brackets.group(1).equals("("),
                    brackets.group(3),
                    brackets.group(4).equals(")")));
        }
        Matcher dash = DASH.matcher(text);
        if (dash.matches()) {
            return Optional.of(between(dash.group(1), false, dash.group(2), false));
        }
        Matcher dots = DOTS.matcher(text);
        if (dots.matches()) {
            boolean open = threeDotsAreOpen && dots.group(2).equals("...");
            return Optional.of(between(dots.group(1), open, dots.group(3), open));
        }
        return worded(text);
    }

    private static Optional<Entry> worded(String text) throws UnsaidException {
        for (var word : List.of(FROM_ON, UP_TO, ABOVE, BELOW)) {
            Matcher matcher = word.matcher(text.toLowerCase(Locale.ROOT));
            if (matcher.matches()) {
                Object bound = literal(matcher.group(1));
                boolean isLower = word == FROM_ON || word == ABOVE;
                boolean isOpen = word == ABOVE || word == BELOW;
                return Optional.of(isLower ? Between.above(bound, isOpen) : Between.below(bound, isOpen));
            }
        }
        return Optional.empty();
    }

    private static Entry compared(String sign, Object bound) {
        return switch (sign) {
            case ">=", "≥" -> Between.above(bound, false);
            case "<=", "≤" -> Between.below(bound, false);
            case ">" -> Between.above(bound, true);
            case "<" -> Between.below(bound, true);
            default -> new Equal(bound);
        };
    }

    private static Entry between(String from, boolean fromIsOpen, String to, boolean toIsOpen) throws UnsaidException {
        return new Between(Optional.of(ordered(from)), fromIsOpen, Optional.of(ordered(to)), toIsOpen);
    }

    private static Object ordered(String text) throws UnsaidException {
        Object literal = literal(text.strip());
        if (literal instanceof String || literal instanceof Boolean) {
            throw new UnsaidException(Text.format(
                    "`%s`: сравнивать можно с числом, датой или временем",
                    "`%s`: expected a number, a date or a time to compare with", text.strip()));
        }
        return literal;
    }

    /** What an outcome gives, or a condition is equal to. */
    static Object literal(String text) {
        if (IS_NUMBER.matcher(text).matches()) {
            return new BigDecimal(text).stripTrailingZeros();
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "да", "истина" -> true;
            case "no", "false", "нет", "ложь" -> false;
            default -> temporal(text).orElse(unquoted(text));
        };
    }

    private static Optional<Object> temporal(String text) {
        OptionalInt day = DATES.read(text);
        if (day.isPresent()) {
            return Optional.of(DATES.stated(day.getAsInt()));
        }
        try {
            return text.matches("\\d?\\d:\\d\\d")
                    ? Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String unquoted(String text) {
        boolean isQuoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }
}

package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a cell of a rule table allows to the fact of its column:
 *
 * <pre>{@code
 * cell  = "" | "-" | parts
 * parts = part { "," part }
 * part  = "not(" parts ")" | "not(-)" | value     (not within not)
 * value = number | ">= n" | "> n" | "<= n" | "< n" | "a..b" | "a.." | "..b" | yes | no | code
 * }</pre>
 *
 * Of typographic signs, those that spreadsheets and keyboards put in the place of plain ones are read as these.
 */
public final class ConditionCell {

    /** A cell that cannot be read: what of it, and why. */
    static final class MistakeException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Text message;

        MistakeException(String russian, String english) {
            super(english);
            this.message = new Text(russian, english);
        }

        Text message() {
            return message;
        }
    }

    private final Fact fact;
    private final Collection<String> codes;

    /** Cells read before: a column holds few different ones, many times. */
    private final Map<String, Optional<Values>> known = new HashMap<>();

    /** A reader of the cells of one column. */
    ConditionCell(Fact fact, Vocabulary vocabulary) {
        this.fact = fact;
        this.codes = fact.type() instanceof FactType.Choice choice ? choice.codes() : vocabulary.topicCodes();
    }

    /** The values allowed; empty when all are. */
    Optional<Values> read(String cell) throws MistakeException {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<Values> values = known.get(cell);
        if (values == null) {
            values = readNew(cell);
            known.put(cell, values);
        }
        return values;
    }

    private Optional<Values> readNew(String cell) throws MistakeException {
        String text = plain(cell);
        if (text.isEmpty() || text.equals("-")) {
            return Optional.empty();
        }
        Optional<Values> values = union(parts(text));
        if (values.isEmpty() || write(values.get()).isEmpty()) {
            throw new MistakeException(
                    "`%s`: так подходит любое значение, ведь запятая значит «или»; для «и» пишут `3..10`, для любого — ничего"
                            .formatted(text),
                    "`%s` allows every value, since a comma means or; for and write `3..10`, for any value nothing"
                            .formatted(text));
        }
        return values;
    }

    /** The cell that {@link #read} reads as these values: {@code >= 3}, {@code not(3)}, {@code moscow, center}. */
    public static String write(Values values) {
        if (values instanceof Values.Numbers numbers) {
            return numbers(numbers);
        }
        if (values instanceof Values.Codes codes && codes.codes().isEmpty()) {
            return codes.listed() ? "not(-)" : "";
        }
        return values.toString();
    }

    private static String numbers(Values.Numbers numbers) {
        List<Range> ranges = numbers.ranges();
        if (ranges.isEmpty()) {
            return "not(-)";
        }
        boolean openOnBothSides = ranges.get(0).from() == Integer.MIN_VALUE
                && ranges.get(ranges.size() - 1).to() == Integer.MAX_VALUE;
        if (openOnBothSides) {
            return ranges.size() == 1 ? "" : "not(" + numbers(numbers.complement()) + ")";
        }
        return String.join(", ", ranges.stream().map(ConditionCell::range).toList());
    }

    private static String range(Range range) {
        if (range.from() == range.to()) {
            return Integer.toString(range.from());
        }
        if (range.from() == Integer.MIN_VALUE) {
            return "<= " + range.to();
        }
        return range.to() == Integer.MAX_VALUE ? ">= " + range.from() : range.toString();
    }

    private static Optional<Values> union(List<Values> parts) {
        Optional<Values> result = Optional.of(parts.get(0));
        for (Values part : parts.subList(1, parts.size())) {
            result = result.flatMap(values -> values.union(part));
        }
        return result;
    }

    private List<Values> parts(String text) throws MistakeException {
        List<Values> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = endOfPart(text, from);
            parts.add(part(text.substring(from, to).strip(), text));
            from = to + 1;
        }
        return parts;
    }

    /** The next comma outside parentheses, or the end. */
    private static int endOfPart(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth <= 0) {
                return i;
            }
        }
        return text.length();
    }

    private Values part(String part, String cell) throws MistakeException {
        Optional<String> negated = inNot(part);
        if (negated.isEmpty()) {
            return value(part, cell);
        }
        String inner = negated.get().strip();
        if (inner.equals("-")) {
            return none();
        }
        List<Values> parts = new ArrayList<>();
        for (String value : inner.split(",", -1)) {
            parts.add(value(value.strip(), cell));
        }
        Optional<Values> allowed = union(parts).map(Values::complement);
        return allowed.isPresent() ? allowed.get() : none();
    }

    /** What stands in the parentheses of {@code not(…)}. */
    private static Optional<String> inNot(String part) {
        for (String word : List.of("not", "не")) {
            String rest = part.length() > word.length() && part.regionMatches(true, 0, word, 0, word.length())
                    ? part.substring(word.length()).strip()
                    : "";
            if (rest.startsWith("(") && rest.endsWith(")")) {
                return Optional.of(rest.substring(1, rest.length() - 1));
            }
        }
        return Optional.empty();
    }

    /** A set without a value. */
    private Values none() throws MistakeException {
        if (fact.type() instanceof FactType.Flag) {
            throw new MistakeException(
                    "у факта `%s` всегда `yes` или `no`; чтобы правило не действовало, начните его строку с `#`"
                            .formatted(fact.code()),
                    "the fact `%s` is always `yes` or `no`; to switch a rule off, begin its row with `#`"
                            .formatted(fact.code()));
        }
        return fact.type() instanceof FactType.Count
                ? new Values.Numbers(List.of())
                : new Values.Codes(new TreeSet<>(), true);
    }

    private Values value(String text, String cell) throws MistakeException {
        if (text.isEmpty()) {
            throw new MistakeException(
                    "`%s`: между запятыми или в конце не хватает значения".formatted(cell),
                    "`%s`: a value is missing between commas or at the end".formatted(cell));
        }
        if (fact.type() instanceof FactType.Flag) {
            return flag(text);
        }
        return fact.type() instanceof FactType.Count ? NumberCell.read(text, fact.code()) : code(text);
    }

    private Values flag(String text) throws MistakeException {
        return CellText.flag(text)
                .map(Values.Flag::new)
                .orElseThrow(() -> new MistakeException(
                        "`%s`: у факта `%s` бывает `yes` или `no` (`да`, `нет`), а пустая ячейка — любое"
                                .formatted(text, fact.code()),
                        "`%s`: the fact `%s` is `yes` or `no`; an empty cell is either".formatted(text, fact.code())));
    }

    private Values code(String text) throws MistakeException {
        String code = unquoted(text);
        if (codes.contains(code)) {
            return Values.Codes.of(code);
        }
        Text hint = Problems.nearest(code, codes);
        throw new MistakeException(
                "неизвестное значение `%s` факта `%s`%s".formatted(code, fact.code(), hint.russian()),
                "unknown value `%s` of the fact `%s`%s".formatted(code, fact.code(), hint.english()));
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** The text in plain signs. */
    private static String plain(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '≥' -> text.append(">=");
                case '≤' -> text.append("<=");
                case '…' -> text.append("..");
                case '–', '—', '−', '‐', '‑' -> text.append('-');
                case '«', '»', '“', '”', '„' -> text.append('"');
                default -> text.append(Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c);
            }
        }
        return CellText.strip(text.toString());
    }
}

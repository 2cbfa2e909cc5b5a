package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a cell of a rule table allows to the fact of its column, as {@link CellGrammar} reads it. Of typographic signs, those
 * that spreadsheets and keyboards put in the place of plain ones are read as these.
 */
public final class ConditionCell {

    /** The cell that allows no value. */
    static final String NOTHING = "not(-)";

    private final CellGrammar grammar;
    private final CellAdvice advice;
    private final Function<String, Text> titles;

    /** Cells read before: a column holds few different ones, many times. */
    private final Map<String, Optional<Values>> known = new HashMap<>();

    /**
     * A reader of the cells of one column.
     *
     * @param isRefused the codes of which a mistake has been reported where they are declared, so that none is here
     */
    ConditionCell(Fact fact, Vocabulary vocabulary, Predicate<String> isRefused) {
        KnownCodes codes = codesOf(fact.type(), vocabulary).or(isRefused);
        this.grammar = new CellGrammar(fact, codes);
        this.advice = new CellAdvice(fact, codes, grammar);
        this.titles = fact.type() instanceof FactType.Topic
                ? code -> vocabulary.topic(code).map(Topic::title).orElse(Text.EMPTY)
                : fact.type().titles()::title;
    }

    private static KnownCodes codesOf(FactType type, Vocabulary vocabulary) {
        if (type instanceof FactType.Topic) {
            return KnownCodes.of(vocabulary.topics(), Topic::code, Topic::title);
        }
        return KnownCodes.of(
                type instanceof FactType.Choice choice ? choice.codes() : List.of(),
                code -> code,
                type.titles()::title);
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
        String text = TypedText.plain(TitledCode.codes(cell, titles));
        if (text.isEmpty() || text.equals("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(grammar.read(text));
        } catch (CellGrammar.MistakenPartsException mistaken) {
            throw advice.mistake(mistaken.parts(), text);
        }
    }

    /** The cell that {@link #read} reads as these values of a fact: {@code >= 3}, {@code not(3)}, {@code moscow, center}. */
    public static String write(Values values, FactType type) {
        if (values.isNone()) {
            return NOTHING;
        }
        if (values.isAny()) {
            return "";
        }
        if (type instanceof FactType.Scaled scaled) {
            return numbers((Values.Numbers) values, scaled.notation());
        }
        return type instanceof FactType.Choice choice && choice.kind().isOrdered()
                ? new OrderedCodes(choice).write((Values.Codes) values)
                : values.toString();
    }

    private static String numbers(Values.Numbers numbers, Notation notation) {
        List<Range> ranges = numbers.ranges();
        boolean openOnBothSides = ranges.get(0).from() == Integer.MIN_VALUE
                && ranges.get(ranges.size() - 1).to() == Integer.MAX_VALUE;
        if (openOnBothSides) {
            return "not(" + numbers(numbers.complement(), notation) + ")";
        }
        return ranges.stream().map(range -> range(range, notation)).collect(Collectors.joining(", "));
    }

    /** The least and the largest int are not numbers in a cell: there they represent an open side. */
    private static String range(Range range, Notation notation) {
        if (range.from() == Integer.MIN_VALUE) {
            return range.to() == Integer.MIN_VALUE
                    ? "< " + notation.write(Integer.MIN_VALUE + 1)
                    : "<= " + notation.write(range.to());
        }
        if (range.to() == Integer.MAX_VALUE) {
            return range.from() == Integer.MAX_VALUE
                    ? "> " + notation.write(Integer.MAX_VALUE - 1)
                    : ">= " + notation.write(range.from());
        }
        return notation.write(range);
    }
}

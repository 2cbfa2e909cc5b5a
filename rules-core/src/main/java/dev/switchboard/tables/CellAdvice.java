package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.WholeNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what to write in a cell of a rule table instead of what is no value of the column's fact. */
final class CellAdvice {

    /** As many codes are listed where one of them is expected. */
    private static final int MOST_LISTED = 12;

    private static final Pattern LIKE_NUMBERS = Pattern.compile("[<>=]*\\s*-?\\d.*|\\.\\.\\s*-?\\d+");

    private final Fact fact;
    private final KnownCodes codes;
    private final CellGrammar grammar;
    private final MeantCell meant;

    CellAdvice(Fact fact, KnownCodes codes, CellGrammar grammar) {
        this.fact = fact;
        this.codes = codes;
        this.grammar = grammar;
        this.meant = new MeantCell(this::attempt, values -> ConditionCell.write(values, fact.type()), codes.codes());
    }

    /** What the text allows; empty when it cannot be read. */
    private Optional<Values> attempt(String text) {
        try {
            return Optional.of(grammar.read(text));
        } catch (MistakeException mistake) {
            return Optional.empty();
        }
    }

    /** What is wrong with the parts of a cell, and what to write instead. What is said of the whole cell is said once. */
    MistakeException mistake(List<MistakeException> parts, String cell) {
        Optional<Text> ofCell = CellGrammar.inNot(cell).isPresent() ? Optional.empty() : meant.advice(cell);
        List<MistakeException> told = new ArrayList<>();
        boolean toldOfCell = false;
        for (MistakeException mistake : parts) {
            if (!(mistake instanceof CellGrammar.NoValueException noValue)) {
                told.add(mistake);
                continue;
            }
            Optional<Text> ofPart = ofNumber(noValue.part());
            if (ofPart.isEmpty() && ofCell.isPresent()) {
                if (!toldOfCell) {
                    told.add(new MistakeException(noValue.part(), ofCell.get()));
                }
                toldOfCell = true;
            } else {
                told.add(ofPart.or(() -> meant.advice(noValue.part()))
                        .map(advice -> new MistakeException(noValue.part(), advice))
                        .orElseGet(() -> expected(noValue.part())));
            }
        }
        return new MistakeException(told);
    }

    private Optional<Text> ofNumber(String part) {
        if (!(fact.type() instanceof FactType.Scaled scaled)) {
            return Optional.empty();
        }
        return scaled.notation() instanceof WholeNotation
                ? NumberCell.advice(part)
                : Optional.of(scaled.notation().advice(part.replaceFirst("^(>=|>|<=|<)\\s*", "")))
                        .filter(advice -> !advice.isEmpty());
    }

    private MistakeException expected(String part) {
        if (fact.type() instanceof FactType.Scaled scaled) {
            return new MistakeException(
                    part,
                    scaled.notation() instanceof WholeNotation
                            ? numbersExpected(part)
                            : measuresExpected(scaled.notation()));
        }
        return fact.type() instanceof FactType.Flag
                ? new MistakeException(part, truthExpected(part))
                : codeExpected(CellGrammar.unquoted(part));
    }

    private Text measuresExpected(Notation notation) {
        String example = notation.example();
        return Text.format(
                "для факта `%s` ожидается %s: `%s`, `>= %s`, `%s..`",
                "for the fact `%s`, %s is expected: `%s`, `>= %s`, `%s..`",
                fact.code(),
                notation.kind(),
                example,
                example,
                example);
    }

    private Text numbersExpected(String part) {
        Text other = FactType.Flag.truth(part).isPresent()
                ? new Text("`да` и `нет` бывают только у флагов", "`yes` and `no` are for flags")
                : Text.EMPTY;
        return Sentence.of(
                Text.format(
                        "для факта `%s` ожидаются целые числа: `3`, `>= 3`, `> 7`, `3..10`, `1, 3..10, > 40`, `not(3)`",
                        "for the fact `%s` whole numbers are expected: `3`, `>= 3`, `> 7`, `3..10`, `1, 3..10, > 40`, `not(3)`",
                        fact.code()),
                other);
    }

    private Text truthExpected(String part) {
        Text other = LIKE_NUMBERS.matcher(part).matches()
                ? new Text(
                        "здесь не может быть числа: не из другого ли оно столбца?",
                        "a number is not a flag: does it belong in another column?")
                : fact.type().advice(part);
        return Sentence.of(
                Text.format(
                        "у факта `%s` бывает `yes` или `no` (`да`, `нет`), а пустая ячейка — любое",
                        "the fact `%s` is `yes` or `no`; an empty cell is either", fact.code()),
                other);
    }

    private MistakeException codeExpected(String code) {
        Text hint = codes.hint(code);
        if (hint.isEmpty() && codes.codes().size() <= MOST_LISTED) {
            hint = codes.all();
        }
        return new MistakeException(Sentence.of(
                Text.format(
                        "неизвестное значение `%s` факта `%s`",
                        "unknown value `%s` of the fact `%s`", code, fact.code()),
                hint));
    }
}

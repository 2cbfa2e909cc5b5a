package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Sentence;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The values that a measure takes, and the one that it has unstated, as the table of facts says them: {@code 30..45}.
 *
 * @param notation how they are written
 */
record MeasureRange(Notation notation) {

    /** Whether all existing values form a range, so that none need be given. */
    boolean isOptional() {
        Range all = notation.all();
        return all.from() != Integer.MIN_VALUE && all.to() != Integer.MAX_VALUE;
    }

    /** The range in steps. */
    Range read(String text) throws MistakeException {
        Optional<Range> range =
                text.equals("..") ? Optional.of(notation.all()) : new OrderedCell(notation::read).range(text);
        if (range.isEmpty()) {
            throw new MistakeException(
                    text,
                    Sentence.of(
                            Text.format(
                                    "ожидаются границы значений, например `%s..`",
                                    "a range is expected, such as `%s..`", notation.example()),
                            advice(text)));
        }
        Range all = notation.all();
        return new Range(
                Math.max(range.get().from(), all.from()), Math.min(range.get().to(), all.to()));
    }

    /** What to write instead of one of the ends. */
    private Text advice(String text) {
        return Arrays.stream(text.split("\\.\\.", -1))
                .map(end -> notation.advice(CellText.strip(end)))
                .filter(advice -> !advice.isEmpty())
                .findFirst()
                .orElse(Text.EMPTY);
    }

    /** The steps of the value that the fact has unstated. */
    int steps(String text, Range within) throws MistakeException {
        OptionalInt steps = notation.read(text);
        if (steps.isEmpty() || !within.contains(steps.getAsInt())) {
            throw new MistakeException(
                    text,
                    Sentence.of(
                            Text.format(
                                    "по умолчанию ожидается значение из `%s`",
                                    "the default must be a value within `%s`", notation.write(within)),
                            steps.isEmpty() ? notation.advice(text) : Text.EMPTY));
        }
        return steps.getAsInt();
    }
}

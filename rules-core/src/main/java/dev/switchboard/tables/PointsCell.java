package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.DateNotation;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Notation;
import dev.switchboard.catalog.Points;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TimeNotation;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.tables.Table.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a row that holds adds to a sum, such as {@code 3} or {@code -1}. */
record PointsCell() implements GivenValue {

    @Override
    public String column() {
        return "points";
    }

    @Override
    public boolean fits(Fact fact, Table table, Problems problems) {
        boolean adds = fact.type() instanceof FactType.Scaled scaled
                && !(scaled.notation() instanceof DateNotation)
                && !(scaled.notation() instanceof TimeNotation);
        if (!adds) {
            problems.at(
                    table.place(),
                    Text.format(
                            "факт `%s` — `%s`: складывать можно числа, суммы денег, проценты и промежутки времени",
                            "the fact `%s` is a `%s`: only numbers, sums of money, percentages and durations add up",
                            fact.code(),
                            fact.type().code()));
        }
        return adds;
    }

    @Override
    public Optional<Object> read(Row row, Fact fact, Problems problems) {
        Notation notation = notation(fact);
        String text = TypedText.plain(row.get(column()));
        OptionalInt steps = notation.read(text.startsWith("+") ? text.substring(1) : text);
        if (!row.says(column(), problems)) {
            return Optional.empty();
        }
        if (steps.isEmpty()) {
            problems.at(
                    row.place(column()),
                    Sentence.of(
                            Text.format(
                                    "`%s` нельзя прибавить к факту `%s`: нужно %s, например `%s`",
                                    "`%s` cannot be added to the fact `%s`: expected %s, such as `%s`",
                                    text,
                                    fact.code(),
                                    notation.kind(),
                                    notation.example()),
                            notation.advice(text)));
            return Optional.empty();
        }
        if (steps.getAsInt() == 0) {
            problems.at(
                    row.place(column()),
                    Text.format(
                            "`%s` ничего не прибавляет: уберите строку или исправьте баллы",
                            "`%s` adds nothing: remove the row, or correct its points", text));
            return Optional.empty();
        }
        return Optional.of(steps.getAsInt());
    }

    @Override
    public Optional<Definition> definition(Fact fact, List<Definition.Row> rows, Table table, Problems problems) {
        FactType.Scaled type = (FactType.Scaled) fact.type();
        Points points = new Points(fact.code(), rows, type.unstated());
        Range range = type.range();
        if (points.least() >= range.from() && points.most() <= range.to()) {
            return Optional.of(points);
        }
        problems.at(
                table.place(),
                Text.format(
                        "сумма баллов может быть от %s до %s, а факт `%s` принимает значения %s: расширьте их в таблице `facts` (столбец `values`)",
                        "the points may add up to anything from %s to %s, but the fact `%s` takes %s: widen its `values` in the table `facts`",
                        written(points.least(), type.notation()),
                        written(points.most(), type.notation()),
                        fact.code(),
                        type.notation().write(range)));
        return Optional.empty();
    }

    private static String written(long steps, Notation notation) {
        return steps >= Integer.MIN_VALUE && steps <= Integer.MAX_VALUE
                ? notation.write((int) steps)
                : Long.toString(steps);
    }

    private static Notation notation(Fact fact) {
        return ((FactType.Scaled) fact.type()).notation();
    }
}

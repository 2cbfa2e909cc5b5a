package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FirstRow;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.tables.Table.Row;
import java.util.List;
import java.util.Optional;

/** The value that a row gives, if it is the first that holds. */
record ValueCell() implements GivenValue {

    @Override
    public String column() {
        return "value";
    }

    @Override
    public boolean fits(Fact fact, Table table, Problems problems) {
        return fact.type().byDefault().isPresent();
    }

    @Override
    public Optional<Object> read(Row row, Fact fact, Problems problems) {
        String text = TypedText.plain(row.get(column()));
        Optional<Object> value = fact.type().read(text).flatMap(fact.type()::inside);
        if (row.says(column(), problems) && value.isEmpty()) {
            problems.at(
                    row.place(column()),
                    Sentence.of(
                            Text.format(
                                    "`%s` — не значение факта `%s`",
                                    "`%s` is not a value of the fact `%s`", text, fact.code()),
                            fact.type() instanceof FactType.Choice choice
                                    ? KnownCodes.of(choice.codes()).all()
                                    : fact.type().advice(text)));
        }
        return value;
    }

    @Override
    public Optional<Definition> definition(Fact fact, List<Definition.Row> rows, Table table, Problems problems) {
        return fact.type().byDefault().map(otherwise -> new FirstRow(fact.code(), rows, otherwise));
    }
}

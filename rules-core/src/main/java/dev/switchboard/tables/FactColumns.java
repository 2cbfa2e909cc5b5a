package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.TOPICS;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Values;
import dev.switchboard.tables.Table.Row;
import dev.switchboard.tables.VocabularyReader.ReadVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a table that say what is allowed to facts, each called after one. */
final class FactColumns {

    /**
     * One of them.
     *
     * @param index its place in the table
     */
    private record FactColumn(int index, String fact, ConditionCell cells) {}

    private final List<FactColumn> columns = new ArrayList<>();
    private final Problems problems;

    /** Those that a table has. */
    FactColumns(Table table, ReadVocabulary words, Problems problems) {
        this.problems = problems;
        for (Fact fact : words.vocabulary().facts()) {
            int index = table.columns().indexOf(fact.code());
            if (index >= 0) {
                columns.add(new FactColumn(index, fact.code(), cells(fact, words)));
            }
        }
    }

    private ConditionCell cells(Fact fact, ReadVocabulary words) {
        boolean lost = fact.type() instanceof FactType.Topic && words.unread().contains(TOPICS);
        return new ConditionCell(fact, words.vocabulary(), code -> lost || problems.isRefused(code));
    }

    /** What a row allows to each fact that it does not leave open; what cannot be read is reported. */
    List<Condition> conditions(Row row) {
        List<Condition> conditions = new ArrayList<>();
        for (FactColumn column : columns) {
            try {
                Optional<Values> values = column.cells.read(row.get(column.index));
                if (values.isPresent()) {
                    conditions.add(new Condition.Atom(column.fact, values.get()));
                }
            } catch (MistakeException mistake) {
                problems.at(row.place(column.fact), mistake.message());
            }
        }
        return conditions;
    }
}

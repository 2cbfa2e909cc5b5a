package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.FACTS;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Exclusion;
import dev.switchboard.catalog.Problems;
import dev.switchboard.tables.Table.Row;
import dev.switchboard.tables.VocabularyReader.ReadVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the table that says what cannot be. Each row is a combination of facts; besides values, a cell may name another fact
 * of the same kind, with which the column's is compared.
 */
final class ExclusionReader {

    private final ReadVocabulary words;
    private final Problems problems;

    private ExclusionReader(ReadVocabulary words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    /**
     * The combinations.
     *
     * @param words all words, derived facts among them
     */
    static List<Exclusion> read(Optional<Table> table, ReadVocabulary words, Problems problems) {
        return table.map(new ExclusionReader(words, problems)::read).orElse(List.of());
    }

    private List<Exclusion> read(Table table) {
        if (!FactColumns.areKnown(table, words, List.of(), problems)) {
            return List.of();
        }
        FactColumns columns = FactColumns.comparing(table, words, problems);
        List<Exclusion> exclusions = new ArrayList<>();
        for (Row row : table.rows()) {
            exclusion(row, columns, table).ifPresent(exclusions::add);
        }
        return exclusions;
    }

    private Optional<Exclusion> exclusion(Row row, FactColumns columns, Table table) {
        Optional<String> first = columns.firstSaid(row);
        if (first.isEmpty()) {
            boolean isOfFaulty =
                    words.unread().contains(FACTS) || table.columns().stream().anyMatch(words.faultyFacts()::contains);
            if (!isOfFaulty) {
                problems.at(
                        row.place(),
                        "строка не называет ни одного факта: так она исключила бы всё; заполните ячейки или удалите её",
                        "the row names no fact, so it would exclude everything: fill in its cells, or remove it");
            }
            return Optional.empty();
        }
        FactColumns.Said said = columns.said(row);
        return Optional.of(new Exclusion(
                new Condition.And(said.conditions()), said.relations(), row.text("reason"), row.place(first.get())));
    }
}

package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.FACTS;
import static dev.switchboard.schema.Schema.TOPICS;

import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Relation;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.tables.Table.Row;
import dev.switchboard.tables.VocabularyReader.ReadVocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The columns of a table that say what is allowed to facts, each called after one. */
final class FactColumns {

    /**
     * One of them.
     *
     * @param index its place in the table
     */
    private record FactColumn(int index, Fact fact, ConditionCell cells) {}

    /** What a row says of facts: of single ones, and of two together. */
    record Said(List<Condition> conditions, List<Relation> relations) {}

    private final List<FactColumn> columns = new ArrayList<>();
    private final Problems problems;
    private final Optional<RelationCell> relations;

    /**
     * Whether a table has its own columns and else only those of facts; what is wrong is reported. Where facts could not be read,
     * a column may be called after one of them.
     *
     * @param others what else it can have
     */
    static boolean areKnown(Table table, ReadVocabulary words, Collection<String> others, Problems problems) {
        List<String> open = new ArrayList<>(words.vocabulary().factCodes());
        open.addAll(words.unread().contains(FACTS) ? table.columns() : words.faultyFacts());
        open.addAll(others);
        return table.hasColumns(open, KnownCodes.of(words.vocabulary().facts(), Fact::code, Fact::title), problems);
    }

    /** Those that a table has. */
    FactColumns(Table table, ReadVocabulary words, Problems problems) {
        this(table, words, Optional.empty(), problems);
    }

    /** Those that a table has whose cells may name other facts. */
    static FactColumns comparing(Table table, ReadVocabulary words, Problems problems) {
        return new FactColumns(table, words, Optional.of(new RelationCell(words.vocabulary())), problems);
    }

    private FactColumns(Table table, ReadVocabulary words, Optional<RelationCell> relations, Problems problems) {
        this.problems = problems;
        this.relations = relations;
        for (Fact fact : words.vocabulary().facts()) {
            int index = table.columns().indexOf(fact.code());
            if (index >= 0 && !table.kind().known().contains(fact.code())) {
                columns.add(new FactColumn(index, fact, cells(fact, words)));
            }
        }
    }

    private ConditionCell cells(Fact fact, ReadVocabulary words) {
        boolean lost = fact.type() instanceof FactType.Topic && words.unread().contains(TOPICS);
        return new ConditionCell(fact, words.vocabulary(), code -> lost || problems.isRefused(code));
    }

    /** What a row allows to each fact that it does not leave open; what cannot be read is reported. */
    List<Condition> conditions(Row row) {
        return said(row).conditions;
    }

    /** The first fact of which a row says something; empty if there is none. */
    Optional<String> firstSaid(Row row) {
        return columns.stream()
                .filter(column -> !List.of("", "-").contains(TypedText.plain(row.get(column.index))))
                .map(column -> column.fact.code())
                .findFirst();
    }

    /** The same with what it says of two facts together. */
    Said said(Row row) {
        Said said = new Said(new ArrayList<>(), new ArrayList<>());
        for (FactColumn column : columns) {
            try {
                read(column, row.get(column.index), said);
            } catch (MistakeException mistake) {
                problems.at(row.place(column.fact.code()), mistake.message());
            }
        }
        return said;
    }

    private void read(FactColumn column, String cell, Said said) throws MistakeException {
        if (column.fact.type() instanceof Members) {
            new SetCell(column.fact)
                    .read(TitledCode.codes(cell, column.fact.type().titles()::title))
                    .ifPresent(said.conditions::add);
            return;
        }
        try {
            column.cells
                    .read(cell)
                    .ifPresent(values -> said.conditions.add(new Condition.Atom(column.fact.code(), values)));
        } catch (MistakeException mistake) {
            Optional<Relation> relation =
                    relations.isPresent() ? relations.get().read(column.fact, cell) : Optional.empty();
            said.relations.add(relation.orElseThrow(() -> mistake));
        }
    }
}

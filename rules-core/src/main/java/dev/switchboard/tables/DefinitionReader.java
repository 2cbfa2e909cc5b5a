package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.FACTS;
import static dev.switchboard.schema.Schema.POINTS;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Definition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.tables.Table.Row;
import dev.switchboard.tables.VocabularyReader.ReadVocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the tables that say what derived facts are. The table {@code priority.define} has a row for each case: in {@code value}
 * what the fact {@code priority} is, in the columns of other facts when. The first row that holds counts, and where none does
 * the fact has its default. The table {@code risk.points} says in {@code points} what each row that holds adds to the fact's
 * default.
 */
final class DefinitionReader {

    private final ReadVocabulary words;
    private final Problems problems;

    private DefinitionReader(ReadVocabulary words, Problems problems) {
        this.words = words;
        this.problems = problems;
    }

    /**
     * The definitions, each behind those of the facts that it is derived from.
     *
     * @param factRows the table of facts
     * @param words all words but these
     */
    static List<Definition> read(Stream<Table> tables, List<Row> factRows, ReadVocabulary words, Problems problems) {
        DefinitionReader reader = new DefinitionReader(words, problems);
        Map<String, Definition> definitions = new LinkedHashMap<>();
        Map<String, Table> tableOfFact = new LinkedHashMap<>();
        tables.forEach(table -> reader.read(table).ifPresent(definition -> {
            Table other = tableOfFact.putIfAbsent(definition.fact(), table);
            if (other == null) {
                definitions.put(definition.fact(), definition);
            } else {
                problems.at(
                        table.place(),
                        Text.format(
                                "факт `%s` уже определён таблицей `%s`",
                                "the fact `%s` is already defined by the table `%s`", definition.fact(), other.name()));
            }
        }));
        factRows.stream()
                .filter(row -> definitions.containsKey(row.get("fact")))
                .forEach(reader::refuseAsking);
        List<Definition> inOrder = new ArrayList<>();
        definitions
                .keySet()
                .forEach(fact -> reader.add(fact, definitions, tableOfFact, new LinkedHashSet<>(), inOrder));
        return inOrder;
    }

    /** Nobody knows a derived fact, and nobody is asked for it. */
    private void refuseAsking(Row row) {
        for (String column : List.of("source", "cost")) {
            if (!row.get(column).isEmpty()) {
                problems.at(
                        row.place(column),
                        Text.format(
                                "`%s` следует из других фактов, и о нём никого не спрашивают: очистите ячейку",
                                "`%s` follows from other facts, and nobody is asked for it: clear this cell",
                                row.get("fact")));
            }
        }
    }

    private Optional<Definition> read(Table table) {
        Optional<Fact> fact = fact(table);
        if (!FactColumns.areKnown(table, words, List.of(), problems) || fact.isEmpty()) {
            return Optional.empty();
        }
        FactColumns columns = new FactColumns(table, words, problems);
        GivenValue given = table.kind().equals(POINTS) ? new PointsCell() : new ValueCell();
        if (!given.fits(fact.get(), table, problems)) {
            return Optional.empty();
        }
        List<Definition.Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            List<Condition> conditions = columns.conditions(row);
            given.read(row, fact.get(), problems)
                    .ifPresent(value -> rows.add(
                            new Definition.Row(new Condition.And(conditions), value, row.place(given.column()))));
        }
        return given.definition(fact.get(), rows, table, problems);
    }

    /** The fact that a table is called after. */
    private Optional<Fact> fact(Table table) {
        String code = table.name()
                .substring(0, table.name().length() - table.kind().ending().length());
        Optional<Fact> fact = words.vocabulary().fact(code);
        if (fact.isEmpty()
                && !words.unread().contains(FACTS)
                && !words.faultyFacts().contains(code)) {
            problems.at(
                    table.place(),
                    Sentence.of(
                            Text.format(
                                    "таблица называется по факту, который она определяет: `ФАКТ%s`; факта `%s` нет",
                                    "the table is named after the fact that it defines, `FACT%s`; there is no fact `%s`",
                                    table.kind().ending(),
                                    code),
                            Problems.nearest(code, words.vocabulary().factCodes())));
        } else if (Fact.CORE.contains(code)) {
            problems.at(
                    table.place(),
                    Text.format(
                            "факт `%s` сообщает программа: вывести его из других нельзя",
                            "the fact `%s` is stated by programs: it cannot be derived from others", code));
        } else if (goesByIt(code)) {
            problems.at(
                    table.place(),
                    Text.format(
                            "по факту `%s` выбирают очередь или приветствие: вывести его из других нельзя",
                            "queues or greetings depend on the fact `%s`: it cannot be derived from others", code));
        } else {
            return fact;
        }
        return Optional.empty();
    }

    private boolean goesByIt(String fact) {
        return Stream.concat(words.vocabulary().queues().stream(), words.vocabulary().greetings().stream())
                .anyMatch(entry -> entry.fact().equals(fact));
    }

    /** Adds a definition behind those that it needs; a circle is reported where it closes. */
    private void add(
            String fact,
            Map<String, Definition> definitions,
            Map<String, Table> tables,
            Set<String> open,
            List<Definition> inOrder) {
        Definition definition = definitions.get(fact);
        if (definition == null || inOrder.contains(definition)) {
            return;
        }
        if (!open.add(fact)) {
            String circle = String.join("` → `", open) + "` → `" + fact;
            problems.at(
                    Objects.requireNonNull(tables.get(fact)).place(),
                    Text.format("факты определены по кругу: `%s`", "facts are defined in a circle: `%s`", circle));
            return;
        }
        definition.rows().stream()
                .flatMap(row -> row.condition().atoms())
                .map(Condition.Atom::fact)
                .distinct()
                .forEach(needed -> add(needed, definitions, tables, open, inOrder));
        open.remove(fact);
        if (!inOrder.contains(definition)) {
            inOrder.add(definition);
        }
    }
}

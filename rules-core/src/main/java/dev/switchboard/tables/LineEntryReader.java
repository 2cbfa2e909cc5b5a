package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.FACTS;
import static dev.switchboard.schema.Schema.LINES;
import static dev.switchboard.schema.Schema.TOPICS;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.LineEntry;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Topic;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what depends on a line and a fact: queues, greetings. */
final class LineEntryReader {

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<Topic> topics;
    private final KnownCodes lines;
    private final List<TableKind> unread;
    private final Problems problems;

    /**
     * @param unread tables that could not be read: no code of theirs is called unknown
     */
    LineEntryReader(List<Fact> facts, List<Topic> topics, KnownCodes lines, List<TableKind> unread, Problems problems) {
        for (Fact fact : facts) {
            this.facts.putIfAbsent(fact.code(), fact);
        }
        this.topics = topics;
        this.lines = lines;
        this.unread = unread;
        this.problems = problems;
    }

    /** The entries of a table whose results are in a column. */
    List<LineEntry> read(List<Row> rows, String result) {
        List<LineEntry> entries = new ArrayList<>();
        Map<String, String> factOfLine = new LinkedHashMap<>();
        Set<List<String>> seen = new HashSet<>();
        Map<String, KnownCodes> values = valuesByFact();
        for (Row row : rows) {
            LineEntry entry = new LineEntry(
                    row.get("line"), row.get("fact"), row.get("value"), row.get(result), row.get("title"));
            boolean knowsLine = knows(row, "line", LINES, lines);
            boolean knowsValue = knowsValue(row, entry, values);
            String factBefore = factOfLine.putIfAbsent(entry.line(), entry.fact());
            if (factBefore != null && !factBefore.equals(entry.fact())) {
                problems.at(
                        row.place("fact"),
                        Text.format(
                                "для линии `%s` значение уже выбирается по факту `%s`; у линии может быть один такой факт",
                                "line `%s` already depends on fact `%s`; a line can depend on only one",
                                entry.line(),
                                factBefore));
            } else if (!seen.add(List.of(entry.line(), entry.value()))) {
                VocabularyReader.twice(row.place("value"), entry.line() + "`, `" + entry.value(), problems);
            } else if (knowsLine && knowsValue) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** The codes of each fact that lines can go by. */
    private Map<String, KnownCodes> valuesByFact() {
        Map<String, KnownCodes> values = new HashMap<>();
        for (Fact fact : facts.values()) {
            if (fact.type() instanceof FactType.Choice choice) {
                values.put(fact.code(), KnownCodes.of(choice.codes(), code -> code, choice.titles()::title));
            } else if (fact.type() instanceof FactType.Topic) {
                values.put(fact.code(), KnownCodes.of(topics, Topic::code, Topic::title));
            }
        }
        return values;
    }

    private boolean knowsValue(Row row, LineEntry entry, Map<String, KnownCodes> values) {
        Fact fact = facts.get(entry.fact());
        if (fact == null) {
            return knows(row, "fact", FACTS, KnownCodes.of(facts.values(), Fact::code, Fact::title));
        }
        KnownCodes known = values.get(entry.fact());
        if (known != null) {
            return knows(row, "value", fact.type() instanceof FactType.Topic ? TOPICS : FACTS, known);
        }
        problems.at(
                row.place("fact"),
                Text.format(
                        "`%s` не подходит: здесь нужен факт с кодами (choice) или `topic`",
                        "`%s` cannot be used here: expected a choice or `topic`", entry.fact()));
        return false;
    }

    /** Whether a cell has a known code; where the table of such codes could not be read, no code is called unknown. */
    private boolean knows(Row row, String column, TableKind declaring, KnownCodes known) {
        return unread.contains(declaring) || row.knows(column, known, Text.EMPTY, problems);
    }
}
